import { expect, test } from 'vitest'
import { z } from 'zod'
import { dateSchema, optionalNameSchema, textSchema } from './fields'
import { inputFaults } from './input-faults'

const schema = z.strictObject({
  name: textSchema(5),
  nick: optionalNameSchema,
  on: dateSchema,
  role: z.enum(['a', 'b']),
  count: z.int().min(1),
  groups: z.array(z.strictObject({ text: z.string() })).min(2),
})
const good = {
  name: 'مینا',
  nick: null,
  on: '2024-05-26',
  role: 'a',
  count: 1,
  groups: [{ text: '' }, { text: '' }],
}

function faults(input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? {} : inputFaults(parsed.error)
}

test('a good input has no fault', () => {
  expect(faults(good)).toEqual({})
})

test.each<[object, Record<string, string>]>([
  [{ name: '   ' }, { name: 'required' }],
  [{ name: undefined }, { name: 'required' }],
  [{ name: 'م'.repeat(6) }, { name: 'too_long' }],
  [{ name: 12 }, { name: 'not_valid' }],
  [{ nick: 'مینا ۲' }, { nick: 'digits_in_name' }],
  [{ on: '2024-02-30' }, { on: 'not_a_date' }],
  [{ role: 'king' }, { role: 'not_valid' }],
  [{ role: '' }, { role: 'required' }],
  [{ role: null }, { role: 'required' }],
  [{ count: 'x' }, { count: 'not_valid' }],
  [{ count: 0 }, { count: 'too_small' }],
  [{ groups: [] }, { groups: 'required' }],
  [{ groups: [{ text: '' }, { text: 1 }] }, { 'groups.1.text': 'not_valid' }],
  [{ more: true }, { '': 'unknown_field' }],
])('%o', (change, expected) => {
  expect(faults({ ...good, ...change })).toEqual(expected)
})

test('what is no object at all is a fault of the whole', () => {
  expect(faults('x')).toEqual({ '': 'not_valid' })
  expect(faults(undefined)).toEqual({ '': 'required' })
})
