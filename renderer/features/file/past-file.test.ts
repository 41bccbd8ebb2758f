import { expect, test } from 'vitest'
import { pastFile } from './past-file'

const child = {
  ...{ id: 'c', revision: 3, centerId: 'home', fileNumber: '1', firstName: 'سارا', lastName: 'رضایی' },
  ...{
    fatherName: null,
    motherName: null,
    sex: 'female' as const,
    birthDate: null,
    birthDateEstimated: false,
  },
  ...{ nationalId: null, nationalIdMissingReason: null, foreignId: null, legalStatus: null },
  ...{
    admissionReasons: [],
    disability: null,
    stayReason: null,
    notes: null,
    worker: null,
    createdAt: '2024-01-01',
  },
}
const spell = (startsOn: string) => ({
  ...{ kind: 'residential', centerId: 'home', startsOn, endsOn: null, entryRoute: 'judicial' },
  ...{ orderNumber: null, orderDate: null, relativeName: null, relation: null, note: null },
})
const centerName = (id: string): string | null => (id === 'home' ? 'خانه' : null)

test('spells, supports and policies stand where they stand today, the rest apart', () => {
  const past = pastFile(
    {
      child,
      records: [
        { subject: 'placement', recordId: 'p2', values: spell('2023-01-01') },
        { subject: 'placement', recordId: 'p1', values: spell('2022-01-01') },
        {
          subject: 'support',
          recordId: 's',
          values: { programme: 'emdad', startsOn: '2022-01-01', endsOn: null, agreedRial: null },
        },
        {
          subject: 'insurance',
          recordId: 'i',
          values: { kind: 'accident', startsOn: '2022-01-01', endsOn: null, policyNumber: null },
        },
        { subject: 'order', recordId: 'o', values: { kind: 'care' } },
      ],
      changesSince: [],
    },
    centerName,
  )
  expect(past?.file.placements.map(({ id, centerName: name }) => [id, name])).toEqual([
    ['p1', 'خانه'],
    ['p2', 'خانه'],
  ])
  expect(past?.file.supports).toHaveLength(1)
  expect(past?.file.policies).toMatchObject([{ id: 'i', insurer: null, holder: null }])
  expect(past?.others.map(({ recordId }) => recordId)).toEqual(['o'])
})

test('before she had a file there is none', () => {
  expect(pastFile({ child: null, records: [], changesSince: [] }, centerName)).toBeNull()
})
