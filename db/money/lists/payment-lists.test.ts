import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import type { Input } from '../../contract/contract'
import { openTestRegister, tableRows, type TestRegister } from '../../testing/register'
import { plantChild, plantHome } from '../../testing/files'
import { storeLines, type NewLine } from '../ledger/ledger'
import { ask, shebas } from '../../testing/money'

const MONTH = '1403-02'

let register: TestRegister
let context: Context
let centerId: string
let childId: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  centerId = await plantHome(context)
  childId = await plantChild(context, centerId)
})
afterEach(() => register.dispose())

const conflict = (reason: string) =>
  expect.objectContaining({ failure: { code: 'CONFLICT', reason } }) as unknown
const approved = async (different: Partial<NewLine> = {}): Promise<string> => {
  const [id = ''] = await storeLines(context, [
    {
      ...{ runId: null, runMonth: MONTH, forMonth: MONTH, programme: 'resident_subsidy' },
      ...{ childId, centerId, sourceId: null, kind: 'monthly', amountRial: 1000, days: 31 },
      ...{ parts: [], reason: null, ...different },
    },
  ])
  await ask(context, 'payments.approve', { lines: { lineIds: [id] } })
  return id
}
const account = (
  owner: Partial<Input<'accounts.save'>>,
  fields: Partial<Input<'accounts.save'>['fields']> = {},
) =>
  ask(context, 'accounts.save', {
    childId: null,
    centerId: null,
    ...owner,
    fields: {
      ...{ purpose: 'payment', sheba: shebas[0], ownerName: 'صاحب', startsOn: '2024-01-01', endsOn: null },
      ...fields,
    },
  })
const make = (asked: Partial<Input<'paymentLists.make'>> = {}) =>
  ask(context, 'paymentLists.make', { month: MONTH, ...asked })
const candidates = (asked: Partial<Input<'paymentLists.candidates'>> = {}) =>
  ask(context, 'paymentLists.candidates', { month: MONTH, ...asked })

describe('payment lists', () => {
  test('hold each approved line once, under the month and a counter', async () => {
    await account({ centerId })
    const first = await approved()
    expect(await candidates()).toEqual({ lines: 1, rial: 1000, withoutAccount: 0 })
    const { id, number } = await make()
    expect(number).toBe('1403-02/1')
    expect(await candidates()).toEqual({ lines: 0, rial: 0, withoutAccount: 0 })
    await expect(make()).rejects.toEqual(conflict('nothing_to_list'))
    const second = await approved({ forMonth: '1403-01', amountRial: 20 })
    expect((await make()).number).toBe('1403-02/2')
    const lines = await ask(context, 'payments.lines', {})
    expect(new Map(lines.rows.map((row) => [row.id, row.listNumber]))).toEqual(
      new Map([
        [first, '1403-02/1'],
        [second, '1403-02/2'],
      ]),
    )
    const lists = await ask(context, 'paymentLists.list', { month: MONTH })
    expect(lists.map((list) => [list.number, list.lines, list.rial, list.paidLines])).toEqual([
      ['1403-02/2', 1, 20, 0],
      ['1403-02/1', 1, 1000, 0],
    ])
    expect(await ask(context, 'paymentLists.list', { month: '1403-01' })).toEqual([])
    const audit = await tableRows(register.db, 'audit')
    expect(audit.filter(({ record_id }) => record_id === id)).toMatchObject([{ subject: 'payment_list' }])
    await expect(ask(context, 'paymentLists.get', { id: 'none' })).rejects.toEqual(
      expect.objectContaining({ failure: { code: 'NOT_FOUND', reason: 'payment_list' } }),
    )
  })

  test('leave out what is computed, paid, reversed, or not asked for', async () => {
    const [paid, reversed] = [await approved(), await approved({ forMonth: '1403-01' })]
    await ask(context, 'payments.pay', { lines: { lineIds: [paid] }, paidOn: '2024-05-25', reference: null })
    await ask(context, 'payments.reverse', { lineIds: [reversed], reason: 'اشتباه' })
    expect(await candidates()).toMatchObject({ lines: 0 })
    const home = await plantHome(context, { name: 'خانه دوم' })
    await approved({ amountRial: 1, forMonth: '1402-12' })
    await approved({ amountRial: 10, centerId: home })
    await approved({ amountRial: 100, programme: 'emdad' })
    expect(await candidates({ programme: 'emdad' })).toMatchObject({ lines: 1, rial: 100 })
    expect(await candidates({ centerId: home })).toMatchObject({ lines: 1, rial: 10 })
    expect(await candidates({ month: '1403-01' })).toMatchObject({ lines: 0 })
    const { id } = await make({ programme: 'emdad', allowWithoutAccount: true })
    const { list } = await ask(context, 'paymentLists.get', { id })
    expect(list).toMatchObject({ programme: 'emdad', month: MONTH, lines: 1, rial: 100 })
    expect(await candidates()).toMatchObject({ lines: 2, rial: 11 })
  })

  test('take the account the payment goes to, as it stands on the day', async () => {
    await account({ centerId }, { ownerName: 'حساب خانه' })
    await account({ childId }, { ownerName: 'خانواده', sheba: shebas[1], endsOn: '2024-05-26' })
    await account({ childId }, { ownerName: 'سرپرست', sheba: shebas[1], startsOn: '2024-05-26' })
    await account({ childId }, { ownerName: 'آتیه', purpose: 'savings' })
    await account({ centerId }, { ownerName: 'نه', purpose: 'savings' })
    await approved()
    await approved({ programme: 'emdad' })
    await approved({ programme: 'transition_grant' })
    await approved({ programme: 'savings' })
    const { id, number } = await make()
    const owners = async () =>
      (await ask(context, 'paymentLists.get', { id })).rows.map((row) => [row.programme, row.ownerName])
    const asMade = [
      ['emdad', 'سرپرست'],
      ['resident_subsidy', 'حساب خانه'],
      ['savings', 'آتیه'],
      ['transition_grant', 'سرپرست'],
    ]
    expect(await owners()).toEqual(asMade)
    // The list keeps what it was made of.
    const { accounts } = await ask(context, 'money.ofChild', { childId })
    for (const each of accounts) {
      await ask(context, 'accounts.remove', { id: each.id, revision: each.revision })
    }
    expect(await owners()).toEqual(asMade)
    const { rows } = await ask(context, 'paymentLists.get', { id })
    expect(rows.map((row) => [row.rowNumber, row.reference])).toEqual(
      [1, 2, 3, 4].map((row) => [row, `${number}-${String(row)}`]),
    )
  })

  test('ask before rows without an account, and hold them where that is meant', async () => {
    await account({ centerId }, { endsOn: '2024-05-26' })
    await approved()
    expect(await candidates()).toEqual({ lines: 1, rial: 1000, withoutAccount: 1 })
    await expect(make()).rejects.toEqual(conflict('without_account'))
    const { id } = await make({ allowWithoutAccount: true })
    const { rows } = await ask(context, 'paymentLists.get', { id })
    expect(rows).toMatchObject([{ sheba: null, ownerName: null, amountRial: 1000, state: 'approved' }])
  })

  test('are paid whole, each line by its own reference or by the one given', async () => {
    await account({ centerId })
    const other = await plantChild(context, centerId, { child: { fileNumber: '9', firstName: 'آوا' } })
    const [first, second, third] = [
      await approved(),
      await approved({ childId: other }),
      await approved({ forMonth: '1403-01' }),
    ]
    const { id, number } = await make()
    await ask(context, 'payments.reverse', { lineIds: [third], reason: 'اشتباه' })
    expect(await ask(context, 'payments.pay', { listId: id, paidOn: '2024-05-25', reference: null })).toEqual(
      { paid: 2, rial: 2000 },
    )
    const { list, rows } = await ask(context, 'paymentLists.get', { id })
    expect(list).toMatchObject({ lines: 3, rial: 3000, paidLines: 2 })
    const references = new Map(rows.map((row) => [row.lineId, row.reference]))
    const { rows: lines } = await ask(context, 'payments.lines', { state: 'paid' })
    for (const line of lines) {
      expect(line.steps.at(-1)?.reference).toBe(references.get(line.id))
      expect(line.steps.at(-1)?.reference?.startsWith(number)).toBe(true)
    }
    expect(new Set(lines.map((line) => line.id))).toEqual(new Set([first, second]))
    expect(
      await ask(context, 'payments.pay', { listId: id, paidOn: '2024-05-25', reference: 'چک ۵' }),
    ).toEqual({ paid: 0, rial: 0 })
  })
})
