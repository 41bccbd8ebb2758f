import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import type { Input } from '../../contract/contract'
import type { RuleCode } from '../../contract/findings'
import { historyHandlers } from '../../history/handlers'
import { tableRows } from '../../testing/register'
import { plantHome } from '../../testing/files'
import { storeLines } from './ledger'
import { ask, MONTH, openLedger, plantUser, social, type TestLedger } from '../../testing/money'

// Today is 1403/03/06 (2024-05-26); the month is 1403-02, 2024-04-20 to 2024-05-20.

let ledger: TestLedger
let director: Context
let worker: Context
let childId: string

beforeEach(async () => {
  ledger = await openLedger()
  ;({ director, worker, childId } = ledger)
})
afterEach(() => ledger.register.dispose())

const failure = (failed: object) => expect.objectContaining({ failure: failed }) as unknown
const conflict = (reason: string) => failure({ code: 'CONFLICT', reason })
const blockedBy = (rule: RuleCode, details: object = {}) =>
  failure({
    code: 'RULE_BLOCKED',
    findings: expect.arrayContaining([
      expect.objectContaining({ rule, details: expect.objectContaining(details) as unknown }),
    ]) as unknown,
  })
const lines = (asked: Partial<Input<'payments.lines'>> = {}, context = director) =>
  ask(context, 'payments.lines', asked)
const correct = (lineId: string, different: Partial<Input<'payments.correct'>> = {}, context = director) =>
  ask(context, 'payments.correct', { lineId, amountRial: 900, reason: 'اشتباه در روزها', ...different })
const approve = (lineIds: string[], exceptOwn = false, context = director) =>
  ask(context, 'payments.approve', { lines: { lineIds }, exceptOwn })
const pay = (lineIds: string[], different: Partial<Input<'payments.pay'>> = {}) =>
  ask(director, 'payments.pay', { lines: { lineIds }, paidOn: '2024-05-25', reference: 'پ-۱', ...different })
const reverse = (lineIds: string[], context = director) =>
  ask(context, 'payments.reverse', { lineIds, reason: 'اشتباه' })
const stateOf = async (id: string) => (await lines()).rows.find((row) => row.id === id)?.state

describe('the life of a line', () => {
  test('is computed, approved, paid and reversed, each step with who, when and what', async () => {
    await plantUser(ledger.register.db, social)
    const id = await ledger.computed()
    const at = director.now
    const nothing = { paidOn: null, reference: null, reason: null }
    expect((await lines()).rows).toMatchObject([
      { id, state: 'computed', mayApprove: true, listNumber: null },
    ])
    expect(await approve([id])).toEqual({ approved: 1, rial: 1000, own: 0 })
    expect(await pay([id])).toEqual({ paid: 1, rial: 1000 })
    expect(await reverse([id])).toEqual({ reversed: 1, rial: 1000 })
    const [line] = (await lines()).rows
    expect(line).toMatchObject({ state: 'reversed', mayApprove: false, amountRial: 1000 })
    expect(line?.steps).toEqual([
      { ...nothing, step: 'computed', at, byId: 'social', byName: 'مددکار' },
      { ...nothing, step: 'approved', at, byId: 'boss', byName: 'مدیر' },
      {
        ...{ step: 'paid', at, byId: 'boss', byName: 'مدیر' },
        ...{ paidOn: '2024-05-25', reference: 'پ-۱', reason: null },
      },
      { ...nothing, step: 'reversed', at, byId: 'boss', byName: 'مدیر', reason: 'اشتباه' },
    ])
    const told = (await historyHandlers['children.history'](director, { id: childId })).filter(
      ({ subject }) => subject === 'payment',
    )
    expect(told.map(({ changes }) => changes['state'])).toEqual([
      { from: 'paid', to: 'reversed' },
      { from: 'approved', to: 'paid' },
      { from: 'computed', to: 'approved' },
    ])
    expect(ledger.noted.filter(({ subject }) => subject === 'payment')).toHaveLength(3)
  })

  test('goes on only in its order', async () => {
    const id = await ledger.computed()
    await expect(pay([id])).rejects.toEqual(blockedBy('B62', { fault: 'not_approved', lines: 1 }))
    await approve([id])
    expect(await approve([id])).toEqual({ approved: 0, rial: 0, own: 0 })
    await pay([id])
    await expect(pay([id])).rejects.toEqual(conflict('already_paid'))
    await expect(correct(id)).rejects.toEqual(conflict('already_paid'))
    await reverse([id])
    for (const step of [approve, pay, reverse, correct]) {
      await expect(step === correct ? correct(id) : (step as typeof reverse)([id])).rejects.toEqual(
        conflict('already_reversed'),
      )
    }
    const none = failure({ code: 'NOT_FOUND', reason: 'line' })
    await expect(approve([id, 'none'])).rejects.toEqual(none)
    await expect(pay(['none'])).rejects.toEqual(none)
    await expect(reverse(['none'])).rejects.toEqual(none)
    await expect(correct('none')).rejects.toEqual(none)
  })

  test('is not paid in the future, before its month, or of nothing chosen', async () => {
    const id = await ledger.computed()
    await approve([id])
    const invalid = (fields: object) => failure({ code: 'INVALID_INPUT', fields })
    await expect(pay([id], { paidOn: '2024-05-27' })).rejects.toEqual(invalid({ paidOn: 'in_the_future' }))
    await expect(pay([id], { paidOn: '2024-04-19' })).rejects.toEqual(invalid({ paidOn: 'before_month' }))
    await expect(pay([id], { listId: 'x' })).rejects.toEqual(invalid({ lines: 'required' }))
    await expect(ask(director, 'payments.pay', { paidOn: '2024-05-25', reference: null })).rejects.toEqual(
      invalid({ lines: 'required' }),
    )
    await expect(
      ask(director, 'payments.pay', { listId: 'none', paidOn: '2024-05-25', reference: null }),
    ).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'payment_list' }))
    await expect(ask(director, 'payments.approve', { lines: {} })).rejects.toThrow('required')
    expect(await stateOf(id)).toBe('approved')
    await pay([id], { paidOn: '2024-04-20' })
  })
})

describe('who approves', () => {
  test('is not who computed where another keeper of files is there, and is where she is alone', async () => {
    const [own = ''] = await storeLines(director, [ledger.lineOf()])
    const other = await ledger.computed({ forMonth: '1403-01' })
    await plantUser(ledger.register.db, { ...social, id: 'gone' }, true)
    await plantUser(ledger.register.db, { ...social, id: 'province', role: 'province_officer' })
    const may = async () => new Map((await lines()).rows.map((row) => [row.id, row.mayApprove]))
    expect((await may()).get(own)).toBe(true)
    await plantUser(ledger.register.db, social)
    expect(await may()).toEqual(
      new Map([
        [own, false],
        [other, true],
      ]),
    )
    await expect(approve([other, own])).rejects.toEqual(blockedBy('B62', { fault: 'same_person', lines: 1 }))
    expect(await stateOf(other)).toBe('computed')
    expect(await approve([other, own], true)).toEqual({ approved: 1, rial: 1000, own: 1 })
    expect((await lines({}, worker)).rows.some(({ mayApprove }) => mayApprove)).toBe(false)
    await ledger.register.db.updateTable('users').set({ disabled: 1 }).where('id', '=', 'social').execute()
    expect(await approve([own])).toEqual({ approved: 1, rial: 1000, own: 0 })
  })

  test('and pays may take a whole month, a programme or a home; the rest is passed over', async () => {
    const home = await plantHome(director, { name: 'خانه دوم' })
    const ids = [
      await ledger.computed({ amountRial: 1 }),
      await ledger.computed({ amountRial: 10, programme: 'emdad' }),
      await ledger.computed({ amountRial: 100, centerId: home }),
      await ledger.computed({ amountRial: 1000, runMonth: '1403-01' }),
      await ledger.computed({ amountRial: 10_000, programme: 'education' }),
    ]
    await reverse([ids[4] ?? ''])
    const ofMonth = (chosen: object) => ({ month: MONTH, ...chosen })
    const approveMonth = (chosen: object = {}) =>
      ask(director, 'payments.approve', { lines: ofMonth(chosen) })
    const payMonth = (chosen: object = {}) =>
      ask(director, 'payments.pay', { lines: ofMonth(chosen), paidOn: '2024-05-25', reference: null })
    await expect(payMonth()).rejects.toEqual(blockedBy('B62', { fault: 'not_approved', lines: 3 }))
    expect(await approveMonth({ programme: 'emdad' })).toMatchObject({ approved: 1, rial: 10 })
    expect(await approveMonth({ centerId: home })).toMatchObject({ approved: 1, rial: 100 })
    expect(await payMonth()).toEqual({ paid: 2, rial: 110 })
    expect(await approveMonth()).toMatchObject({ approved: 1, rial: 1 })
    expect(await payMonth()).toEqual({ paid: 1, rial: 1 })
    expect(await payMonth()).toEqual({ paid: 0, rial: 0 })
    expect(await stateOf(ids[3] ?? '')).toBe('computed')
    const told = (await tableRows(ledger.register.db, 'audit')).filter(({ subject }) => subject === 'payment')
    expect(told.filter(({ record_id }) => record_id === MONTH)).toHaveLength(1)
  })

  test('takes 10,000 lines at once', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ledger.lineOf({ amountRial: index + 1 }))
    await storeLines(worker, many)
    expect(await ask(director, 'payments.approve', { lines: { month: MONTH } })).toEqual({
      ...{ approved: 10_000, rial: 50_005_000, own: 0 },
    })
    expect(await lines({ state: 'approved', limit: 20_000 })).toMatchObject({
      ...{ total: 10_000, sumRial: 50_005_000 },
    })
  })
})
