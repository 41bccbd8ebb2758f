import { expect, test } from 'vitest'
import { contract } from './contract'
import type { Changed } from './changes'
import { isOldAfter } from './old-answers'

const of = (subject: Changed['subject'], childId: string | null = null): Changed[] => [{ subject, childId }]

test('an answer about a child is old after a change of hers, or of a subject that is of no child', () => {
  const isOld = (changes: readonly Changed[]) =>
    isOldAfter(changes, contract['money.ofChild'], { childId: 'one' })
  expect(isOld(of('savings', 'one'))).toBe(true)
  expect(isOld(of('savings', 'two'))).toBe(false)
  expect(isOld([...of('savings', 'two'), ...of('savings', 'one')])).toBe(true)
  expect(isOld(of('savings'))).toBe(true)
  expect(isOld(of('health', 'one'))).toBe(false)
  expect(isOld([])).toBe(false)
})

test('what an answer shows of others makes it old whosever it is', () => {
  const isOld = (subject: Changed['subject']) =>
    isOldAfter(of(subject, 'two'), contract['children.get'], { id: 'one' })
  expect(isOld('child')).toBe(true)
  expect(isOld('support')).toBe(false)
})

test('an answer about several children, or about all, is old after a change of any of them', () => {
  const compared = { keptId: 'one', mergedId: 'two' }
  expect(isOldAfter(of('goal', 'two'), contract['duplicates.compare'], compared)).toBe(true)
  expect(isOldAfter(of('goal', 'three'), contract['duplicates.compare'], compared)).toBe(false)
  const photos = { childIds: ['one', 'two'] }
  expect(isOldAfter(of('document', 'two'), contract['documents.photos'], photos)).toBe(true)
  expect(isOldAfter(of('document', 'three'), contract['documents.photos'], photos)).toBe(false)
  expect(isOldAfter(of('payment', 'two'), contract['payments.lines'], { month: '1403-02' })).toBe(true)
})

test('what is in no history makes nothing old but what reads it', () => {
  expect(isOldAfter(of('draft'), contract['children.history'], { id: 'one' })).toBe(false)
  expect(isOldAfter(of('draft'), contract['drafts.take'], { form: 'a' })).toBe(true)
  expect(isOldAfter(of('settings'), contract['documents.chosenPicture'], { path: 'a' })).toBe(false)
})
