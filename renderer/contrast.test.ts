import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'styles.css'), 'utf8')

/** The colours between the opening of a block and its first closing brace at the start of a line. */
function coloursAfter(opening: string): Map<string, string> {
  const start = css.indexOf(opening)
  if (start === -1) throw new Error(`${opening} is not in the style sheet`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return new Map(
    [...block.matchAll(/--color-(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});/gu)].map((match) => [
      match.groups?.['name'] ?? '',
      match.groups?.['value'] ?? '',
    ]),
  )
}

const light = coloursAfter('@theme {')
const themes = { light, dark: coloursAfter('@media screen and (prefers-color-scheme: dark)') }

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

const grounds = ['paper', 'card', 'sunken', 'accent-soft', 'danger-soft', 'warning-soft', 'good-soft']
const texts = ['ink', 'ink-soft', 'accent', 'accent-strong', 'danger', 'warning', 'good']

describe.each(Object.entries(themes))('%s', (_theme, colours) => {
  const colour = (name: string): string => {
    const value = colours.get(name)
    if (value === undefined) throw new Error(`the theme has no colour ${name}`)
    return value
  }

  it('has every colour', () => {
    expect([...colours.keys()].toSorted()).toEqual([...light.keys()].toSorted())
  })

  it.each(grounds)('can be read on %s', (ground) => {
    for (const text of texts) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(grounds)('shows fields and shapes on %s', (ground) => {
    expect(contrast(colour('line-strong'), colour(ground))).toBeGreaterThanOrEqual(3)
  })

  it('can be read on a filled button', () => {
    for (const ground of ['accent', 'accent-strong']) {
      expect(contrast(colour('on-accent'), colour(ground)), ground).toBeGreaterThanOrEqual(4.5)
    }
  })
})

it('knows the extremes', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#777777')).toBe(1)
})
