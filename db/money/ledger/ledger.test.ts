import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plantChild, plantHome } from '../../testing/files'
import { openTestRegister, tableRows, type TestRegister } from '../../testing/register'
import { addSteps, standingLines, storeLines, type NewLine } from './ledger'
import { stateSql } from '../../schema/payment-state'

let register: TestRegister
let line: NewLine

beforeAll(async () => {
  register = await openTestRegister()
  const centerId = await plantHome(register.context())
  const childId = await plantChild(register.context(), centerId)
  line = {
    runId: null,
    runMonth: '1403-02',
    forMonth: '1403-02',
    programme: 'resident_subsidy',
    childId,
    centerId,
    sourceId: null,
    kind: 'monthly',
    amountRial: 12_345_678_901,
    days: 31,
    parts: [{ from: '2024-04-20', to: '2024-05-20', days: 31, tariffId: null, rateRial: 5 }],
    reason: null,
  }
})
afterAll(() => register.dispose())

const stateOf = async (id: string): Promise<unknown> => {
  const { rows } = await sql<{ state: string }>`
    SELECT ${sql.raw(stateSql('l'))} AS state FROM payment_lines AS l WHERE id = ${id}`.execute(register.db)
  return rows[0]?.state
}

describe('the ledger', () => {
  test('keeps every column of a line as it was given, with its first step', async () => {
    const [id = ''] = await storeLines(register.context(), [
      { ...line, kind: 'settlement', amountRial: -7, days: null, reason: 'تفاوت «ماه» "پیش"' },
    ])
    const stored = (await tableRows(register.db, 'payment_lines')).find((row) => row.id === id)
    expect(stored).toEqual({
      id,
      external_id: null,
      run_id: null,
      run_month: '1403-02',
      for_month: '1403-02',
      programme: 'resident_subsidy',
      child_id: line.childId,
      center_id: line.centerId,
      source_id: null,
      kind: 'settlement',
      amount_rial: -7,
      days: null,
      parts: JSON.stringify(line.parts),
      reason: 'تفاوت «ماه» "پیش"',
      made_at: '2024-05-26T08:00:00.000Z',
    })
    const steps = (await tableRows(register.db, 'payment_steps')).filter((step) => step.line_id === id)
    expect(steps).toMatchObject([{ step: 'computed', by_name: 'مدیر آزمون', reason: null }])
  })

  test('tells a line’s state by its steps, whatever their order in time', async () => {
    const context = register.context()
    const [id = ''] = await storeLines(context, [line])
    expect(await stateOf(id)).toBe('computed')
    await addSteps(context, [{ lineId: id, step: 'approved' }])
    expect(await stateOf(id)).toBe('approved')
    await addSteps(context, [{ lineId: id, step: 'paid', paidOn: '2024-05-25', reference: 'الف-۱' }])
    expect(await stateOf(id)).toBe('paid')
    expect(
      (await standingLines(context.db, { childId: line.childId })).find((one) => one.id === id),
    ).toMatchObject({ state: 'paid', amountRial: 12_345_678_901, centerId: line.centerId })
    await addSteps(context, [{ lineId: id, step: 'reversed', reason: 'اشتباه' }])
    expect(await stateOf(id)).toBe('reversed')
    const standing = await standingLines(context.db, {
      forMonths: ['1403-02'],
      programmes: ['resident_subsidy'],
    })
    expect(standing.map((one) => one.id)).not.toContain(id)
    const [other = ''] = await storeLines(context, [line])
    await addSteps(context, [{ lineId: other, step: 'reversed' }])
    expect(await stateOf(other)).toBe('reversed')
  })

  test('finds lines of the asked months and programmes only', async () => {
    const [id = ''] = await storeLines(register.context(), [{ ...line, forMonth: '1402-12' }])
    const found = await standingLines(register.db, { forMonths: ['1402-12', '1402-11'] })
    expect(found.map((one) => one.id)).toEqual([id])
    expect(await standingLines(register.db, { forMonths: ['1402-12'], programmes: ['emdad'] })).toEqual([])
  })

  test('stores more lines than one statement takes, ids in the order given', async () => {
    const many = Array.from({ length: 10_001 }, (_, at) => ({
      ...line,
      forMonth: '1390-01',
      amountRial: at + 1,
    }))
    const ids = await storeLines(register.context(), many)
    const stored = await standingLines(register.db, { forMonths: ['1390-01'] })
    const amounts = new Map(stored.map((one) => [one.id, one.amountRial]))
    expect(ids.map((id) => amounts.get(id))).toEqual(many.map((one) => one.amountRial))
  })

  test('refuses to change or delete what is stored, and a step taken twice', async () => {
    const context = register.context()
    const [id = ''] = await storeLines(context, [line])
    await expect(
      context.db.updateTable('payment_lines').set({ amount_rial: 1 }).where('id', '=', id).execute(),
    ).rejects.toThrow('a payment cannot change')
    await expect(context.db.deleteFrom('payment_steps').where('line_id', '=', id).execute()).rejects.toThrow(
      'a payment cannot be deleted',
    )
    await addSteps(context, [{ lineId: id, step: 'approved' }])
    await expect(addSteps(context, [{ lineId: id, step: 'approved' }])).rejects.toThrow()
  })
})
