import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Figure, ReportRequest } from '../contract/reports'
import { reportSchema } from '../contract/reports'
import { openTestRegister, type TestRegister } from '../testing/register'
import { store } from '../testing/histories/histories'
import { childIdsBehind, recordsBehind, reportFor } from './queries'
import type { RawChild, RawDated, RawRegister, RawSpell } from '../testing/recount/figures'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})
afterEach(() => register.dispose())

const spell = (
  id: string,
  kind: string,
  startsOn: string,
  endsOn: string | null,
  more: Partial<RawSpell> = {},
): RawSpell => ({
  ...{
    id,
    kind,
    startsOn,
    endsOn,
    centerId: kind === 'residential' ? 'one' : null,
    route: null,
    deleted: false,
  },
  ...more,
})
const dated = (id: string, kind: string, startsOn: string, endsOn: string | null): RawDated => ({
  ...{ id, kind, startsOn, endsOn, deleted: false },
})
const child = (id: string, spells: RawSpell[], more: Partial<RawChild> = {}): RawChild => ({
  ...{
    id,
    centerId: 'one',
    sex: 'female',
    birthDate: null,
    estimated: false,
    legalStatus: null,
    stayReason: null,
  },
  ...{ deleted: false, spells, supports: [], policies: [] },
  ...more,
})
const registerOf = (children: RawChild[], more: Partial<RawRegister> = {}): RawRegister => ({
  centers: ['one', 'two'].map((id) => ({
    ...{
      id,
      kind: 'children_home',
      ownership: 'governmental',
      capacity: null,
      openedOn: null,
      closedOn: null,
    },
  })),
  children,
  staff: [],
  ...more,
})

async function figuresOf(
  raw: RawRegister,
  request: ReportRequest,
): Promise<(code: string) => Figure['value']> {
  await store(register.db, raw)
  const report = await reportFor(register.context(), request)
  expect(reportSchema.parse(report)).toEqual(report)
  expect(report.identity.holds).toBe(true)
  return (code) => {
    const figure = report.figures.find((one) => one.code === code)
    return figure === undefined ? 0 : figure.value
  }
}

// Khordad 1403.
const month = { from: '2024-05-21', to: '2024-06-20' }
const province: ReportRequest = { kind: 'province', ...month }
const centerOne: ReportRequest = { kind: 'center', centerId: 'one', ...month }
const centerTwo: ReportRequest = { kind: 'center', centerId: 'two', ...month }

describe('a move between two centers', () => {
  const raw = registerOf([
    child('a', [
      spell('1', 'residential', '2024-01-01', '2024-06-01'),
      spell('2', 'residential', '2024-06-01', null, { centerId: 'two', route: 'transfer' }),
    ]),
  ])

  it('is neither admission nor exit for the province', async () => {
    const value = await figuresOf(raw, province)
    expect(
      ['opening', 'admissions', 'exits', 'moves', 'closing'].map((code) => value(`residential.${code}`)),
    ).toEqual([1, 0, 0, 1, 1])
  })

  it('is an exit to residential care for one and an admission for the other', async () => {
    const one = await figuresOf(raw, centerOne)
    expect([
      one('residential.exits'),
      one('residential.exits.residential'),
      one('residential.closing'),
    ]).toEqual([1, 1, 0])
    const two = await figuresOf(raw, centerTwo)
    expect([two('residential.admissions'), two('residential.admissions.route.transfer')]).toEqual([1, 1])
    expect([two('residential.moves'), two('residential.closing')]).toEqual([0, 1])
  })

  it('is counted in bed-days by the day at each', async () => {
    expect((await figuresOf(raw, centerOne))('residential.bed_days')).toBe(11)
    expect((await figuresOf(raw, centerTwo))('residential.bed_days')).toBe(20)
    expect((await figuresOf(raw, province))('residential.bed_days')).toBe(31)
  })
})

describe('the days of a month', () => {
  it('count on the first and the last day, and not on the day after', async () => {
    const value = await figuresOf(
      registerOf([
        child('a', [spell('1', 'residential', '2024-05-21', '2024-06-20')]),
        child('b', [spell('2', 'residential', '2024-06-20', '2024-06-21')]),
        child('c', [spell('3', 'residential', '2024-06-21', null)]),
        child('d', [
          spell('4', 'residential', '2024-05-01', '2024-05-21'),
          spell('5', 'adopted', '2024-06-20', null),
        ]),
      ]),
      province,
    )
    expect(value('residential.opening')).toBe(1)
    expect(value('residential.admissions')).toBe(2)
    expect(value('residential.exits')).toBe(2)
    expect(value('residential.exits.adopted')).toBe(1)
    expect(value('residential.exits.unknown')).toBe(1)
    expect(value('residential.closing')).toBe(1)
    expect(value('flow.adopted.period')).toBe(1)
    expect(value('residential.bed_days')).toBe(31)
  })

  it('keep the identity over spells of no day', async () => {
    const value = await figuresOf(
      registerOf([
        child('a', [
          spell('9', 'residential', '2024-06-01', '2024-06-01'),
          spell('1', 'residential', '2024-06-01', null),
        ]),
        child('b', [
          spell('2', 'residential', '2024-06-01', '2024-06-01'),
          spell('3', 'kinship', '2024-06-01', null),
        ]),
      ]),
      province,
    )
    expect([
      value('residential.admissions'),
      value('residential.exits'),
      value('residential.closing'),
    ]).toEqual([2, 1, 1])
    expect(value('residential.exits.kinship')).toBe(1)
  })
})

describe('ages', () => {
  it('are completed Jalali years: who was born on 30 Esfand turns on the 29th of a common year', async () => {
    const raw = registerOf([
      child('a', [spell('1', 'residential', '2023-01-01', null)], { birthDate: '2021-03-20' }),
      child('b', [spell('2', 'residential', '2023-01-01', null)], {
        birthDate: '2006-03-21',
        stayReason: 'study',
      }),
    ])
    const before = await figuresOf(raw, { kind: 'province', from: '2024-02-20', to: '2024-03-18' })
    expect([before('residential.closing.age.0-3'), before('residential.closing.age.3-6')]).toEqual([1, 0])
    const on = await figuresOf(raw, { kind: 'province', from: '2024-02-20', to: '2024-03-19' })
    expect([on('residential.closing.age.0-3'), on('residential.closing.age.3-6')]).toEqual([0, 1])
    expect([on('residential.closing.age.18+'), on('residential.closing.over_18.study')]).toEqual([0, 0])
    const newYear = await figuresOf(raw, { kind: 'province', from: '2024-02-20', to: '2024-03-20' })
    expect([newYear('residential.closing.age.18+'), newYear('residential.closing.over_18.study')]).toEqual([
      1, 1,
    ])
  })
})

describe('a date of reference that is not the last day', () => {
  it('moves insurance, staff, centers and the past years, and not the closing stock', async () => {
    const raw = registerOf(
      [
        child(
          'a',
          [spell('1', 'residential', '2023-01-01', '2024-06-10'), spell('2', 'kinship', '2024-06-10', null)],
          { policies: [dated('p', 'accident', '2024-01-01', '2024-06-01')] },
        ),
        child('b', [spell('3', 'independent', '2014-05-27', null)]),
        child('c', [spell('4', 'independent', '2014-05-28', null)]),
        child('d', [spell('5', 'reunified', '2023-03-21', null)]),
      ],
      {
        staff: [{ id: 's', centerId: 'one', role: 'educator', startsOn: '2020-01-01', endsOn: '2024-06-01' }],
        centers: registerOf([]).centers.map((center, index) => ({
          ...center,
          capacity: index === 0 ? 12 : null,
          closedOn: index === 0 ? '2024-06-01' : null,
        })),
      },
    )
    const late = await figuresOf(raw, province)
    const early = await figuresOf(raw, { ...province, asOf: '2024-05-26' })
    expect([early('residential.closing'), late('residential.closing')]).toEqual([0, 0])
    expect([early('insured.residential'), late('insured.residential')]).toEqual([1, 0])
    expect([early('insured.residential.ending_30'), early('insured.total')]).toEqual([1, 1])
    expect([early('uninsured.family'), late('uninsured.family')]).toEqual([0, 1])
    expect([early('staff.total'), late('staff.total')]).toEqual([1, 0])
    expect([early('centers.total'), late('centers.total')]).toEqual([2, 1])
    expect([early('residential.capacity'), late('residential.capacity')]).toEqual([12, null])
    // After the same day ten years before, up to the day itself.
    expect([early('flow.independent.last_10_years'), late('flow.independent.last_10_years')]).toEqual([1, 0])
    const nextYear = await figuresOf(raw, { ...province, asOf: '2025-03-21' })
    expect([early('flow.reunified.last_full_year'), nextYear('flow.reunified.last_full_year')]).toEqual([
      1, 0,
    ])
  })
})

describe('a child in a family', () => {
  it('belongs to the center of her last residential spell, else to the one that keeps her file', async () => {
    const raw = registerOf([
      child(
        'a',
        [
          spell('1', 'residential', '2023-01-01', '2024-01-01', { centerId: 'two' }),
          spell('2', 'kinship', '2024-01-01', null),
        ],
        {
          supports: [dated('s', 'emdad', '2024-05-21', null)],
        },
      ),
      child('b', [spell('3', 'host_family', '2024-06-01', null)]),
    ])
    const one = await figuresOf(raw, centerOne)
    const two = await figuresOf(raw, centerTwo)
    expect([one('family.kinship.closing'), two('family.kinship.closing')]).toEqual([0, 1])
    expect([one('emdad.started'), two('emdad.started'), two('emdad.opening'), two('emdad.closing')]).toEqual([
      0, 1, 0, 1,
    ])
    expect([
      one('family.host_family.closing'),
      one('flow.host_family.period'),
      two('flow.host_family.period'),
    ]).toEqual([1, 1, 0])
    expect([one('uninsured.family'), two('uninsured.family')]).toEqual([1, 1])
  })
})

describe('the records behind a figure', () => {
  const raw = registerOf([
    child(
      'a',
      [spell('1', 'residential', '2023-01-01', '2024-06-10'), spell('2', 'kinship', '2024-06-10', null)],
      {
        supports: [dated('s', 'emdad', '2024-06-10', null)],
        policies: [dated('p', 'health_basic', '2024-01-01', null)],
      },
    ),
  ])

  it('name the spell, the support or the policy, and where the child was', async () => {
    await store(register.db, raw)
    const context = register.context()
    const only = async (code: string) => {
      const { figure, records } = await recordsBehind(context, province, code)
      expect(figure.value).toBe(1)
      return records[0]
    }
    expect(await only('residential.exits.kinship')).toMatchObject({
      ...{
        subject: 'child',
        id: 'a',
        recordId: '1',
        placementKind: 'residential',
        centerName: 'one',
        endsOn: '2024-06-10',
      },
    })
    expect(await only('emdad.started')).toMatchObject({
      recordId: 's',
      placementKind: 'kinship',
      startsOn: '2024-06-10',
    })
    expect(await only('insured.family')).toMatchObject({
      recordId: 'p',
      placementKind: 'kinship',
      centerName: 'one',
    })
    expect(await childIdsBehind(context, province, 'emdad.started')).toEqual(['a'])
    expect(await childIdsBehind(context, province, 'centers.total')).toEqual([])
  })

  it('are none for a row that is 0, and NOT_FOUND for what has no list', async () => {
    await store(register.db, raw)
    const context = register.context()
    expect(await recordsBehind(context, province, 'residential.exits.deceased')).toMatchObject({
      figure: { code: 'residential.exits.deceased', value: 0 },
      records: [],
    })
    for (const code of [
      'residential.bed_days',
      'residential.capacity',
      'residential',
      'nothing',
      'residential.closing.sex',
    ]) {
      await expect(recordsBehind(context, province, code)).rejects.toMatchObject({
        failure: { code: 'NOT_FOUND' },
      })
    }
  })
})

describe('a report', () => {
  it('is NOT_FOUND for an unknown center', async () => {
    await store(register.db, registerOf([]))
    const asked = reportFor(register.context(), { ...centerOne, centerId: 'nowhere' })
    await expect(asked).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })

  it('says that the identity is broken where a child lies in two beds', async () => {
    await store(
      register.db,
      registerOf([
        child('a', [
          spell('1', 'residential', '2024-06-01', null),
          spell('2', 'residential', '2024-06-05', null, { centerId: 'two' }),
        ]),
      ]),
    )
    const { identity } = await reportFor(register.context(), province)
    expect(identity).toMatchObject({ closing: 1, closingByReplay: 2, holds: false })
  })
})
