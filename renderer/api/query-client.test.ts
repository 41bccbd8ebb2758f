import { afterEach, expect, test } from 'vitest'
import type { Input, PageMethodName } from '../../db/contract/contract'
import { forget, forgetAfter, forgetEverything, queryClient } from './query-client'

afterEach(() => queryClient.clear())

const asked: readonly (readonly [PageMethodName, object])[] = [
  ['register.status', {}],
  ['children.search', {}],
  ['health.ofChild', { childId: 'one' } satisfies Input<'health.ofChild'>],
  ['health.ofChild', { childId: 'two' } satisfies Input<'health.ofChild'>],
  ['care.ofChild', { childId: 'one' } satisfies Input<'care.ofChild'>],
]
const old = () =>
  asked
    .filter((key) => queryClient.getQueryState(key)?.isInvalidated)
    .map(([name, input]) => [name, ...Object.values<string>(input as Record<string, string>)].join(' '))

test('asks again for what speaks of the child whose record was saved, and leaves the rest', () => {
  for (const key of asked) queryClient.setQueryData(key, {})
  forgetAfter([{ subject: 'health', childId: 'one' }])
  expect(old()).toEqual(['health.ofChild one'])
  forgetAfter([{ subject: 'child', childId: 'one' }])
  expect(old()).toEqual(['children.search', 'health.ofChild one'])
  forget('register.status')
  expect(old()).toEqual(['register.status', 'children.search', 'health.ofChild one'])
})

test('keeps nothing of a locked register but its status', () => {
  for (const key of asked) queryClient.setQueryData(key, {})
  forgetEverything()
  expect(asked.filter((key) => queryClient.getQueryData(key) !== undefined)).toEqual([
    ['register.status', {}],
  ])
})
