import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { pageContract, type PageMethodName } from './contract'
import { leavesOf, pathKindOf, pathPlacesOf, pathSchema, textsAt } from './paths'

/** What people call a place on a disk. A suggested name (`fileName`) has its folders cut off by the shell. */
const PATH_LIKE = /(?:path|file|folder|director(?:y|ies)|dir|location|place|disk|drive|url|uri)s?$/iu
/** Texts of these names that are no place on a disk. */
const NO_PATHS = new Set(['fields.place'])

/** The texts in an input that are named like a path and are none: the shell would let the page name any file by them. */
function unguarded(schema: z.ZodType): string[] {
  return leavesOf(schema)
    .filter(({ place, schema: leaf }) => {
      const name = place.filter((part) => part !== '*').at(-1) ?? ''
      const takesText = ['string', 'unknown'].includes(leaf._zod.def.type)
      return takesText && PATH_LIKE.test(name) && pathKindOf(leaf) === null
    })
    .map(({ place }) => place.join('.'))
    .filter((place) => !NO_PATHS.has(place))
}

const names = Object.keys(pageContract) as PageMethodName[]

test.each(names)('%s takes a path by pathSchema only', (name) => {
  expect(unguarded(pageContract[name].input)).toEqual([])
})

test('a path that is only a text is found, however deep it lies', () => {
  const text = z.string().min(1)
  expect(unguarded(z.strictObject({ path: text }))).toEqual(['path'])
  expect(unguarded(z.strictObject({ path: pathSchema('scan') }))).toEqual([])
  expect(unguarded(z.strictObject({ to: z.strictObject({ folder: text.optional() }) }))).toEqual([
    'to.folder',
  ])
  expect(unguarded(z.strictObject({ paths: z.array(text) }).refine(() => true))).toEqual(['paths.*'])
  expect(unguarded(z.strictObject({ source: z.union([z.null(), z.strictObject({ file: text })]) }))).toEqual([
    'source.file',
  ])
  expect(unguarded(z.strictObject({ path: text.transform((typed) => typed.trim()).nullable() }))).toEqual([
    'path',
  ])
})

test('a kind of schema that is not known hides nothing', () => {
  expect(() => leavesOf(z.strictObject({ of: z.map(z.string(), z.string()) }))).toThrow('map')
})

describe('the paths of an input', () => {
  const schema = z.strictObject({
    source: z.union([
      z.strictObject({ path: pathSchema('scan').optional() }),
      z.strictObject({ base64: z.string() }),
    ]),
    more: z.array(pathSchema('table')).default([]),
  })

  it('are found where the schema has them', () => {
    expect(pathPlacesOf(schema)).toEqual([
      { place: ['source', 'path'], kind: 'scan' },
      { place: ['more', '*'], kind: 'table' },
    ])
  })

  it('are read out of what was sent, whatever it is', () => {
    const sent = { source: { path: '/a', base64: 'x' }, more: ['/b', 7, ['/c']] }
    expect(textsAt(sent, ['source', 'path'])).toEqual(['/a'])
    expect(textsAt(sent, ['more', '*'])).toEqual(['/b'])
    for (const other of [null, undefined, 'text', [], { source: null }, { source: '/a' }])
      expect(textsAt(other, ['source', 'path'])).toEqual([])
  })
})
