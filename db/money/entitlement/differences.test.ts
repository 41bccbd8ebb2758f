import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import { contract, type Input, type Output } from '../../contract/contract'
import { openTestRegister, tableRows, type TestRegister } from '../../testing/register'
import { plantChild, plantHome } from '../../testing/files'
import { addSteps, standingLines, storeLines } from '../ledger/ledger'
import { runHandlers } from './run-handlers'
import { day, moveOn, plantTariff, setProgramme, standingSums } from '../../testing/money-lines'

let register: TestRegister
let context: Context
let home: string

// Today is 6 Khordad 1403: Ordibehesht (31 days) is over, Khordad is not.
beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  home = await plantHome(context)
})
afterEach(() => register.dispose())

const run = (month: string, programmes?: string[]): Promise<Output<'payments.run'>> =>
  runHandlers['payments.run'](context, { month, programmes })
const preview = (asked: Input<'payments.preview'>): Promise<Output<'payments.preview'>> =>
  runHandlers['payments.preview'](context, contract['payments.preview'].input.parse(asked))
const entitledIn = async (month: string) => (await preview({ month, part: 'entitled' })).entitled
const payAll = async (): Promise<void> => {
  const lines = await standingLines(context.db)
  for (const step of ['approved', 'paid'] as const) {
    await addSteps(
      context,
      lines.filter(({ state }) => state === 'computed').map(({ id }) => ({ lineId: id, step })),
    )
  }
}

describe('what becomes known after a month was paid', () => {
  const differences = (asked: Input<'payments.differences'> = {}) =>
    runHandlers['payments.differences'](context, asked)
  const settle = (month: string) => runHandlers['payments.settle'](context, { month })

  test('a late move to another home takes from one and gives to the other, once', async () => {
    const childId = await plantChild(context, home)
    const other = await plantHome(context, { name: 'خانه یاس' })
    await plantTariff(context.db, { amountRial: 3_100_000 })
    await run('1403-02')
    await payAll()
    expect(await differences()).toEqual([])
    await moveOn(context.db, childId, day('1403/02/22'), { kind: 'residential', centerId: other })
    const found = await differences()
    expect(
      found.map(({ centerName, paidRial, entitledRial, differenceRial }) => [
        centerName,
        paidRial,
        entitledRial,
        differenceRial,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['خانه کودکان مهر', 3_100_000, 2_100_000, -1_000_000],
        ['خانه یاس', 0, 1_000_000, 1_000_000],
      ]),
    )
    expect(contract['payments.differences'].output.parse(found)).toEqual(found)
    expect(await differences({ centerId: other })).toHaveLength(1)
    expect(await differences({ childId: 'another' })).toEqual([])
    expect((await entitledIn('1403-02')).map(({ state }) => state).sort()).toEqual(['new', 'paid_otherwise'])
    await expect(settle('1403-04')).rejects.toMatchObject({ failure: { reason: 'month_too_late' } })
    // Only what is earlier than the month of the settlement.
    await expect(settle('1403-02')).rejects.toMatchObject({ failure: { reason: 'nothing_to_settle' } })
    expect(await settle('1403-03')).toEqual({ lines: 2, rial: 0 })
    expect(await differences()).toEqual([])
    await expect(settle('1403-03')).rejects.toThrow('nothing_to_settle')
    // The settlement is the other home's line of the month: a run adds nothing to it.
    expect(await run('1403-02')).toMatchObject({ runId: null, kept: 2, differences: 0 })
    const settled = (await tableRows(context.db, 'payment_lines')).filter(({ kind }) => kind === 'settlement')
    expect(settled).toMatchObject([{ run_month: '1403-03', for_month: '1403-02' }, { run_month: '1403-03' }])
  })

  test('a child told late is no difference but a new line of a run; a move back undoes the settlement', async () => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_100_000 })
    await run('1403-02')
    await payAll()
    await plantChild(context, home, { child: { fileNumber: '2', firstName: 'مینا' } })
    expect(await differences()).toEqual([])
    expect(await run('1403-02')).toMatchObject({ added: 1, kept: 1, differences: 0 })
    await moveOn(context.db, childId, day('1403/02/11'), { kind: 'reunified' })
    expect(await run('1403-02')).toMatchObject({ runId: null, kept: 2, differences: 1 })
    await settle('1403-03')
    await context.db
      .updateTable('placements')
      .set({ ends_on: null })
      .where('child_id', '=', childId)
      .where('kind', '=', 'residential')
      .execute()
    expect(await differences()).toMatchObject([
      { paidRial: 1_000_000, entitledRial: 3_100_000, differenceRial: 2_100_000 },
    ])
    await settle('1403-03')
    expect(Object.values(await standingSums(context.db))).toEqual([3_100_000, 3_100_000])
  })

  test('what is only computed is the next run’s, also beside a paid home of the same month', async () => {
    const childId = await plantChild(context, home)
    const other = await plantHome(context, { name: 'خانه یاس' })
    const tariffId = await plantTariff(context.db, { amountRial: 3_100_000 })
    await moveOn(context.db, childId, day('1403/02/11'), { kind: 'residential', centerId: other })
    await run('1403-02')
    const paid = (await standingLines(context.db)).filter(({ centerId }) => centerId === home)
    for (const step of ['approved', 'paid'] as const) {
      await addSteps(
        context,
        paid.map(({ id }) => ({ lineId: id, step })),
      )
    }
    await context.db
      .updateTable('tariffs')
      .set({ amount_rial: 6_200_000 })
      .where('id', '=', tariffId)
      .execute()
    expect(await differences()).toMatchObject([
      { centerId: home, paidRial: 1_000_000, entitledRial: 2_000_000 },
    ])
    expect(await run('1403-02')).toMatchObject({ added: 1, reversed: 1, kept: 1, differences: 1 })
  })

  test('grants and programmes that are no longer run are not taken back', async () => {
    const childId = await plantChild(context, home)
    await plantTariff(context.db, { amountRial: 3_100_000 })
    await run('1403-02')
    const about = {
      runId: null,
      runMonth: '1403-02',
      forMonth: '1403-02',
      childId,
      centerId: home,
      sourceId: null,
    }
    await storeLines(context, [
      { ...about, programme: 'marriage', kind: 'once', amountRial: 500, days: null, parts: [], reason: null },
    ])
    await payAll()
    await setProgramme(context.db, 'resident_subsidy', { active: 0 })
    expect(await differences()).toEqual([])
  })
})
