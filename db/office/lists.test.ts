import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { excel } from '../testing/excel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { persianDigits } from '../contract/persian'
import { importPackage } from '../interchange/import-package'
import { splitCsv } from '../contract/split-csv'
import { Workshop } from '../testing/packages'
import { wholePackage } from '../testing/whole-package'
import type { OpenRegister } from '../register/open-register'
import { officeHandlers } from './handlers'

const workshop = new Workshop()
let register: OpenRegister
let ids: Readonly<Record<'list' | 'enrolment' | 'child', string>>

beforeAll(async () => {
  register = await workshop.register()
  const outcome = await importPackage(register, {
    from: workshop.package(wholePackage),
    dryRun: false,
    acceptWarnings: true,
  })
  expect(outcome.refused).toBe(false)
  ids = await register.query('test', async ({ db }) => ({
    list: (await db.selectFrom('payment_lists').select('id').executeTakeFirstOrThrow()).id,
    enrolment: (await db.selectFrom('enrolment_lists').select('id').executeTakeFirstOrThrow()).id,
    child: (await db.selectFrom('children').select('id').executeTakeFirstOrThrow()).id,
  }))
})
afterAll(async () => {
  await register.close()
  await workshop.dispose()
})

async function written(
  table: Input<'tables.write'>['table'],
  format: 'xlsx' | 'csv',
  role: Context['user']['role'] = 'director',
): Promise<string> {
  const path = join(workshop.folder, `${table.table}-${role}.${format}`)
  const input = contract['tables.write'].input.parse({ table, format, path })
  await register.command('tables.write', (context) =>
    officeHandlers['tables.write']({ ...context, user: { ...context.user, role } }, input),
  )
  return path
}

async function cellsOf(path: string): Promise<string[][]> {
  if (path.endsWith('.csv')) {
    return splitCsv(readFileSync(path, 'utf8').slice(1)).rows.map(({ cells }) => [...cells])
  }
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(path)
  const rows: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text))
    rows.push(cells)
  })
  return rows
}

describe.each(['xlsx', 'csv'] as const)('as %s', (format) => {
  /** A text of digits as it stands in a cell: Persian where people read, ASCII where machines do. */
  const cellText = (text: string): string => (format === 'csv' ? text : persianDigits(text))

  it('the payment list has accounts, amounts and their sum', async () => {
    const cells = (await cellsOf(await written({ table: 'payment_list', id: ids.list }, format))).flat()
    expect(cells).toContain(cellText('IR820540102680020817909002'))
    expect(cells.filter((cell) => cell === '32000000')).toHaveLength(2)
    expect(cells.join('\n')).toContain('سی و دو میلیون ریال')
    expect(cells).toContain(cellText('1403-02-1'))
  })

  it('a viewer gets no account number and no owner', async () => {
    for (const table of [
      { table: 'payment_list', id: ids.list },
      { table: 'statement', childId: ids.child },
      { table: 'payment_lines', ask: { month: '1403-02' } },
    ] as const) {
      const all = (await cellsOf(await written(table, format, 'viewer'))).flat().join('\n')
      expect(all).not.toMatch(/IR[\d۰-۹]/u)
      expect(all).not.toContain('شماره شبا')
    }
  })

  it('the enrolment list has exactly the columns that an insurer fills', async () => {
    const rows = await cellsOf(await written({ table: 'enrolment_list', id: ids.enrolment }, format))
    const at = rows.findIndex((cells) => cells[0] === 'ردیف')
    expect(rows[at]).toEqual([
      'ردیف',
      'نام',
      'نام خانوادگی',
      'نام پدر',
      'کد ملی',
      'تاریخ تولد',
      'شماره پرونده',
      'نتیجه',
      'شماره بیمه‌نامه',
      'از تاریخ',
      'تا تاریخ',
    ])
    expect(rows[at + 1]).toEqual([
      '1',
      'سارا',
      'احمدی',
      'علی',
      cellText('0499370899'),
      cellText('1386/01/16'),
      cellText('101'),
      '',
      '',
      '',
      '',
    ])
  })

  it.each([
    ['payment_lines', { table: 'payment_lines', ask: { month: '1403-02' } }, 'اشتباه'],
    ['statement', 'statement', 'حساب آتیه: مانده پیشین'],
    ['watch', { table: 'watch', list: 'uninsured' }, 'شماره پرونده'],
    ['differences', { table: 'differences' }, 'تفاوت (ریال)'],
    ['preview', { table: 'preview', month: '1403-02', part: 'entitled' }, 'مبلغ (ریال)'],
    ['preview', { table: 'preview', month: '1403-02', part: 'not_entitled' }, 'علت'],
    ['readiness', { table: 'readiness' }, 'در جریان'],
    ['after_care', { table: 'after_care' }, 'تاریخ ترخیص'],
    ['tasks', { table: 'tasks', ask: { within: 366 } }, 'مدرک پرونده'],
    ['findings', { table: 'findings', ask: {} }, 'هشدار'],
  ] as const)('%s is written', async (_name, table, expected) => {
    const asked = table === 'statement' ? ({ table, childId: ids.child } as const) : table
    const rows = await cellsOf(await written(asked, format))
    expect(rows.flat()).toContain(expected)
  })
})
