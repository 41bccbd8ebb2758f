import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyHandlers } from '../history/handlers'
import type { Context, SubjectMethodName } from '../context/context'
import { contract, type Input, type Output } from '../contract/contract'
import { addDays } from '../contract/jalali'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { plantChild, plantHome } from '../testing/files'
import { overlaps } from './education'
import { recordHandlers } from '../records/handlers'
import { careHandlers } from './handlers'

const tested = { ...careHandlers, ...recordHandlers }

let register: TestRegister
let context: Context
let childId: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  childId = await plantChild(context, await plantHome(context))
})
afterEach(() => register.dispose())

type Name = keyof typeof tested & SubjectMethodName
/** Asks as the page does: through the contract's schemas in both directions. */
async function ask<Asked extends Name>(name: Asked, input: Input<Asked>): Promise<Output<Asked>> {
  const handler = tested[name] as (context: Context, input: unknown) => Promise<unknown>
  const answer = await handler(context, contract[name].input.parse(input))
  return contract[name].output.parse(answer) as Output<Asked>
}
const failure = (reason: object) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown

describe('health', () => {
  const fields = {
    bloodGroup: 'AB-',
    disabilityKind: 'hearing',
    disabilityDegree: 'mild',
    note: 'سمعک دارد',
  } as const

  it('is missing until somebody says it, and is one page for a child', async () => {
    expect(await ask('health.ofChild', { childId })).toEqual({
      revision: 0,
      fields: { bloodGroup: null, disabilityKind: null, disabilityDegree: null, note: null },
      records: [],
    })
    expect(await ask('health.save', { childId, revision: 0, fields })).toEqual({ revision: 1 })
    await expect(ask('health.save', { childId, revision: 0, fields })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    expect(
      await ask('health.save', { childId, revision: 1, fields: { ...fields, bloodGroup: null } }),
    ).toEqual({ revision: 2 })
    expect(await ask('health.ofChild', { childId })).toMatchObject({
      revision: 2,
      fields: { ...fields, bloodGroup: null },
    })
    expect(await tableRows(register.db, 'health')).toHaveLength(1)
    const [newest] = await historyHandlers['children.history'](context, { id: childId })
    expect(newest).toMatchObject({ subject: 'health', changes: { blood_group: { from: 'AB-', to: null } } })
    await expect(ask('health.save', { childId: 'nobody', revision: 0, fields })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
  })

  it('has dated records: illness, medicine, vaccination, visit', async () => {
    const record = {
      kind: 'medicine',
      title: 'والپروات',
      startsOn: '2024-01-01',
      endsOn: '2024-03-01',
      who: 'دکتر امینی',
      result: null,
    } as const
    const { id } = await ask('healthRecords.save', { childId, fields: record })
    await ask('healthRecords.save', {
      childId,
      fields: { ...record, kind: 'visit', startsOn: '2024-02-01', endsOn: null, result: 'بهتر است' },
    })
    expect((await ask('health.ofChild', { childId })).records).toMatchObject([
      { kind: 'visit', result: 'بهتر است', endsOn: null },
      { ...record, id, childId, revision: 1 },
    ])
    await ask('healthRecords.remove', { id, revision: 1 })
    expect((await ask('health.ofChild', { childId })).records).toHaveLength(1)
  })
})

describe('school', () => {
  const spell = {
    level: 'primary',
    grade: 'سوم',
    school: 'دبستان شهید بهشتی',
    place: 'outside',
    startsOn: '2023-09-23',
    endsOn: null,
    result: null,
    outReason: null,
  } as const
  const save = (fields: Partial<Input<'education.save'>['fields']>, about: object = {}) =>
    ask('education.save', { childId, fields: { ...spell, ...fields }, ...about })
  const spells = () => ask('education.ofChild', { childId })

  it('is kept spell by spell, newest first', async () => {
    const { id } = await save({})
    expect(await spells()).toEqual([{ ...spell, id, revision: 1, childId }])
    expect(await save({ endsOn: '2024-05-20', result: 'قبول' }, { id, revision: 1 })).toEqual({
      id,
      revision: 2,
    })
    await save({ level: 'lower_secondary', startsOn: '2024-05-20' })
    expect((await spells()).map(({ level }) => level)).toEqual(['lower_secondary', 'primary'])
    await ask('education.remove', { id, revision: 2 })
    expect(await spells()).toHaveLength(1)
  })

  it('refuses two spells on one day, and stores nothing', async () => {
    await save({ endsOn: '2024-01-01' })
    await expect(save({ startsOn: '2023-12-31' })).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'overlap' }),
    )
    await expect(save({ startsOn: '2023-12-31' }, { endPrevious: true })).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'overlap' }),
    )
    const { id } = await save({ startsOn: '2024-01-01' })
    await expect(save({ startsOn: '2023-12-31' }, { id, revision: 1 })).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'overlap' }),
    )
    await expect(save({ startsOn: '2023-09-23', endsOn: '2023-09-24' })).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'overlap' }),
    )
    expect((await spells()).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2024-01-01', null],
      ['2023-09-23', '2024-01-01'],
    ])
  })

  it('ends the open spell where the next begins, when asked', async () => {
    const { id } = await save({})
    await save({ level: 'out_of_school', outReason: 'بیماری', startsOn: '2024-02-01' }, { endPrevious: true })
    expect(await spells()).toMatchObject([
      { level: 'out_of_school', outReason: 'بیماری', startsOn: '2024-02-01', endsOn: null },
      { id, revision: 2, startsOn: '2023-09-23', endsOn: '2024-02-01' },
    ])
    const told = (await historyHandlers['children.history'](context, { id: childId })).filter(
      ({ subject }) => subject === 'education',
    )
    expect(told.map(({ changes }) => changes['ends_on'] ?? null)).toContainEqual({
      from: null,
      to: '2024-02-01',
    })
    // What began on the same day or later is not ended by it.
    await expect(save({ startsOn: '2024-02-01' }, { endPrevious: true })).rejects.toEqual(
      failure({ reason: 'overlap' }),
    )
  })

  it('keeps no reason of absence for who is at school', async () => {
    await save({ outReason: 'بیماری' })
    expect(await spells()).toMatchObject([{ level: 'primary', outReason: null }])
  })

  it('finds a shared day as it is found by looking at each day', () => {
    const spans = fc
      .record({
        from: fc.integer({ min: 0, max: 12 }),
        days: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
      })
      .map(({ from, days }) => ({
        startsOn: addDays('2024-03-15', from),
        endsOn: days === null ? null : addDays('2024-03-15', from + days),
      }))
    const holds = (span: { startsOn: string; endsOn: string | null }, day: string) =>
      span.startsOn <= day && (span.endsOn === null || day < span.endsOn)
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const days = Array.from({ length: 30 }, (_, index) => addDays('2024-03-15', index))
        expect(overlaps(one, other)).toBe(days.some((day) => holds(one, day) && holds(other, day)))
      }),
    )
  })
})

describe('social reports, care plan, reviews and contacts', () => {
  it('stand together, newest first', async () => {
    const report = {
      kind: 'home_visit',
      onDay: '2024-02-01',
      byName: null,
      body: 'بازدید از خانه خاله',
    } as const
    const goal = {
      plannedOn: '2024-01-01', area: 'education', goal: 'خواندن و نوشتن', who: 'مربی', dueOn: '2024-06-01',
      state: 'open', result: null,
    } as const // prettier-ignore
    const review = {
      heldOn: '2024-03-01',
      attended: 'مددکار، روانشناس',
      decision: 'ادامه مراقبت',
      nextOn: '2024-09-01',
    } as const
    await ask('socialReports.save', { childId, fields: report })
    await ask('socialReports.save', { childId, fields: { ...report, onDay: '2024-03-01', kind: 'periodic' } })
    const planned = await ask('goals.save', { childId, fields: goal })
    const held = await ask('reviews.save', { childId, fields: review })
    for (const [contactedOn, kind] of [['2024-02-01', 'visit'], ['2024-02-09', 'phone']] as const) {
      await recordHandlers['contacts.save'](
        context,
        contract['contacts.save'].input.parse({
          childId,
          fields: {
            ...{ contactedOn, kind, reached: true, met: null, living: null, work: null, study: null },
            ...{ needs: null, outcome: null },
          },
        }),
      )
    } // prettier-ignore
    expect(await ask('care.ofChild', { childId })).toMatchObject({
      reports: [{ kind: 'periodic' }, report],
      goals: [{ ...goal, id: planned.id, childId, revision: 1 }],
      reviews: [{ ...review, id: held.id, childId, revision: 1 }],
      contacts: [{ kind: 'phone' }, { kind: 'visit' }],
    })
    await ask('goals.save', {
      childId,
      ...planned,
      fields: { ...goal, state: 'reached', result: 'می‌خواند' },
    })
    await ask('reviews.remove', held)
    expect(await ask('care.ofChild', { childId })).toMatchObject({
      goals: [{ state: 'reached', result: 'می‌خواند', revision: 2 }],
      reviews: [],
    })
  })

  it('are not written before they happened', async () => {
    const after = '2024-05-27'
    for (const [field, asked] of [
      ['heldOn', ask('reviews.save', { childId, fields: { heldOn: after, attended: null, decision: 'x', nextOn: null } })],
      ['onDay', ask('socialReports.save', { childId, fields: { onDay: after, kind: 'entry', byName: null, body: 'x' } })],
      ['onDay', ask('psychology.save', { childId, fields: { onDay: after, kind: 'session', byName: null, tool: null, summary: 'x', plan: null } })],
      ['startsOn', ask('healthRecords.save', { childId, fields: { startsOn: after, kind: 'visit', title: 'x', endsOn: null, who: null, result: null } })],
    ] as const) {
      await expect(asked).rejects.toEqual(failure({ fields: { [field]: 'in_the_future' } }))
    } // prettier-ignore
  })

  it('are asked for one who is there', async () => {
    for (const name of [
      'care.ofChild',
      'education.ofChild',
      'health.ofChild',
      'psychology.ofChild',
    ] as const) {
      await expect(ask(name, { childId: 'nobody' })).rejects.toEqual(
        failure({ code: 'NOT_FOUND', reason: 'child' }),
      )
    }
  })
})
