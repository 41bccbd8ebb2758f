import { expect, it } from 'vitest'
import { appearanceSchema, textSizes, themes } from '../../db/contract/shell'
import { usableAppearance } from './usable-appearance'

it('takes back every appearance that can be chosen', () => {
  for (const theme of themes) {
    for (const textSize of textSizes) {
      expect(usableAppearance(JSON.parse(JSON.stringify({ theme, textSize })))).toEqual({ theme, textSize })
    }
  }
})

it('falls back to the usual one part by part', () => {
  const usual = { theme: 'system', textSize: 100 }
  for (const kept of [null, undefined, 'dark', [], {}, { theme: 'pink', textSize: 1000 }]) {
    expect(usableAppearance(kept)).toEqual(usual)
    expect(appearanceSchema.parse(usableAppearance(kept))).toEqual(usual)
  }
  expect(usableAppearance({ theme: 'dark', textSize: '200' })).toEqual({ theme: 'dark', textSize: 100 })
})
