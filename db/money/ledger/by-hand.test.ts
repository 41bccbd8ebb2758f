import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import type { Input } from '../../contract/contract'
import type { RuleCode } from '../../contract/findings'
import { tableRows } from '../../testing/register'
import { plantHome, plantSpell } from '../../testing/files'
import { ask, MONTH, openLedger, type TestLedger } from '../../testing/money'

// Today is 1403/03/06 (2024-05-26); the month is 1403-02, 2024-04-20 to 2024-05-20.

let ledger: TestLedger
let director: Context
let worker: Context
let childId: string
let centerId: string

beforeEach(async () => {
  ledger = await openLedger()
  ;({ director, worker, childId, centerId } = ledger)
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
const add = (different: Partial<Input<'payments.addLine'>> = {}, context = worker) =>
  ask(context, 'payments.addLine', {
    month: MONTH,
    childId,
    programme: 'resident_subsidy',
    amountRial: 1000,
    reason: 'بیرون از اجرا',
    ...different,
  })
const correct = (lineId: string, different: Partial<Input<'payments.correct'>> = {}, context = director) =>
  ask(context, 'payments.correct', { lineId, amountRial: 900, reason: 'اشتباه در روزها', ...different })
const approve = (lineIds: string[], exceptOwn = false, context = director) =>
  ask(context, 'payments.approve', { lines: { lineIds }, exceptOwn })
const pay = (lineIds: string[], different: Partial<Input<'payments.pay'>> = {}) =>
  ask(director, 'payments.pay', { lines: { lineIds }, paidOn: '2024-05-25', reference: 'پ-۱', ...different })
const reverse = (lineIds: string[], context = director) =>
  ask(context, 'payments.reverse', { lineIds, reason: 'اشتباه' })

describe('who reverses and corrects', () => {
  test('a social worker what is computed, a director anything', async () => {
    const first = await ledger.computed()
    const second = await ledger.computed({ forMonth: '1403-01' })
    expect(await reverse([first], worker)).toEqual({ reversed: 1, rial: 1000 })
    await approve([second])
    const forbidden = failure({ code: 'FORBIDDEN', reason: 'approved_line' })
    await expect(reverse([second], worker)).rejects.toEqual(forbidden)
    await expect(correct(second, {}, worker)).rejects.toEqual(forbidden)
    await pay([second])
    await expect(reverse([second], worker)).rejects.toEqual(forbidden)
    expect(await reverse([second])).toEqual({ reversed: 1, rial: 1000 })
  })

  test('a correction is a reversal and a new line for the same child, home and month', async () => {
    const id = await ledger.computed({ forMonth: '1403-01', sourceId: 'source' })
    await approve([id])
    const { id: made } = await correct(id, { amountRial: 777 })
    const rows = new Map((await lines()).rows.map((row) => [row.id, row]))
    expect(rows.get(id)).toMatchObject({ state: 'reversed', amountRial: 1000 })
    expect(rows.get(id)?.steps.at(-1)).toMatchObject({ step: 'reversed', reason: 'اشتباه در روزها' })
    expect(rows.get(made)).toMatchObject({
      ...{ state: 'computed', kind: 'by_hand', amountRial: 777, reason: 'اشتباه در روزها' },
      ...{ runMonth: MONTH, forMonth: '1403-01', centerId, childId, programme: 'resident_subsidy' },
    })
    const stored = (await tableRows(ledger.register.db, 'payment_lines')).find((row) => row.id === made)
    expect(stored?.source_id).toBe('source')
    await correct(made, { amountRial: 778 })
    expect((await lines({ state: 'computed' })).sumRial).toBe(778)
  })

  test('a settlement put right stays a settlement beside the line it settles', async () => {
    const paid = await ledger.computed()
    await approve([paid])
    await pay([paid])
    const id = await ledger.computed({ kind: 'settlement', amountRial: 5, runMonth: '1403-03' })
    const { id: made } = await correct(id, { amountRial: 6 })
    expect((await lines({ month: '1403-03', state: 'computed' })).rows).toMatchObject([
      { id: made, kind: 'settlement', amountRial: 6, forMonth: MONTH },
    ])
  })
})

describe('a line by hand', () => {
  test('counts for the month and the home she was last in by then', async () => {
    const second = await plantHome(director, { name: 'خانه دوم' })
    await ledger.register.db
      .updateTable('placements')
      .set({ ends_on: '2024-05-10' })
      .where('child_id', '=', childId)
      .execute()
    await plantSpell(director, childId, {
      kind: 'residential',
      centerId: second,
      startsOn: '2024-05-10',
      endsOn: null,
      ...noOrder,
    })
    await add()
    await add({ month: '1403-01' })
    const rows = (await lines()).rows
    expect(rows.map((row) => [row.forMonth, row.runMonth, row.kind, row.centerId])).toEqual([
      ['1403-01', '1403-01', 'by_hand', centerId],
      [MONTH, MONTH, 'by_hand', second],
    ])
  })

  test('is refused for nobody, for no programme, for a month to come and for a large amount unless meant', async () => {
    const missing = (reason: string) => failure({ code: 'NOT_FOUND', reason })
    await expect(add({ childId: 'none' })).rejects.toEqual(missing('child'))
    await expect(add({ programme: 'none' })).rejects.toEqual(missing('programme'))
    await expect(add({ month: '1403-04' })).rejects.toEqual(conflict('month_too_late'))
    const large = { amountRial: 1_000_000_001 }
    const asked = failure({ code: 'INVALID_INPUT', fields: { amountRial: 'unusually_large' } })
    await expect(add(large)).rejects.toEqual(asked)
    const { id } = await add({ ...large, confirmed: true })
    await expect(correct(id, large)).rejects.toEqual(asked)
    await correct(id, { ...large, confirmed: true })
    for (const amountRial of [0, -5, 2.5]) await expect(add({ amountRial })).rejects.toThrow(/not_/u)
    await expect(add({ reason: ' ' })).rejects.toThrow('required')
  })

  test('B61: is refused beside a standing line, not beside a reversed one', async () => {
    const id = await ledger.computed()
    await expect(add()).rejects.toEqual(blockedBy('B61', { month: MONTH }))
    await reverse([id])
    await add()
    await expect(add()).rejects.toEqual(blockedBy('B61'))
  })

  test('B64: is refused for a month after death', async () => {
    await ledger.register.db
      .updateTable('placements')
      .set({ ends_on: '2024-04-20' })
      .where('child_id', '=', childId)
      .execute()
    await plantSpell(director, childId, {
      kind: 'deceased',
      centerId: null,
      startsOn: '2024-04-20',
      endsOn: null,
      ...noOrder,
    })
    await expect(add()).rejects.toEqual(blockedBy('B64', { diedOn: '2024-04-20' }))
    await add({ month: '1403-01' })
    const id = await ledger.computed({ parts: [part('2024-04-15', '2024-04-20')] })
    await expect(correct(id)).rejects.toEqual(blockedBy('B64'))
  })

  test('W63, W66 and W68 are kept with their reason, W65 for a second transition grant', async () => {
    await ask(director, 'tariffs.save', {
      fields: {
        ...{ programme: 'education', startsOn: '2024-01-01', endsOn: null, ageFrom: null, ageTo: null },
        ...{ centerKind: null, amountRial: 500, rhythm: 'monthly', source: null },
      },
    })
    await expect(add({ programme: 'education' })).rejects.toEqual(blockedBy('W63', { month: MONTH }))
    await ledger.register.db
      .insertInto('supports')
      .values({
        ...{ id: 'support', child_id: childId, programme: 'education', starts_on: '2024-05-20' },
        ...{ ends_on: null, agreed_rial: null, created_at: '', updated_at: '', revision: 1 },
        ...{ deleted_at: null, external_id: null },
      })
      .execute()
    await expect(add({ programme: 'education' })).rejects.toEqual(blockedBy('W66', { tariffRial: 500 }))
    const lacking = blockedBy('W68', { purpose: 'payment' })
    await expect(add({ programme: 'education', amountRial: 500 })).rejects.toEqual(lacking)
    const accepted = (...rules: RuleCode[]) => rules.map((rule) => ({ rule, reason: 'نقدی داده شد' }))
    const { id } = await add({ programme: 'education', accepted: accepted('W66', 'W68') })
    expect(
      (await tableRows(ledger.register.db, 'accepted_warnings'))
        .filter(({ record_id }) => record_id === id)
        .map(({ rule, subject, child_id }) => [rule, subject, child_id]),
    ).toEqual(
      expect.arrayContaining([
        ['W66', 'payment', childId],
        ['W68', 'payment', childId],
      ]),
    )
    // A correction is asked anew.
    await expect(correct(id, { amountRial: 400 })).rejects.toEqual(blockedBy('W66'))
    await correct(id, { amountRial: 500, accepted: accepted('W68') })

    const grant = { programme: 'transition_grant', accepted: accepted('W68') }
    await add({ ...grant, month: '1402-01' })
    await expect(add(grant)).rejects.toEqual(blockedBy('W65', { month: '1402-01' }))
    await add({ ...grant, accepted: accepted('W65', 'W68') })
  })
})

const noOrder = {
  entryRoute: null,
  orderNumber: null,
  orderDate: null,
  relativeName: null,
  relation: null,
  note: null,
}
const part = (from: string, to: string) => ({ from, to, days: 1, tariffId: null, rateRial: 1 })
