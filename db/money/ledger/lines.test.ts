import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import type { Input } from '../../contract/contract'
import { addDays } from '../../contract/jalali'
import { plantChild, plantHome } from '../../testing/files'
import { ask, MONTH, openLedger, type TestLedger } from '../../testing/money'

// Today is 1403/03/06 (2024-05-26); the month is 1403-02, 2024-04-20 to 2024-05-20.

let ledger: TestLedger
let director: Context
let childId: string
let centerId: string

beforeEach(async () => {
  ledger = await openLedger()
  ;({ director, childId, centerId } = ledger)
})
afterEach(() => ledger.register.dispose())

const lines = (asked: Partial<Input<'payments.lines'>> = {}, context = director) =>
  ask(context, 'payments.lines', asked)
const approve = (lineIds: string[], exceptOwn = false, context = director) =>
  ask(context, 'payments.approve', { lines: { lineIds }, exceptOwn })
const pay = (lineIds: string[], different: Partial<Input<'payments.pay'>> = {}) =>
  ask(director, 'payments.pay', { lines: { lineIds }, paidOn: '2024-05-25', reference: 'پ-۱', ...different })
const reverse = (lineIds: string[], context = director) =>
  ask(context, 'payments.reverse', { lineIds, reason: 'اشتباه' })

describe('the lines of a month', () => {
  test('are filtered, found by folded words, put in order, windowed, and added up all of them', async () => {
    const home = await plantHome(director, { name: 'خانه دوم' })
    const zahra = await plantChild(director, home, {
      child: { fileNumber: '202', firstName: 'زهرا', lastName: 'آقایي', birthDate: '2013-02-02' },
    })
    await ledger.computed({ amountRial: 30 })
    const approved = await ledger.computed({ amountRial: 20, childId: zahra, centerId: home })
    await ledger.computed({ amountRial: 10, childId: zahra, programme: 'emdad' })
    await ledger.computed({ amountRial: 5, childId: zahra, runMonth: '1403-01', forMonth: '1403-01' })
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
      await ledger.computed({ amountRial: 1, forMonth: '1402-12' }),
      await ledger.computed({ amountRial: 10 }),
      await ledger.computed({ amountRial: 100, programme: 'emdad' }),
      await ledger.computed({ amountRial: 1000, forMonth: '1403-01' }),
      await ledger.computed({ amountRial: 7, runMonth: '1403-01', forMonth: '1403-01', programme: 'emdad' }),
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
    const lastDay = ledger.register.context({ today: addDays('2024-05-20', 0) })
    expect(await ask(lastDay, 'payments.month', { month: MONTH })).toMatchObject({ isOver: false })
  })
})
