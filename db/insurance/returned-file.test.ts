import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { excel } from '../testing/excel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract } from '../contract/contract'
import { persianDigits } from '../contract/persian'
import { officeHandlers } from '../office/handlers'
import { insertRows, openTestRegister, type TestRegister } from '../testing/register'
import { plantHome } from '../testing/files'
import { enrolmentHandlers } from './enrolment-handlers'
import { failure, insuranceSteps } from '../testing/enrolment'

let register: TestRegister
let context: Context
let homeId: string
let folder: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  // Whoever takes a list out is told in the history under the register's id.
  await insertRows(register.db, 'register', [
    { only_row: 1, id: 'r1', name: 'آزمون', demo: 0, reference_date: null, created_at: context.now },
  ])
  homeId = await plantHome(context)
  folder = mkdtempSync(join(tmpdir(), 'sarpanah-'))
})
afterEach(async () => {
  await register.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const { plant, make, answer } = insuranceSteps(() => ({ context, homeId }))

describe('a returned file', () => {
  const read = (listId: string, path: string) =>
    enrolmentHandlers['insurance.readAnswer'](context, { listId, path })
  const headings = [
    'ردیف',
    'نام',
    'نام خانوادگی',
    'کد ملی',
    'شماره پرونده',
    'نتیجه',
    'شماره بیمه‌نامه',
    'از تاریخ',
    'تا تاریخ',
  ]

  it('is read from Excel, taken in once, and refused when it comes again', async () => {
    const one = await plant({ nationalId: '0049990012', nationalIdMissingReason: null })
    const two = await plant({ fileNumber: '900', lastName: 'بهاری' })
    const { id } = await make([one, two])
    const workbook = new excel.Workbook()
    workbook.addWorksheet('راهنما').addRow(['این برگه را پر کنید'])
    const sheet = workbook.addWorksheet('فهرست', { views: [{ rightToLeft: true }] })
    sheet.addRow(['فهرست بیمه سلامت'])
    sheet.addRow(headings)
    sheet.addRow([
      1,
      'سارا',
      'رضایی',
      49990012,
      null,
      { richText: [{ text: 'بیمه ' }, { text: 'شد' }] },
      12345678901,
      new Date('2024-05-20T00:00:00Z'),
      '۱۴۰۴/۰۱/۰۱',
    ])
    sheet.addRow([
      2,
      'سارا',
      'بهاری',
      'در دست صدور',
      { formula: 'A1', result: '900' },
      'رد شد',
      null,
      null,
      null,
    ])
    const path = join(folder, 'answer.xlsx')
    await workbook.xlsx.writeFile(path)
    const returned = await read(id, path)
    expect(contract['insurance.readAnswer'].output.parse(returned)).toEqual(returned)
    expect(returned.rows).toEqual([
      {
        line: 3, childId: one, nationalId: '0049990012', fileNumber: null, answer: 'enrolled',
        policyNumber: '12345678901', startsOn: '2024-05-20', endsOn: '2025-03-21', fault: null,
      },
      {
        line: 4, childId: two, nationalId: null, fileNumber: '900', answer: 'refused',
        policyNumber: null, startsOn: null, endsOn: null, fault: null,
      },
    ]) // prettier-ignore
    const taken = returned.rows.map(({ childId, answer: said, policyNumber, startsOn, endsOn }) => ({
      childId: childId ?? '', answer: said ?? 'refused', policyNumber, startsOn, endsOn,
    })) // prettier-ignore
    expect(await answer(id, taken, returned.sha256)).toEqual({ enrolled: 1, refused: 1, unchanged: 0 })
    await expect(read(id, path)).rejects.toEqual(failure({ code: 'CONFLICT', reason: 'answer_taken_before' }))
  })

  it.each([
    ['commas and a mark', ',', '\uFEFF', 'utf8'],
    ['semicolons', ';', '', 'utf8'],
    ['tabs', '\t', '', 'utf8'],
    ['a named separator', ';', 'sep=;\r\n', 'utf8'],
    ["Excel's Unicode text", '\t', '\uFEFF', 'utf16le'],
  ] as const)('is read from CSV with %s', async (_name, separator, start, encoding) => {
    const childId = await plant({ fileNumber: '900' })
    const { id } = await make([childId])
    const cells = ['1', 'سارا', '"رضایی"', '', '۹۰۰', 'بله', 'ب-۱', '۱۴۰۳/۰۳/۰۱', '']
    const path = join(folder, 'answer.csv')
    const text = `${start}${headings.join(separator)}\r\n${cells.join(separator)}\r\n`
    writeFileSync(path, Buffer.from(text, encoding))
    const { rows } = await read(id, path)
    expect(rows).toMatchObject([
      { childId, answer: 'enrolled', policyNumber: 'ب-۱', startsOn: '2024-05-21', endsOn: null, fault: null },
    ])
  })

  it.each(['xlsx', 'csv'] as const)('is our own list filled in and sent back as %s', async (format) => {
    const one = await plant({ fileNumber: '900', lastName: 'بهاری' })
    const two = await plant({ nationalId: '0049990012', nationalIdMissingReason: null })
    const { id } = await make([one, two])
    const path = join(folder, `list.${format}`)
    await officeHandlers['tables.write'](context, { table: { table: 'enrolment_list', id }, format, path })
    const told: Record<string, string[]> = { '۱': ['بیمه شد', '۵۵', '۱۴۰۳/۰۳/۰۱'], '۲': ['رد شد', '', ''] }
    if (format === 'xlsx') {
      const workbook = new excel.Workbook()
      await workbook.xlsx.readFile(path)
      workbook.worksheets[0]?.eachRow((row) => {
        const said = told[persianDigits(row.getCell(1).text)]
        for (const [index, text] of (said ?? []).entries()) row.getCell(8 + index).value = text
      })
      await workbook.xlsx.writeFile(path)
    } else {
      const lines = readFileSync(path, 'utf8').split('\r\n')
      const filled = lines.map((line) => {
        const said = told[persianDigits(line.split(',')[0] ?? '')]
        return said === undefined ? line : [...line.split(',').slice(0, 7), ...said, ''].join(',')
      })
      writeFileSync(path, filled.join('\r\n'))
    }
    const { rows } = await read(id, path)
    expect(
      rows.map(({ childId, answer: said, policyNumber, startsOn, fault }) => [
        childId,
        said,
        policyNumber,
        startsOn,
        fault,
      ]),
    ).toEqual([
      [one, 'enrolled', '۵۵', '2024-05-21', null],
      [two, 'refused', null, null, null],
    ])
  })

  it('that is damaged, foreign or gone says so', async () => {
    const { id } = await make([await plant()])
    const path = join(folder, 'answer.xlsx')
    const unreadable = failure({ code: 'CORRUPT', reason: 'unreadable_table' })
    for (const bytes of [
      '',
      'PK\u0003\u0004 broken',
      'a,b\n1,2\n',
      '\u0000\u0001\u0002',
      '\u00D0\u00CF\u0011\u00E0 old',
    ]) {
      writeFileSync(path, bytes, 'latin1')
      await expect(read(id, path)).rejects.toEqual(unreadable)
    }
    const empty = new excel.Workbook()
    empty.addWorksheet('خالی')
    await empty.xlsx.writeFile(path)
    await expect(read(id, path)).rejects.toEqual(unreadable)
    await expect(read(id, folder)).rejects.toEqual(unreadable)
    await expect(read(id, join(folder, 'none.csv'))).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'no_file' }),
    )
    await expect(read('none', path)).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
  })
})
