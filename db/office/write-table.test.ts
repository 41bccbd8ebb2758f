import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { excel } from '../testing/excel'
import { afterAll, describe, expect, it } from 'vitest'
import { persianDigits } from '../contract/persian'
import { testFolder } from '../testing/register'
import { splitCsv } from '../contract/split-csv'
import { column, sheetOf, type Sheet } from './sheet'
import { csvText } from './write-csv'
import { writeTable } from './write-table'
import { writeXlsx } from './write-xlsx'

const { folder, dispose } = testFolder()
afterAll(dispose)

interface Row {
  readonly name: string | null
  readonly rial: number
}
const SHEBA = 'IR820540102680020817909002'
const sheet = (rows: readonly Row[]): Sheet =>
  sheetOf(
    rows,
    [
      column('ردیف', 'integer', (_row, index) => index + 1),
      column('شماره شبا', 'sheba', () => SHEBA),
      column('مبلغ (ریال)', 'amount', ({ rial }) => rial),
      column('نام', 'text', ({ name }) => name),
      column('کد ملی', 'sheba', () => '0012345679'),
      column('تاریخ تولد', 'date', () => '2024-05-26'),
      column('بابت ماه', 'month', () => '1403-03'),
    ],
    {
      name: 'فهرست 1403-03/1',
      titles: ['خانه بهار', 'فهرست پرداخت، شماره ۱۴۰۳-۰۳/۱'],
      totals: [{ label: 'جمع', rial: rows.reduce((sum, { rial }) => sum + rial, 0) }],
      signatures: ['تهیه‌کننده', 'مدیر', 'مسئول مالی'],
    },
  )
const rows: readonly Row[] = [
  { name: 'سارا «گل‌محمدی», "دوم"', rial: 32_000_000 },
  { name: '=HYPERLINK("http://x")', rial: -150_000 },
  { name: null, rial: 9_999_999_999 },
]

describe('a workbook', () => {
  it('reads back: right to left, numbers as numbers in Persian digits, ids as text, days in Jalali, sums in words', async () => {
    const path = join(folder, 'list.xlsx')
    await writeTable(path, 'xlsx', [sheet(rows)])
    const workbook = new excel.Workbook()
    await workbook.xlsx.readFile(path)
    const page = workbook.worksheets[0]
    if (page === undefined) throw new Error('no sheet')
    expect(page.name).toBe('فهرست ۱۴۰۳-۰۳-۱')
    expect(page.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen', ySplit: 3 })
    expect(page.pageSetup).toMatchObject({
      paperSize: 9,
      fitToWidth: 1,
      orientation: 'landscape',
      printTitlesRow: '3:3',
    })
    expect(page.getRow(3).values).toContain('شماره شبا')
    expect(page.getCell('B4').value).toBe(persianDigits(SHEBA))
    expect(page.getCell('C4').value).toBe(32_000_000)
    expect(page.getCell('C4').numFmt).toBe('[$-3000429]#,##0')
    expect(page.getCell('A4').value).toBe(1)
    expect(page.getCell('A4').numFmt).toBe('[$-3000429]0')
    expect(page.getCell('C5').value).toBe(-150_000)
    expect(page.getCell('D5').value).toBe('=HYPERLINK("http://x")')
    expect(page.getCell('D5').type).toBe(excel.ValueType.String)
    expect(page.getCell('E4').value).toBe('۰۰۱۲۳۴۵۶۷۹')
    expect(page.getCell('F4').value).toBe('۱۴۰۳/۰۳/۰۶')
    expect(page.getCell('G4').value).toBe('خرداد ۱۴۰۳')
    expect(page.getCell('C4').font.name).toBe('Vazirmatn')
    expect(page.getCell('C7').value).toBe(10_031_849_999)
    expect(page.getCell('A8').value).toBe(
      'به حروف: ده میلیارد و سی و یک میلیون و هشتصد و چهل و نه هزار و نهصد و نود و نه ریال',
    )
    const boxes = page.getRow(10)
    expect([1, 3, 5].map((at) => boxes.getCell(at).value)).toEqual(['تهیه‌کننده', 'مدیر', 'مسئول مالی'])
  })

  it('takes several sheets, none of them with rows', async () => {
    const path = join(folder, 'several.xlsx')
    await writeTable(path, 'xlsx', [sheet([]), { ...sheet([]), name: 'دوم' }])
    const workbook = new excel.Workbook()
    await workbook.xlsx.readFile(path)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['فهرست ۱۴۰۳-۰۳-۱', 'دوم'])
  })

  it.skipIf(!existsSync('/dev/full'))('tells that the disk is full', async () => {
    const handle = openSync('/dev/full', 'w')
    try {
      await expect(writeXlsx(handle, [sheet(rows)])).rejects.toMatchObject({ code: 'ENOSPC' })
    } finally {
      closeSync(handle)
    }
  })

  const office = spawnSync('soffice', ['--version']).status === 0
  it.skipIf(!office)(
    'comes through LibreOffice with its sum and its letters',
    async () => {
      const path = join(folder, 'office.xlsx')
      await writeTable(path, 'xlsx', [sheet(rows)])
      const out = join(folder, 'office')
      mkdirSync(out)
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false',
          '--outdir',
          out,
          path,
        ],
        { stdio: 'ignore' },
      )
      const read = splitCsv(readFileSync(join(out, 'office.csv'), 'utf8')).rows.map(({ cells }) => cells)
      expect(read.find(([label]) => label === 'جمع')?.[2]).toBe('۱۰٬۰۳۱٬۸۴۹٬۹۹۹')
      expect(read.find(([, sheba]) => sheba === persianDigits(SHEBA))).toEqual([
        '۱',
        persianDigits(SHEBA),
        '۳۲٬۰۰۰٬۰۰۰',
        'سارا «گل‌محمدی», "دوم"',
        '۰۰۱۲۳۴۵۶۷۹',
        '۱۴۰۳/۰۳/۰۶',
        'خرداد ۱۴۰۳',
      ])
    },
    120_000,
  )
})

describe('a CSV file', () => {
  it('has its mark, CRLF, quotes, ASCII digits and no formulas', async () => {
    const path = join(folder, 'list.csv')
    await writeTable(path, 'csv', [sheet(rows)])
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\uFEFFردیف,شماره شبا,')).toBe(true)
    expect(text.split('\r\n')).toEqual([
      '\uFEFFردیف,شماره شبا,مبلغ (ریال),نام,کد ملی,تاریخ تولد,بابت ماه',
      `1,${SHEBA},32000000,"سارا «گل‌محمدی», ""دوم""",0012345679,1403/03/06,1403-03`,
      `2,${SHEBA},-150000,"'=HYPERLINK(""http://x"")",0012345679,1403/03/06,1403-03`,
      `3,${SHEBA},9999999999,,0012345679,1403/03/06,1403-03`,
      'جمع,,10031849999,,,,',
      'به حروف,ده میلیارد و سی و یک میلیون و هشتصد و چهل و نه هزار و نهصد و نود و نه ریال,,,,,',
      '',
    ])
  })

  it.each(['=1+1', '+98', '-5', '@x', '\tx'])('guards %j', (text) => {
    expect(csvText(text)).toMatch(/^"?'/u)
  })
})

describe('a file that cannot be written', () => {
  it.each(['xlsx', 'csv'] as const)('leaves nothing and says why (%s)', async (format) => {
    await expect(writeTable(join(folder, 'gone', 'a'), format, [sheet(rows)])).rejects.toMatchObject({
      failure: { code: 'NOT_FOUND', reason: 'no_folder' },
    })
    const inner = join(folder, `inner-${format}`)
    mkdirSync(join(inner, 'taken'), { recursive: true })
    await expect(writeTable(join(inner, 'taken'), format, [sheet(rows)])).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'file_exists' },
    })
    // A day that is none: the fault of a row is found in the middle of the file.
    const broken = { ...sheet(rows), rows: [['1', SHEBA, 1, 'x', 'y', 'no day', '1403-03']] }
    await expect(writeTable(join(inner, 'half'), format, [broken])).rejects.toThrow()
    expect(readdirSync(inner)).toEqual(['taken'])
  })
})
