import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import { contract, type Input, type Output } from '../../contract/contract'
import type { Changed } from '../../contract/changes'
import { openTestRegister, tableRows, type TestRegister } from '../../testing/register'
import { plantChild, plantHome } from '../../testing/files'
import { addSteps, standingLines, storeLines } from '../ledger/ledger'
import { runHandlers } from './run-handlers'
import {
  day,
  moveOn,
  plantCondition,
  plantSpell,
  plantSupport,
  plantTariff,
  setProgramme,
} from '../../testing/money-lines'

let register: TestRegister
let context: Context
let home: string
let noted: Changed[]

// Today is 6 Khordad 1403: Ordibehesht (31 days) is over, Khordad is not.
beforeEach(async () => {
  register = await openTestRegister()
  noted = []
  context = register.context({ noteChange: (changed) => noted.push(changed) })
  home = await plantHome(context)
})
afterEach(() => register.dispose())

const run = (month: string, programmes?: string[]): Promise<Output<'payments.run'>> =>
  runHandlers['payments.run'](context, { month, programmes })
const preview = (asked: Input<'payments.preview'>): Promise<Output<'payments.preview'>> =>
  runHandlers['payments.preview'](context, contract['payments.preview'].input.parse(asked))
const entitledIn = async (month: string) => (await preview({ month, part: 'entitled' })).entitled
const notEntitledIn = async (month: string) =>
  (await preview({ month, part: 'not_entitled' })).notEntitled.map(({ reason, from, to }) => [
    reason,
    from,
    to,
  ])
const stateOf = async () =>
  (await standingLines(context.db)).map(({ kind, state, amountRial }) => [kind, state, amountRial])
const payAll = async (): Promise<void> => {
  const lines = await standingLines(context.db)
  for (const step of ['approved', 'paid'] as const) {
    await addSteps(
      context,
      lines.filter(({ state }) => state === 'computed').map(({ id }) => ({ lineId: id, step })),
    )
  }
}

describe('a run', () => {
  test('of a month that is not over is refused, and its preview says so', async () => {
    await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_100_000 })
    await expect(run('1403-03')).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'month_not_over' },
    })
    expect(await preview({ month: '1403-03', part: 'entitled' })).toMatchObject({
      isOver: false,
      adds: 1,
      sumRial: 3_100_000,
    })
    expect(await tableRows(context.db, 'payment_lines')).toEqual([])
    // On the month's last day it is still not over; on the day after it is.
    const lastDay = register.context({ today: day('1403/02/31') })
    await expect(
      runHandlers['payments.run'](lastDay, { month: '1403-02', programmes: undefined }),
    ).rejects.toThrow('month_not_over')
    const after = register.context({ today: day('1403/03/01') })
    expect(
      await runHandlers['payments.run'](after, { month: '1403-02', programmes: undefined }),
    ).toMatchObject({ added: 1 })
  })

  test('without an active programme is refused', async () => {
    await expect(run('1403-02', [])).rejects.toMatchObject({ failure: { reason: 'nothing_to_run' } })
    await expect(run('1403-02', ['transition_grant'])).rejects.toThrow('nothing_to_run')
    await setProgramme(context.db, 'resident_subsidy', { active: 0 })
    await expect(run('1403-02', ['resident_subsidy'])).rejects.toThrow('nothing_to_run')
  })

  test('is told with who made it, one audit row and one event; made twice it leaves nothing behind', async () => {
    await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_100_000 })
    noted = []
    const first = await run('1403-02')
    expect(first).toEqual({ runId: first.runId, added: 1, reversed: 0, kept: 0, differences: 0 })
    expect(await tableRows(context.db, 'payment_runs')).toMatchObject([
      { id: first.runId, run_month: '1403-02', made_by: 'مدیر آزمون' },
    ])
    const audit = (await tableRows(context.db, 'audit')).filter(({ subject }) => subject === 'payment')
    expect(audit).toMatchObject([{ record_id: first.runId }])
    expect(noted).toEqual([{ subject: 'payment', childId: null }])
    expect(await run('1403-02')).toEqual({ runId: null, added: 0, reversed: 0, kept: 1, differences: 0 })
    expect(await tableRows(context.db, 'payment_runs')).toHaveLength(1)
    expect(noted).toHaveLength(1)
  })

  test('of some programmes leaves the others, and programmes that overlap are each paid', async () => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_100_000 })
    await plantSupport(context.db, childId, {
      programme: 'sponsor',
      startsOn: day('1403/02/11'),
      agreedRial: 700_000,
    })
    expect(await run('1403-02', ['sponsor'])).toMatchObject({ added: 1 })
    expect(await run('1403-02')).toMatchObject({ added: 1, kept: 1 })
    expect(await stateOf()).toEqual([
      ['monthly', 'computed', 700_000],
      ['monthly', 'computed', 3_100_000],
    ])
  })

  test('reverses, with a reason, what comes out otherwise and what nothing entitles to any more', async () => {
    const childId = await plantChild(context, home)
    const tariffId = await plantTariff(context.db, { amountRial: 3_100_000 })
    await run('1403-02')
    await addSteps(
      context,
      (await standingLines(context.db)).map(({ id }) => ({ lineId: id, step: 'approved' })),
    )
    await context.db
      .updateTable('tariffs')
      .set({ amount_rial: 3_200_000 })
      .where('id', '=', tariffId)
      .execute()
    expect((await entitledIn('1403-02'))[0]).toMatchObject({
      state: 'changed',
      storedRial: 3_100_000,
      amountRial: 3_200_000,
    })
    expect(await run('1403-02')).toMatchObject({ added: 1, reversed: 1, kept: 0 })
    await context.db
      .updateTable('children')
      .set({ deleted_at: context.now })
      .where('id', '=', childId)
      .execute()
    expect(await run('1403-02')).toMatchObject({ added: 0, reversed: 1, kept: 0 })
    expect(await stateOf()).toEqual([])
    const reversals = (await tableRows(context.db, 'payment_steps')).filter(({ step }) => step === 'reversed')
    expect(reversals.map(({ reason }) => reason)).toEqual([
      'در اجرای دوباره، مبلغ دیگری به دست آمد',
      'در اجرای دوباره، دیگر حقی به آن تعلق نمی‌گرفت',
    ])
  })

  test('leaves what a person put right by hand', async () => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_100_000 })
    await run('1403-02')
    const [line] = await standingLines(context.db)
    await addSteps(context, [{ lineId: line?.id ?? '', step: 'reversed', reason: 'اشتباه' }])
    const about = { runId: null, runMonth: '1403-02', forMonth: '1403-02', programme: 'resident_subsidy' }
    const byHand = { ...about, childId, centerId: home, sourceId: null, kind: 'by_hand' as const }
    await storeLines(context, [{ ...byHand, amountRial: 5, days: null, parts: [], reason: 'توافق' }])
    expect(await run('1403-02')).toMatchObject({ runId: null, kept: 1 })
    expect((await entitledIn('1403-02'))[0]).toMatchObject({ state: 'by_hand', storedRial: 5 })
    await payAll()
    expect(await runHandlers['payments.differences'](context, {})).toEqual([])
  })

  test('stores no line of nothing: a share that is rounded away is told', async () => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 9_000 })
    await setProgramme(context.db, 'resident_subsidy', { rounding: 'down', rounding_unit: 10_000 })
    expect(await preview({ month: '1403-02', part: 'not_entitled' })).toMatchObject({
      entitledRows: 0,
      notEntitled: [{ childId, reason: 'no_amount', from: day('1403/02/01'), to: day('1403/02/31') }],
    })
    expect(await run('1403-02')).toMatchObject({ runId: null, added: 0 })
  })
})

describe('days without', () => {
  test('absent from the 5th, back on the 10th, dead on the 20th: right to the day', async () => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_100_000 })
    await moveOn(context.db, childId, day('1403/02/05'), { kind: 'absconded' })
    await moveOn(context.db, childId, day('1403/02/10'), { kind: 'residential', centerId: home })
    await moveOn(context.db, childId, day('1403/02/20'), { kind: 'deceased' })
    // Days 1–4 and 10–19: 14 of 31 days at 100,000 a day.
    expect(await entitledIn('1403-02')).toMatchObject([
      { days: 14, amountRial: 1_400_000, parts: [{ days: 4 }, { days: 10 }] },
    ])
    expect(await notEntitledIn('1403-02')).toEqual([
      ['absent', day('1403/02/05'), day('1403/02/09')],
      ['deceased', day('1403/02/20'), day('1403/02/31')],
    ])
  })

  test('nothing is paid on or after the day of death, whatever spell or support was left open', async () => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_100_000 })
    await plantSpell(context.db, childId, { kind: 'deceased', startsOn: day('1403/02/11') })
    await plantSupport(context.db, childId, {
      programme: 'savings',
      startsOn: day('1402/01/01'),
      agreedRial: 310_000,
    })
    await setProgramme(context.db, 'savings', { proration: 'days' })
    expect((await entitledIn('1403-02')).map(({ amountRial, days }) => [amountRial, days])).toEqual([
      [1_000_000, 10],
      [100_000, 10],
    ])
    expect(await entitledIn('1403-03')).toEqual([])
    expect(await notEntitledIn('1403-03')).toEqual([['deceased', day('1403/03/01'), day('1403/03/31')]])
  })

  test.each([
    ['1402-12', 29, 1_551_724], // 15 days of 29 of 3,000,000 = 1,551,724.1
    ['1402-11', 30, 1_500_000], // 15 of 30
    ['1403-02', 31, 1_451_613], // 15 of 31 = 1,451,612.9
  ])('fifteen days of %s, which has %d', async (month, _, rial) => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_000_000 })
    await moveOn(context.db, childId, day(`${month.replace('-', '/')}/16`), { kind: 'reunified' })
    expect(await entitledIn(month)).toMatchObject([{ days: 15, amountRial: rial }])
  })

  test('امداد needs the decile and the permission on the day itself, and is over at 18', async () => {
    // Turns 16 on 11 Ordibehesht 1403.
    const childId = await plantChild(context, home, { child: { birthDate: day('1387/02/11') } })
    await moveOn(context.db, childId, day('1402/06/01'), { kind: 'kinship' })
    await plantTariff(context.db, { amountRial: 3_100_000, programme: 'emdad' })
    await plantSupport(context.db, childId, { programme: 'emdad', startsOn: day('1402/06/01') })
    expect(await notEntitledIn('1403-02')).toEqual([['no_decile', day('1403/02/01'), day('1403/02/31')]])
    await plantCondition(context.db, childId, {
      kind: 'income_decile',
      value: 5,
      startsOn: day('1402/01/01'),
      endsOn: day('1403/02/06'),
    })
    await plantCondition(context.db, childId, {
      kind: 'income_decile',
      value: 3,
      startsOn: day('1403/02/06'),
    })
    await plantCondition(context.db, childId, { kind: 'province_permission', startsOn: day('1402/01/01') })
    await plantCondition(context.db, childId, { kind: 'national_permission', startsOn: day('1403/02/21') })
    expect(await notEntitledIn('1403-02')).toEqual([
      ['decile_too_high', day('1403/02/01'), day('1403/02/05')],
      ['no_permission', day('1403/02/11'), day('1403/02/20')],
    ])
    // Days 6–10 by the province's permission, 21–31 by the national office's: 16 at 100,000, in the home she came from.
    expect(await entitledIn('1403-02')).toMatchObject([{ days: 16, amountRial: 1_600_000, centerId: home }])
    await context.db
      .updateTable('children')
      .set({ birth_date: day('1385/02/11') })
      .execute()
    expect((await notEntitledIn('1403-02')).at(-1)).toEqual(['too_old', day('1403/02/11'), day('1403/02/31')])
  })

  test('what is paid once is paid in the month of its first day, whole, and told as paid afterwards', async () => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 20_000_000, programme: 'one_off_aid', rhythm: 'once' })
    const supportId = await plantSupport(context.db, childId, {
      programme: 'one_off_aid',
      startsOn: day('1403/01/25'),
      endsOn: day('1403/02/11'),
    })
    expect(await run('1403-01', ['one_off_aid'])).toMatchObject({ added: 1 })
    expect(await run('1403-02')).toMatchObject({ added: 0 })
    expect(await run('1403-01')).toMatchObject({ runId: null, kept: 1 })
    expect(await standingLines(context.db)).toMatchObject([
      { kind: 'once', sourceId: supportId, amountRial: 20_000_000, forMonth: '1403-01' },
    ])
    const told = (await preview({ month: '1403-02', part: 'not_entitled', programme: 'one_off_aid' }))
      .notEntitled
    expect(told).toMatchObject([{ reason: 'once_paid', from: day('1403/02/01'), to: day('1403/02/10') }])
  })
})

describe('the preview', () => {
  test('shows rows in the order of names, in windows, by center', async () => {
    await plantTariff(context.db, { amountRial: 3_100_000 })
    const other = await plantHome(context, { name: 'خانه یاس' })
    const names = ['یوسفی', 'پناهی', 'آذری', 'گنجی', 'چمنی']
    for (const [at, lastName] of names.entries()) {
      await plantChild(context, at === 0 ? other : home, { child: { lastName, fileNumber: String(at) } })
    }
    const page = await preview({ month: '1403-02', part: 'entitled', offset: 1, limit: 3 })
    expect(page.entitled.map(({ lastName, centerName }) => [lastName, centerName])).toEqual([
      ['پناهی', 'خانه کودکان مهر'],
      ['چمنی', 'خانه کودکان مهر'],
      ['گنجی', 'خانه کودکان مهر'],
    ])
    expect(page).toMatchObject({
      total: 5,
      entitledRows: 5,
      notEntitledRows: 0,
      sumRial: 15_500_000,
      adds: 5,
      isOver: true,
    })
    const ofOther = await preview({ month: '1403-02', part: 'entitled', centerId: other })
    expect(ofOther).toMatchObject({
      total: 1,
      sumRial: 3_100_000,
      adds: 1,
      entitled: [{ lastName: 'یوسفی' }],
    })
    expect(contract['payments.preview'].output.parse(page)).toEqual(page)
  })
})
