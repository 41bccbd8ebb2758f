import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { excel } from '../testing/excel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type Input, type MethodName } from '../contract/contract'
import type { TableInput } from '../contract/office'
import { shebas } from '../testing/money'
import { pngOf } from '../testing/documents'
import { handlers } from './handlers'
import { sessionMethods } from './session-methods'
import { acceptAll, childPage } from '../testing/files'
import { director, openTestService, type TestService } from '../testing/service'

// A register full of accounts, paid and listed; what a viewer is told of it never holds an account number or its owner.

const MONTH = '1403-02'
const owners = { child: 'ژاله پنهان‌دار', savings: 'ژیلا پنهان‌دار', center: 'هیئت ژرف‌نگر پنهان' }
const secrets = [...shebas, ...shebas.map((sheba) => sheba.slice(2)), ...Object.values(owners)]
const range = { kind: 'province', from: '2024-04-20', to: '2024-05-20' } as const
const password = 'گذرواژهٔ بازدیدکننده'

let home: TestService
let inputs: Partial<Record<MethodName, unknown>>
let tables: readonly TableInput[]

beforeAll(async () => {
  home = openTestService()
  await home.create()
  const centerId = (await home.ask('centers.list', {}))[0]?.id ?? ''
  const { childId } = await home.ask('children.admit', {
    child: childPage(),
    placement: {
      ...{ centerId, startsOn: '2022-03-21', entryRoute: 'judicial', orderNumber: '۱' },
      ...{ orderDate: '2022-03-20', note: null },
    },
    insurance: null,
    accepted: acceptAll,
  })
  await keepAccounts(childId, centerId)
  const listId = await listLines(childId)
  const enrolment = await home.ask('insurance.makeEnrolmentList', {
    ...{ childIds: [childId], insuranceKind: 'health_basic', insurer: null },
  })
  const { pageId } = await home.ask('documents.addPage', {
    ...{ childId, slot: 'other', title: null, datedOn: null },
    source: { base64: Buffer.from(pngOf(4, 4)).toString('base64') },
  })
  await home.ask('users.create', { name: 'بازدید', role: 'viewer', password })
  inputs = {
    'children.get': { id: childId },
    'insurance.watch': { list: 'uninsured' },
    'insurance.enrolmentList': { id: enrolment.id },
    'payments.month': { month: MONTH },
    'payments.preview': { month: MONTH, part: 'entitled' },
    'paymentLists.get': { id: listId },
    'paymentLists.candidates': { month: MONTH },
    'money.ofChild': { childId },
    'independence.ofChild': { childId },
    'relatives.ofChild': { childId },
    'legal.ofChild': { childId },
    'care.ofChild': { childId },
    'health.ofChild': { childId },
    'education.ofChild': { childId },
    'documents.ofChild': { childId },
    'documents.photos': { childIds: [childId] },
    'documents.page': { pageId },
    'drafts.take': { form: 'child' },
    'letters.ofChild': { childId },
    'letters.faceSheet': { childId },
    'letters.photoList': { ask: {} },
    'independence.outcomes': { from: range.from, to: range.to },
    'reports.figures': range,
    'reports.behind': { request: range, code: 'centers.total' },
    'reports.insuredByMonth': { month: MONTH },
    'reports.province': { from: range.from, to: range.to },
    'returns.open': { centerId, month: MONTH },
  }
  tables = [
    { table: 'payment_list', id: listId },
    { table: 'enrolment_list', id: enrolment.id },
    { table: 'payment_lines', ask: {} },
    { table: 'preview', month: MONTH, part: 'entitled' },
    { table: 'preview', month: MONTH, part: 'not_entitled' },
    { table: 'differences' },
    { table: 'statement', childId },
    { table: 'watch', list: 'uninsured' },
    { table: 'readiness' },
    { table: 'after_care' },
  ]
})
afterAll(() => home.dispose())

async function keepAccounts(childId: string, centerId: string): Promise<void> {
  const account = (
    owner: { childId: string | null; centerId: string | null },
    fields: Pick<Input<'accounts.save'>['fields'], 'purpose' | 'sheba' | 'ownerName'>,
  ) => home.ask('accounts.save', { ...owner, fields: { ...fields, startsOn: '2023-01-01', endsOn: null } })
  const child = { childId, centerId: null }
  await account(child, { purpose: 'payment', sheba: shebas[0], ownerName: owners.child })
  await account(child, { purpose: 'savings', sheba: shebas[1], ownerName: owners.savings })
  await account(
    { childId: null, centerId },
    { purpose: 'payment', sheba: shebas[1], ownerName: owners.center },
  )
}

/** Lines to the home, to the family and into the savings: listed, and one of them paid. */
async function listLines(childId: string): Promise<string> {
  const ids: string[] = []
  for (const programme of ['resident_subsidy', 'emdad', 'savings']) {
    const { id } = await home.ask('payments.addLine', {
      ...{ month: MONTH, childId, programme, amountRial: 1000, reason: 'دستی', accepted: acceptAll },
    })
    ids.push(id)
  }
  await home.ask('payments.approve', { lines: { lineIds: ids } })
  const { id } = await home.ask('paymentLists.make', { month: MONTH })
  await home.ask('payments.pay', { listId: id, paidOn: '2024-05-25', reference: null })
  await home.ask('savings.save', { childId, kind: 'opening', onDay: '2024-01-01', amountRial: 5, note: null })
  return id
}

async function signIn(userName: string, hers: string): Promise<void> {
  await home.ask('session.lock', { why: 'asked' })
  await home.ask('session.signIn', { userName, password: hers })
}

/** Which of the secrets the text holds. */
const found = (text: string): string[] => secrets.filter((secret) => text.includes(secret))

/** Every query that somebody answers. */
const queries = (Object.keys(contract) as MethodName[]).filter(
  (name) =>
    contract[name].kind === 'query' && (Object.hasOwn(handlers, name) || Object.hasOwn(sessionMethods, name)),
)
const readable = queries.filter((name) => {
  const access = contract[name].roles
  return access === 'anyone' || access.includes('viewer')
})

async function written(table: TableInput, format: 'csv' | 'xlsx'): Promise<string> {
  const path = join(home.folder, `table.${format}`)
  await home.ask('tables.write', { table, format, path })
  if (format === 'csv') return readFileSync(path, 'utf8')
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(path)
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))
}

describe('account numbers and their owners', () => {
  test('stand in the answers to a director, so that there is something to keep from a viewer', async () => {
    await signIn(director.userName, director.password)
    const told = new Set<string>()
    for (const name of queries) {
      const result = await home.service.answer(name, inputs[name] ?? {})
      if (result.ok) found(JSON.stringify(result.value)).forEach((secret) => told.add(secret))
    }
    expect(told).toEqual(new Set(secrets))
    expect(found(await written({ table: 'payment_list', id: listOf() }, 'csv'))).not.toEqual([])
  })

  describe('told to a viewer', () => {
    beforeAll(() => signIn('بازدید', password))

    test.each(queries)('%s holds none', async (name) => {
      const result = await home.service.answer(name, inputs[name] ?? {})
      // Every method that a viewer may ask really answers: a refusal would prove nothing.
      expect(result.ok).toBe(readable.includes(name))
      expect(found(JSON.stringify(result))).toEqual([])
      expect(JSON.stringify(result)).not.toMatch(/IR\d{24}/u)
    })

    test('no table that she writes holds any', async () => {
      for (const table of tables) {
        for (const format of ['csv', 'xlsx'] as const) {
          const text = await written(table, format)
          expect({ table, format, found: found(text) }).toEqual({ table, format, found: [] })
          expect(text).not.toMatch(/IR\d{24}/u)
        }
      }
    })
  })
})

const listOf = (): string => (inputs['paymentLists.get'] as { id: string }).id
