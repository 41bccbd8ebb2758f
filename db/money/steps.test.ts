import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../context'
import type { Input } from '../contract/contract'
import type { EventMessage } from '../contract/events'
import type { RuleCode } from '../contract/findings'
import { addDays } from '../contract/jalali'
import { childrenHandlers } from '../children/handlers'
import { addSpell } from '../placements/queries'
import { openTestRegister, tableRows, type TestRegister } from '../testing'
import { plantChild, plantHome } from '../testing-files'
import { storeLines, type NewLine } from './ledger'
import { ask, plantUser, type TestUser } from './testing'

// Today is 1403/03/06 (2024-05-26); the month is 1403-02, 2024-04-20 to 2024-05-20.
const MONTH = '1403-02'

let register: TestRegister
let events: EventMessage[]
let director: Context
let worker: Context
let centerId: string
let childId: string

const as = (user: TestUser): Context =>
  register.context({ user, emit: (message) => void events.push(message) })
const boss: TestUser = { id: 'boss', name: 'مدیر', role: 'director' }
const social: TestUser = { id: 'social', name: 'مددکار', role: 'social_worker' }

beforeEach(async () => {
  register = await openTestRegister()
  events = []
  await plantUser(register.db, boss)
  director = as(boss)
  worker = as(social)
  centerId = await plantHome(director)
  childId = await plantChild(director, centerId)
})
afterEach(() => register.dispose())

const failure = (failed: object) => expect.objectContaining({ failure: failed }) as unknown
const conflict = (reason: string) => failure({ code: 'CONFLICT', reason })
const blockedBy = (rule: RuleCode, details: object = {}) =>
  failure({
    code: 'RULE_BLOCKED',
    findings: expect.arrayContaining([
      expect.objectContaining({ rule, details: expect.objectContaining(details) as unknown }),
    ]) as unknown,
  })

const lineOf = (different: Partial<NewLine> = {}): NewLine => ({
  ...{ runId: null, runMonth: MONTH, forMonth: MONTH, programme: 'resident_subsidy' },
  ...{ childId, centerId, sourceId: null, kind: 'monthly' as const, amountRial: 1000 },
  ...{ days: 31, parts: [], reason: null, ...different },
})
/** A line that the worker computed. */
const computed = async (different: Partial<NewLine> = {}): Promise<string> =>
  (await storeLines(worker, [lineOf(different)]))[0] ?? ''
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
const stateOf = async (id: string) => (await lines()).rows.find((row) => row.id === id)?.state

describe('the life of a line', () => {
  test('is computed, approved, paid and reversed, each step with who, when and what', async () => {
    await plantUser(register.db, social)
    const id = await computed()
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
    const told = (await childrenHandlers['children.history'](director, { id: childId })).filter(
      ({ subject }) => subject === 'payment',
    )
    expect(told.map(({ changes }) => changes['state'])).toEqual([
      { from: 'paid', to: 'reversed' },
      { from: 'approved', to: 'paid' },
      { from: 'computed', to: 'approved' },
    ])
    expect(events.filter(({ name }) => name === 'money.changed')).toHaveLength(3)
  })

  test('goes on only in its order', async () => {
    const id = await computed()
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
    const id = await computed()
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
    const [own = ''] = await storeLines(director, [lineOf()])
    const other = await computed({ forMonth: '1403-01' })
    await plantUser(register.db, { ...social, id: 'gone' }, true)
    await plantUser(register.db, { ...social, id: 'province', role: 'province_officer' })
    const may = async () => new Map((await lines()).rows.map((row) => [row.id, row.mayApprove]))
    expect((await may()).get(own)).toBe(true)
    await plantUser(register.db, social)
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
    await register.db.updateTable('users').set({ disabled: 1 }).where('id', '=', 'social').execute()
    expect(await approve([own])).toEqual({ approved: 1, rial: 1000, own: 0 })
  })

  test('and pays may take a whole month, a programme or a home; the rest is passed over', async () => {
    const home = await plantHome(director, { name: 'خانه دوم' })
    const ids = [
      await computed({ amountRial: 1 }),
      await computed({ amountRial: 10, programme: 'emdad' }),
      await computed({ amountRial: 100, centerId: home }),
      await computed({ amountRial: 1000, runMonth: '1403-01' }),
      await computed({ amountRial: 10_000, programme: 'education' }),
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
    const told = (await tableRows(register.db, 'audit')).filter(({ subject }) => subject === 'payment')
    expect(told.filter(({ record_id }) => record_id === MONTH)).toHaveLength(1)
  })

  test('takes 10,000 lines within seconds', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => lineOf({ amountRial: index + 1 }))
    await storeLines(worker, many)
    const began = performance.now()
    expect(await ask(director, 'payments.approve', { lines: { month: MONTH } })).toEqual({
      ...{ approved: 10_000, rial: 50_005_000, own: 0 },
    })
    expect(performance.now() - began).toBeLessThan(5000)
    expect(await lines({ state: 'approved', limit: 20_000 })).toMatchObject({
      ...{ total: 10_000, sumRial: 50_005_000 },
    })
  })
})

describe('who reverses and corrects', () => {
  test('a social worker what is computed, a director anything', async () => {
    const first = await computed()
    const second = await computed({ forMonth: '1403-01' })
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
    const id = await computed({ forMonth: '1403-01', sourceId: 'source' })
    await approve([id])
    const { id: made } = await correct(id, { amountRial: 777 })
    const rows = new Map((await lines()).rows.map((row) => [row.id, row]))
    expect(rows.get(id)).toMatchObject({ state: 'reversed', amountRial: 1000 })
    expect(rows.get(id)?.steps.at(-1)).toMatchObject({ step: 'reversed', reason: 'اشتباه در روزها' })
    expect(rows.get(made)).toMatchObject({
      ...{ state: 'computed', kind: 'by_hand', amountRial: 777, reason: 'اشتباه در روزها' },
      ...{ runMonth: MONTH, forMonth: '1403-01', centerId, childId, programme: 'resident_subsidy' },
    })
    const stored = (await tableRows(register.db, 'payment_lines')).find((row) => row.id === made)
    expect(stored?.source_id).toBe('source')
    await correct(made, { amountRial: 778 })
    expect((await lines({ state: 'computed' })).sumRial).toBe(778)
  })

  test('a settlement put right stays a settlement beside the line it settles', async () => {
    const paid = await computed()
    await approve([paid])
    await pay([paid])
    const id = await computed({ kind: 'settlement', amountRial: 5, runMonth: '1403-03' })
    const { id: made } = await correct(id, { amountRial: 6 })
    expect((await lines({ month: '1403-03', state: 'computed' })).rows).toMatchObject([
      { id: made, kind: 'settlement', amountRial: 6, forMonth: MONTH },
    ])
  })
})

describe('a line by hand', () => {
  test('counts for the month and the home she was last in by then', async () => {
    const second = await plantHome(director, { name: 'خانه دوم' })
    await register.db
      .updateTable('placements')
      .set({ ends_on: '2024-05-10' })
      .where('child_id', '=', childId)
      .execute()
    await addSpell(
      director,
      { kind: 'residential', centerId: second, startsOn: '2024-05-10', endsOn: null, ...noOrder },
      { id: 'second', childId },
    )
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
    const id = await computed()
    await expect(add()).rejects.toEqual(blockedBy('B61', { month: MONTH }))
    await reverse([id])
    await add()
    await expect(add()).rejects.toEqual(blockedBy('B61'))
  })

  test('B64: is refused for a month after death', async () => {
    await register.db
      .updateTable('placements')
      .set({ ends_on: '2024-04-20' })
      .where('child_id', '=', childId)
      .execute()
    await addSpell(
      director,
      { kind: 'deceased', centerId: null, startsOn: '2024-04-20', endsOn: null, ...noOrder },
      { id: 'death', childId },
    )
    await expect(add()).rejects.toEqual(blockedBy('B64', { diedOn: '2024-04-20' }))
    await add({ month: '1403-01' })
    const id = await computed({ parts: [part('2024-04-15', '2024-04-20')] })
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
    await register.db
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
      (await tableRows(register.db, 'accepted_warnings'))
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

describe('the lines of a month', () => {
  test('are filtered, found by folded words, put in order, windowed, and added up all of them', async () => {
    const home = await plantHome(director, { name: 'خانه دوم' })
    const zahra = await plantChild(director, home, {
      child: { fileNumber: '202', firstName: 'زهرا', lastName: 'آقایي', birthDate: '2013-02-02' },
    })
    await computed({ amountRial: 30 })
    const approved = await computed({ amountRial: 20, childId: zahra, centerId: home })
    await computed({ amountRial: 10, childId: zahra, programme: 'emdad' })
    await computed({ amountRial: 5, childId: zahra, runMonth: '1403-01', forMonth: '1403-01' })
    await approve([approved])
    const amounts = async (asked: Partial<Input<'payments.lines'>>) => {
      const { total, sumRial, rows } = await lines(asked)
      return { total, sumRial, rials: rows.map(({ amountRial }) => amountRial) }
    }
    expect(await amounts({ month: MONTH })).toEqual({ total: 3, sumRial: 60, rials: [10, 20, 30] })
    expect(await amounts({ order: 'amount', descending: true, offset: 1, limit: 2 })).toEqual({
      ...{ total: 4, sumRial: 65, rials: [20, 10] },
    })
    expect((await amounts({ month: MONTH, order: 'state' })).rials).toEqual([10, 30, 20])
    expect((await amounts({ month: MONTH, order: 'state', descending: true })).rials).toEqual([20, 10, 30])
    expect((await amounts({ month: MONTH, order: 'programme' })).rials).toEqual([10, 20, 30])
    expect((await amounts({ text: 'اقایی زهرا' })).rials).toEqual([10, 5, 20])
    expect((await amounts({ text: '202' })).total).toBe(3)
    expect((await amounts({ text: '%' })).total).toBe(0)
    expect((await amounts({ state: 'approved' })).rials).toEqual([20])
    expect((await amounts({ centerId: home })).rials).toEqual([20])
    expect((await amounts({ childId })).rials).toEqual([30])
    expect((await amounts({ programme: 'emdad', childId: zahra })).rials).toEqual([10])
    expect((await lines({ childId: zahra, month: MONTH, centerId: home })).rows).toMatchObject([
      {
        fileNumber: '202',
        firstName: 'زهرا',
        fatherName: 'محمود',
        centerName: 'خانه دوم',
        birthDate: '2013-02-02',
      },
    ])
  })

  test('have sums by programme, and months that have some', async () => {
    const ids = [
      await computed({ amountRial: 1, forMonth: '1402-12' }),
      await computed({ amountRial: 10 }),
      await computed({ amountRial: 100, programme: 'emdad' }),
      await computed({ amountRial: 1000, forMonth: '1403-01' }),
      await computed({ amountRial: 7, runMonth: '1403-01', forMonth: '1403-01', programme: 'emdad' }),
    ]
    await approve(ids.slice(0, 2))
    await pay(ids.slice(0, 1))
    await reverse([ids[3] ?? ''])
    const sum = (count: number, rial: number) => ({ lines: count, children: count === 0 ? 0 : 1, rial })
    expect(await ask(director, 'payments.month', { month: MONTH })).toEqual({
      month: MONTH,
      isOver: true,
      programmes: [
        {
          programme: 'emdad',
          ...{ computed: sum(1, 100), approved: sum(0, 0), paid: sum(0, 0) },
          ...{ reversed: sum(0, 0), owed: sum(0, 0) },
        },
        {
          programme: 'resident_subsidy',
          ...{ computed: sum(2, 11), approved: sum(2, 11), paid: sum(1, 1) },
          ...{ reversed: sum(1, 1000), owed: sum(1, 10) },
        },
      ],
      runs: [],
      months: [MONTH, '1403-01'],
    })
    expect(await ask(director, 'payments.month', { month: '1403-03', centerId })).toMatchObject({
      ...{ isOver: false, programmes: [] },
    })
    const lastDay = register.context({ today: addDays('2024-05-20', 0) })
    expect(await ask(lastDay, 'payments.month', { month: MONTH })).toMatchObject({ isOver: false })
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
