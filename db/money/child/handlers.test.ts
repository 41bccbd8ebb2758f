import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import type { Input } from '../../contract/contract'
import { openTestRegister, type TestRegister } from '../../testing/register'
import { plantChild, plantHome } from '../../testing/files'
import { addSteps, storeLines } from '../ledger/ledger'
import { ask, shebas } from '../../testing/money'

let register: TestRegister
let context: Context
let centerId: string
let childId: string
let other: string

beforeAll(async () => {
  register = await openTestRegister()
  context = register.context()
  centerId = await plantHome(context)
  childId = await plantChild(context, centerId, { child: { birthDate: '2005-06-01' } })
  other = await plantChild(context, centerId, {
    child: { fileNumber: '102', firstName: 'نرگس', birthDate: null },
  })
})
afterAll(() => register.dispose())

const failure = (failed: object) => expect.objectContaining({ failure: failed }) as unknown
const conflict = (reason: string, fields?: object) =>
  failure({ code: 'CONFLICT', reason, ...(fields === undefined ? {} : { fields }) })
const overlap = conflict('overlap', { startsOn: 'overlap' })
const noChild = failure({ code: 'NOT_FOUND', reason: 'child' })
const money = (of = childId) => ask(context, 'money.ofChild', { childId: of })

describe('conditions', () => {
  const save = (
    fields: Partial<Input<'conditions.save'>['fields']>,
    key: Partial<Input<'conditions.save'>> = {},
  ) =>
    ask(context, 'conditions.save', {
      childId,
      ...key,
      fields: {
        kind: 'income_decile',
        value: 2,
        number: null,
        startsOn: '2024-01-01',
        endsOn: null,
        ...fields,
      },
    })

  test('are stored, changed and taken off, and those of one kind never share a day', async () => {
    const { id } = await save({})
    await expect(save({ startsOn: '2024-05-01' })).rejects.toEqual(overlap)
    await save({ kind: 'province_permission', value: 9, number: '۱۲/۴' })
    expect(await save({ endsOn: '2024-05-01' }, { id, revision: 1 })).toEqual({ id, revision: 2 })
    await save({ startsOn: '2024-05-01', value: 5 })
    const { conditions } = await money()
    expect(conditions.map(({ kind, value, startsOn }) => [kind, value, startsOn])).toEqual([
      ['income_decile', 5, '2024-05-01'],
      ['income_decile', 2, '2024-01-01'],
      // A permission has no value.
      ['province_permission', null, '2024-01-01'],
    ])
    await expect(ask(context, 'conditions.remove', { id, revision: 1 })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    await ask(context, 'conditions.remove', { id, revision: 2 })
    expect((await money()).conditions).toHaveLength(2)
  })

  test('are refused for nobody, for another child, and without a decile', async () => {
    await expect(save({}, { childId: 'none' })).rejects.toEqual(noChild)
    const { id } = await save({ kind: 'national_permission', value: null })
    await expect(
      save({ kind: 'national_permission', value: null }, { id, revision: 1, childId: other }),
    ).rejects.toEqual(noChild)
    await expect(save({ value: null })).rejects.toThrow('required')
    await expect(save({ value: 11 })).rejects.toThrow('too_large')
  })
})

describe('accounts', () => {
  const save = (
    fields: Partial<Input<'accounts.save'>['fields']> = {},
    key: Partial<Input<'accounts.save'>> = {},
  ) =>
    ask(context, 'accounts.save', {
      childId,
      centerId: null,
      ...key,
      fields: {
        purpose: 'payment',
        sheba: shebas[0],
        ownerName: 'صاحب حساب',
        startsOn: '2024-01-01',
        endsOn: null,
        ...fields,
      },
    })

  test('take a number as it is typed and refuse one that fails its check', async () => {
    const { id, revision } = await save({ sheba: '۸۲۰۵ ۴۰۱۰-۲۶۸۰ ۰۲۰۸ ۱۷۹۰ ۹۰۰۲' })
    expect((await money()).accounts).toMatchObject([{ id, sheba: shebas[0], ownerName: 'صاحب حساب' }])
    for (const sheba of ['IR820540102680020817909003', '123', 'شبا', '']) {
      await expect(save({ sheba, startsOn: '2030-01-01' })).rejects.toThrow(/wrong_sheba|required/u)
    }
    await expect(save({ startsOn: '2024-06-01' })).rejects.toEqual(overlap)
    await save({ purpose: 'savings' })
    await ask(context, 'accounts.remove', { id, revision })
    expect((await money()).accounts.map(({ purpose }) => purpose)).toEqual(['savings'])
  })

  test('belong to one child or one center', async () => {
    const neither = failure({ code: 'INVALID_INPUT', fields: { childId: 'required' } })
    await expect(save({}, { childId: null })).rejects.toEqual(neither)
    await expect(save({}, { centerId })).rejects.toEqual(neither)
    await expect(save({}, { childId: 'none' })).rejects.toEqual(noChild)
    await expect(save({}, { childId: null, centerId: 'none' })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'center' }),
    )
    const { id } = await save({ sheba: shebas[1] }, { childId: null, centerId })
    await expect(save({}, { id, revision: 1 })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'account' }),
    )
    expect(await ask(context, 'accounts.ofCenters', {})).toMatchObject([
      { id, centerId, childId: null, sheba: shebas[1] },
    ])
    const viewer = register.context({ user: { ...context.user, role: 'viewer' } })
    expect(await ask(viewer, 'accounts.ofCenters', {})).toMatchObject([{ id, sheba: null, ownerName: null }])
    expect((await ask(viewer, 'money.ofChild', { childId })).accounts).toMatchObject([
      { sheba: null, ownerName: null },
    ])
  })
})

describe('savings', () => {
  const save = (entry: Partial<Input<'savings.save'>>) =>
    ask(context, 'savings.save', {
      childId,
      kind: 'opening',
      onDay: '2023-01-01',
      amountRial: 100,
      note: null,
      ...entry,
    })
  const withdraw = (onDay: string, amountRial: number) => save({ kind: 'withdrawal', onDay, amountRial })
  beforeEach(() => register.db.deleteFrom('savings_entries').execute())

  test('are locked to 18, to the day, and always without a birth date', async () => {
    await save({})
    const { savingsOpenOn } = await money()
    // 2005-06-01 is 1384/03/11; 1402/03/11 is 2023-06-01.
    expect(savingsOpenOn).toBe('2023-06-01')
    await expect(withdraw('2023-05-31', 1)).rejects.toEqual(conflict('savings_locked'))
    await withdraw('2023-06-01', 1)
    await save({ childId: other })
    expect((await money(other)).savingsOpenOn).toBeNull()
    await expect(save({ childId: other, kind: 'withdrawal', onDay: '2024-01-01' })).rejects.toEqual(
      conflict('savings_locked'),
    )
  })

  test('give no more than stands there on any day', async () => {
    const opening = await save({})
    await save({ onDay: '2024-02-01', amountRial: 50 })
    await expect(withdraw('2024-01-31', 101)).rejects.toEqual(conflict('not_enough_savings'))
    const late = await withdraw('2024-03-01', 150)
    expect((await money()).savingsRial).toBe(0)
    // Nothing is left for an earlier day either: it would be missing later.
    await expect(withdraw('2023-07-01', 1)).rejects.toEqual(conflict('not_enough_savings'))
    await expect(ask(context, 'savings.remove', opening)).rejects.toEqual(conflict('not_enough_savings'))
    await ask(context, 'savings.remove', late)
    await ask(context, 'savings.remove', opening)
    expect((await money()).savingsRial).toBe(50)
  })

  test('are refused for the future, for nobody, and below one rial', async () => {
    await expect(save({ onDay: '2024-05-27' })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { onDay: 'in_the_future' } }),
    )
    await expect(save({ childId: 'none' })).rejects.toEqual(noChild)
    await expect(save({ amountRial: 0 })).rejects.toThrow('not_positive')
    await expect(ask(context, 'savings.remove', { id: 'none', revision: 1 })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'savings' }),
    )
  })
})

describe('what a month cost', () => {
  const save = (entry: Partial<Input<'centerCosts.save'>>) =>
    ask(context, 'centerCosts.save', { centerId, month: '1403-02', amountRial: 500, note: null, ...entry })

  test('is kept once for a center and month, beside the subsidy that stands for it', async () => {
    const line = {
      ...{ runId: null, runMonth: '1403-02', forMonth: '1403-02', programme: 'resident_subsidy' },
      ...{ childId, centerId, sourceId: null, kind: 'monthly' as const, amountRial: 70, days: 31 },
      ...{ parts: [], reason: null },
    }
    const [, reversed = ''] = await storeLines(context, [
      line,
      line,
      { ...line, amountRial: 7, kind: 'settlement' },
    ])
    await addSteps(context, [{ lineId: reversed, step: 'reversed', reason: 'اشتباه' }])
    const { id } = await save({})
    expect(await save({ amountRial: 800, note: 'با تعمیر' })).toEqual({ id, revision: 2 })
    await save({ month: '1403-03' })
    const costs = await ask(context, 'centerCosts.list', { centerId })
    expect(costs.map((cost) => [cost.month, cost.amountRial, cost.subsidyRial, cost.note])).toEqual([
      ['1403-03', 500, 0, null],
      ['1403-02', 800, 77, 'با تعمیر'],
    ])
    expect(await ask(context, 'centerCosts.list', { centerId: 'none' })).toEqual([])
  })

  test('is refused for a month that has not begun and for an unknown center', async () => {
    await expect(save({ month: '1403-04' })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { month: 'in_the_future' } }),
    )
    await expect(save({ centerId: 'none' })).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'center' }))
  })
})
