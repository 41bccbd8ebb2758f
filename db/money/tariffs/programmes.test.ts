import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import type { Input } from '../../contract/contract'
import { addDays, toIso } from '../../contract/jalali'
import { programmes as builtIn } from '../../contract/supports'
import { openTestRegister, tableRows, type TestRegister } from '../../testing/register'
import { tariffExamples } from './tariff-examples'
import { ask } from '../../testing/money'

let register: TestRegister
let context: Context

beforeAll(async () => {
  register = await openTestRegister()
  context = register.context()
})
afterAll(() => register.dispose())

const failure = (failed: object) => expect.objectContaining({ failure: failed }) as unknown
const invalid = (fields: object) => failure({ code: 'INVALID_INPUT', fields })

describe('programmes', () => {
  const fields: Input<'programmes.save'>['fields'] = {
    name: 'کمک اجاره',
    basis: 'support',
    payee: 'child',
    proration: 'days',
    rounding: 'down',
    roundingUnit: 1000,
    rateDay: 'month_start',
    conditions: ['income_decile', 'income_decile'],
    decileLimit: 4,
    active: true,
  }

  test('of every register come first, in their order and without a name', async () => {
    const list = await ask(context, 'programmes.list', {})
    expect(list.map(({ id }) => id)).toEqual([...builtIn])
    expect(list.every(({ name }) => name === null)).toBe(true)
    expect(list[0]).toMatchObject({ conditions: ['income_decile', 'permission'], decileLimit: 3 })
  })

  test('of one’s own need a name, get a code, and are changed', async () => {
    await expect(ask(context, 'programmes.save', { fields: { ...fields, name: ' ' } })).rejects.toEqual(
      invalid({ name: 'required' }),
    )
    const { id, revision } = await ask(context, 'programmes.save', { fields })
    expect(id).toMatch(/^own_[\da-f]{8}$/u)
    expect((await ask(context, 'programmes.list', {})).at(-1)).toEqual({
      ...fields,
      id,
      revision,
      conditions: ['income_decile'],
    })
    const changed = { ...fields, name: 'اجاره', active: false }
    expect(await ask(context, 'programmes.save', { id, revision, fields: changed })).toEqual({
      id,
      revision: 2,
    })
    await expect(ask(context, 'programmes.save', { id, revision, fields })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    await expect(
      ask(context, 'programmes.save', { id, revision: 2, fields: { ...fields, name: null } }),
    ).rejects.toEqual(invalid({ name: 'required' }))
    expect((await ask(context, 'programmes.list', {})).at(-1)).toMatchObject({ name: 'اجاره', active: false })
  })

  test('of every register stay nameless, and a decile is asked for where it counts', async () => {
    const { revision } = await ask(context, 'programmes.save', { id: 'education', revision: 1, fields })
    expect(revision).toBe(2)
    const list = await ask(context, 'programmes.list', {})
    expect(list.find(({ id }) => id === 'education')).toMatchObject({ name: null, proration: 'days' })
    await expect(
      ask(context, 'programmes.save', {
        id: 'education',
        revision: 2,
        fields: { ...fields, decileLimit: null },
      }),
    ).rejects.toEqual(invalid({ decileLimit: 'required' }))
    await expect(ask(context, 'programmes.save', { id: 'none', revision: 1, fields })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'programme' }),
    )
  })
})

describe('tariffs', () => {
  beforeEach(() => register.db.deleteFrom('tariffs').execute())
  type Fields = Input<'tariffs.save'>['fields']
  const row: Fields = {
    programme: 'resident_subsidy',
    startsOn: '2024-03-20',
    endsOn: null,
    ageFrom: null,
    ageTo: null,
    centerKind: null,
    amountRial: 40_000_000,
    rhythm: 'monthly',
    source: 'بخشنامه',
  }
  const save = (fields: Partial<Fields> = {}, rest: Partial<Input<'tariffs.save'>> = {}) =>
    ask(context, 'tariffs.save', { ...rest, fields: { ...row, ...fields } })
  const overlap = failure({ code: 'CONFLICT', reason: 'overlap', fields: { startsOn: 'overlap' } })

  test('are stored, changed, listed newest first and taken off', async () => {
    const { id } = await save()
    const later = await save({ startsOn: '2025-03-21', centerKind: 'inclusive_home' })
    expect(await save({ amountRial: 1, endsOn: '2025-03-21' }, { id, revision: 1 })).toEqual({
      id,
      revision: 2,
    })
    const list = await ask(context, 'tariffs.list', {})
    expect(list).toEqual([
      { ...row, id: later.id, revision: 1, startsOn: '2025-03-21', centerKind: 'inclusive_home' },
      { ...row, id, revision: 2, endsOn: '2025-03-21', amountRial: 1 },
    ])
    await expect(save({}, { id, revision: 1 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(ask(context, 'tariffs.remove', { id, revision: 1 })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    await ask(context, 'tariffs.remove', { id, revision: 2 })
    expect(await ask(context, 'tariffs.list', {})).toHaveLength(1)
    await expect(ask(context, 'tariffs.remove', { id, revision: 3 })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'tariff' }),
    )
    const audit = await tableRows(register.db, 'audit')
    expect(audit.filter(({ record_id }) => record_id === id)).toHaveLength(3)
  })

  test('refuse an unknown programme and ask before an unusually large amount', async () => {
    await expect(save({ programme: 'none' })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'programme' }),
    )
    await expect(save({ amountRial: 1_000_000_001 })).rejects.toEqual(
      invalid({ amountRial: 'unusually_large' }),
    )
    await save({ amountRial: 1_000_000_001 }, { confirmed: true })
    await save({ amountRial: 1_000_000_000, programme: 'emdad' })
  })

  test.each([0, -1, 1.5, 10_000_000_001])('refuse %d rial', async (amountRial) => {
    await expect(save({ amountRial }, { confirmed: true })).rejects.toThrow(
      /not_positive|not_whole|too_large/u,
    )
  })

  test('end an open earlier row where asked, and only such a one', async () => {
    const { id } = await save()
    await expect(save({ startsOn: '2025-03-21' })).rejects.toEqual(overlap)
    const next = await save({ startsOn: '2025-03-21' }, { endPrevious: true })
    const list = await ask(context, 'tariffs.list', {})
    expect(list.find((each) => each.id === id)).toMatchObject({ endsOn: '2025-03-21', revision: 2 })
    // Begins on the same day, and one that has an end already: neither is ended.
    await expect(save({ startsOn: '2025-03-21' }, { endPrevious: true })).rejects.toEqual(overlap)
    await expect(
      save({ startsOn: '2024-06-01', endsOn: '2024-07-01' }, { endPrevious: true }),
    ).rejects.toEqual(overlap)
    expect((await ask(context, 'tariffs.list', {})).map((each) => each.id)).toEqual([next.id, id])
  })

  test('of one programme and kind never share a day and an age, whatever is tried', async () => {
    const kinds = [null, 'infant_home', 'inclusive_home'] as const
    const spec = fc.record({
      programme: fc.constantFrom('resident_subsidy', 'emdad'),
      from: fc.nat(12),
      length: fc.option(fc.integer({ min: 1, max: 6 })),
      ageFrom: fc.option(fc.nat(4)),
      ages: fc.option(fc.integer({ min: 1, max: 4 })),
      centerKind: fc.constantFrom(...kinds),
      endPrevious: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(spec, { minLength: 1, maxLength: 8 }), async (specs) => {
        await register.db.deleteFrom('tariffs').execute()
        for (const { programme, from, length, ageFrom, ages, centerKind, endPrevious } of specs) {
          const before = await ask(context, 'tariffs.list', {})
          await save(
            {
              programme,
              startsOn: addDays('2024-01-01', from),
              endsOn: length === null ? null : addDays('2024-01-01', from + length),
              ageFrom,
              ageTo: ages === null ? null : (ageFrom ?? 0) + ages,
              centerKind,
            },
            { endPrevious },
          ).catch(async (error: unknown) => {
            expect(error).toEqual(overlap)
            expect(await ask(context, 'tariffs.list', {})).toEqual(before)
          })
        }
        const taken = new Set<string>()
        for (const each of await ask(context, 'tariffs.list', {})) {
          for (let day = 0; day < 25; day += 1) {
            const date = addDays('2024-01-01', day)
            if (date < each.startsOn || (each.endsOn !== null && date >= each.endsOn)) continue
            for (let age = each.ageFrom ?? 0; age < (each.ageTo ?? 10); age += 1) {
              const place = [each.programme, each.centerKind, date, age].join(' ')
              expect(taken.has(place)).toBe(false)
              taken.add(place)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('published amounts are added once, without overlapping what stands', async () => {
    await save({ startsOn: '2023-01-01', endsOn: '2024-01-01' })
    expect(await ask(context, 'tariffs.addExamples', {})).toEqual({ added: 9, skipped: 1 })
    expect(await ask(context, 'tariffs.addExamples', {})).toEqual({ added: 0, skipped: 10 })
    expect((await ask(context, 'tariffs.list', {})).every(({ source }) => source !== null)).toBe(true)
  })

  test('published amounts begin on the Jalali days they were announced for', () => {
    const day = (year: number, month: number, date: number) => toIso({ year, month, day: date })
    const found = tariffExamples.map((each) =>
      [each.programme, each.startsOn, each.ageTo, each.centerKind, each.amountRial].join(' '),
    )
    expect(found).toEqual(
      [
        ['resident_subsidy', day(1400, 1, 1), null, null, 12_000_000],
        ['resident_subsidy', day(1403, 1, 1), 12, null, 40_000_000],
        ['resident_subsidy', day(1403, 1, 1), 18, null, 50_000_000],
        ['resident_subsidy', day(1404, 6, 3), 12, null, 60_000_000],
        ['resident_subsidy', day(1404, 6, 3), 18, null, 70_000_000],
        ['resident_subsidy', day(1404, 6, 3), null, 'inclusive_home', 80_000_000],
        ['emdad', day(1403, 1, 1), null, null, 25_000_000],
        ['emdad', day(1404, 1, 1), null, null, 37_500_000],
        ['transition_grant', day(1400, 1, 1), null, null, 200_000_000],
        ['transition_grant', day(1404, 1, 1), null, null, 460_000_000],
      ].map((each) => each.join(' ')),
    )
  })
})
