import { expect, test } from 'vitest'
import { childFieldsSchema, type Child } from '../../../db/contract/children'
import { compareFields, mergeChoices } from './compare-fields'

const child: Child = {
  id: 'one',
  revision: 1,
  centerId: 'home',
  fileNumber: '1',
  firstName: 'سارا',
  lastName: 'رضایی',
  fatherName: null,
  motherName: null,
  sex: 'unknown',
  birthDate: '2014-05-10',
  birthDateEstimated: true,
  nationalId: null,
  nationalIdMissingReason: 'unknown',
  foreignId: null,
  legalStatus: null,
  admissionReasons: [],
  disability: null,
  stayReason: null,
  notes: null,
  worker: null,
  createdAt: '2024-05-01T08:00:00.000Z',
}
const other: Child = {
  ...child,
  id: 'two',
  fileNumber: '2',
  fatherName: 'علی',
  sex: 'female',
  birthDate: '2014-06-10',
  birthDateEstimated: false,
  nationalId: '0499370899',
  nationalIdMissingReason: null,
  admissionReasons: ['neglect'],
}

test('every field of the first page is compared, and the center that keeps the file', () => {
  const names = compareFields(child, other).flatMap(({ fields }) => fields)
  expect(names.toSorted()).toEqual([...Object.keys(childFieldsSchema.shape), 'centerId'].toSorted())
})

test('what only one file knows is suggested; where both know, the file that stays', () => {
  const suggested = Object.fromEntries(
    compareFields(child, other)
      .filter(({ isSame }) => !isSame)
      .map((row) => [row.field, row.suggested]),
  )
  expect(suggested).toEqual({
    fileNumber: 'kept',
    fatherName: 'merged',
    sex: 'merged',
    birthDate: 'kept',
    nationalId: 'merged',
    admissionReasons: 'merged',
  })
})

test('a choice carries what stands beside the field', () => {
  const compared = compareFields(child, other)
  expect(mergeChoices(compared, new Map([['birthDate', 'merged']]))).toEqual({
    fileNumber: 'kept',
    fatherName: 'merged',
    sex: 'merged',
    birthDate: 'merged',
    birthDateEstimated: 'merged',
    nationalId: 'merged',
    nationalIdMissingReason: 'merged',
    admissionReasons: 'merged',
  })
})
