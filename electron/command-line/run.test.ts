import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { excel } from '../../db/testing/excel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf } from '../testing/command-line'

const folder = mkdtempSync(join(tmpdir(), 'sarpanah-command-line-'))
const place = (name: string) => join(folder, name)
const register = place('home.sarpanah')
const password = place('password')
const demo = place('demo.sarpanah')

/** Answers a command; a PDF is the job that would be printed. */
const run = (...words: string[]) =>
  answerOf(words, (job) => Promise.resolve(new TextEncoder().encode(JSON.stringify(job))))

const inHome = (command: string, ...words: string[]) =>
  run(command, '--register', register, '--password-file', password, ...words)

beforeAll(async () => {
  writeFileSync(password, 'a long password\n')
  const made = await run(
    'create',
    '--register',
    register,
    '--center',
    'خانه',
    '--user',
    'مدیر',
    '--password-file',
    password,
  )
  expect(made).toMatchObject({ code: 0 })
  expect(made.out).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){7}\n$/u)
  expect((await run('demo', '--register', demo, '--scenario', 'qom')).code).toBe(0)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('help', () => {
  it('is a result when asked for, and a message when not', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, err: '' })
    expect((await run('report', '--help')).out).toMatch(/^sarpanah report .*\n$/u)
    expect(await run('nonsense')).toMatchObject({ code: 2, out: '' })
  })
})

describe('the password file', () => {
  it.each(['a long password', 'a long password\n', 'a long password\r\n', '\uFEFFa long password\r\n'])(
    'may be written as %j',
    async (content) => {
      const file = place('other-password')
      writeFileSync(file, content)
      expect(await run('check', '--register', register, '--password-file', file)).toMatchObject({
        code: 0,
        err: '',
      })
    },
  )

  it('is a refusal when wrong and misuse when missing', async () => {
    const wrong = place('wrong')
    writeFileSync(wrong, 'another password\n')
    expect((await run('check', '--register', register, '--password-file', wrong)).code).toBe(1)
    expect((await run('check', '--register', register, '--password-file', place('none'))).code).toBe(2)
  })

  it('is as long for a demonstration as for any register', async () => {
    const short = place('short')
    writeFileSync(short, 'short\n')
    const path = place('short.sarpanah')
    expect((await run('demo', '--register', path, '--scenario', 'qom', '--password-file', short)).code).toBe(
      2,
    )
    expect(existsSync(path)).toBe(false)
  })
})

describe('wrong words', () => {
  const report = ['report', '--register', demo, '--format', 'json', '--kind']
  it.each([
    ['a month that is none', [...report, 'province', '--month', '1403-13']],
    ['a day that is none', [...report, 'province', '--from', '1404-12-30', '--to', '1405-01-01']],
    ['from after to', [...report, 'province', '--from', '1403-03-06', '--to', '1403-03-05']],
    ['a Gregorian day', [...report, 'province', '--month', '1403-03', '--as-of', '2024-05-26']],
    ['the center of a province', [...report, 'province', '--center', '1', '--month', '1403-03']],
    ['no center of many', [...report, 'center', '--month', '1403-03']],
    [
      'children of a PDF',
      [
        'report',
        '--register',
        demo,
        '--kind',
        'province',
        '--month',
        '1403-03',
        '--format',
        'pdf',
        '--out',
        'x.pdf',
        '--children',
      ],
    ],
    ['a folder as file', [...report, 'province', '--month', '1403-03', '--out', folder]],
    [
      'a capacity of nothing',
      [
        'create',
        '--register',
        place('c'),
        '--center',
        'a',
        '--user',
        'b',
        '--password-file',
        password,
        '--capacity',
        ' ',
      ],
    ],
    ['a file as the folder of an export', ['export', '--register', demo, '--to', password]],
  ])('%s exits 2 with nothing on standard output', async (_name, words) => {
    const { code, out, err } = await run(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Usage: sarpanah')
  })
})

describe('report', () => {
  it('takes Persian digits and slashes, and lists as many children as it counts', async () => {
    const out = place('report.json')
    const words = ['--from', '۱۴۰۳/۳/۱', '--to', '1403/03/06', '--children', '--format', 'json', '--out', out]
    expect(await run('report', '--register', demo, '--kind', 'province', ...words)).toMatchObject({
      code: 0,
      out: '',
    })
    const report = JSON.parse(readFileSync(out, 'utf8')) as {
      as_of: string
      figures: { code: string; value: number; children?: string[] }[]
    }
    expect(report.as_of).toBe('2024-05-26')
    expect(report.figures.find(({ code }) => code === 'residential.closing')?.value).toBe(120)
    for (const { value, children } of report.figures) if (children) expect(children).toHaveLength(value)
  })

  it('is a workbook with a sheet for each family of figures', async () => {
    const out = place('report.xlsx')
    const words = ['--month', '1403-03', '--format', 'xlsx', '--out', out]
    expect(await run('report', '--register', demo, '--kind', 'province', ...words)).toMatchObject({
      code: 0,
      out: '',
    })
    const workbook = new excel.Workbook()
    await workbook.xlsx.readFile(out)
    expect(workbook.worksheets.map(({ name }) => name)).toContain('مراقبت شبانه‌روزی')
    const values = new Map<unknown, unknown>()
    for (const page of workbook.worksheets)
      page.eachRow((row) => values.set(row.getCell(5).value, row.getCell(2).value))
    expect(values.get('residential.closing')).toBe(120)
  })

  it('says where it could not write', async () => {
    const words = ['--month', '1403-03', '--format', 'json', '--out', place('no/such/folder.json')]
    const { code, err } = await run('report', '--register', demo, '--kind', 'province', ...words)
    expect(code).toBe(1)
    expect(err).toContain('پوشه')
  })
})

describe('roles', () => {
  it('are those of the contract', async () => {
    expect((await run('backup', '--register', demo, '--user', 'worker')).code).toBe(1)
    const pdf = ['--kind', 'province', '--month', '1403-03', '--format', 'pdf', '--out', place('p.pdf')]
    expect((await run('report', '--register', demo, '--user', 'worker', ...pdf)).code).toBe(1)
    expect((await run('report', '--register', demo, '--user', 'province', ...pdf)).code).toBe(0)
  })
})

describe('import', () => {
  it('prints findings as JSON, exits 1 and stores nothing', async () => {
    const from = place('package')
    mkdirSync(from)
    writeFileSync(join(from, 'children.csv'), 'id,file_number,first_name,sex\nk1,1,سارا,girl\n')
    const { code, out } = await inHome('import', '--from', from, '--json', '--accept-warnings')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      findings: [
        { file: 'children.csv', line: 2, column: 'sex', value: 'girl', rule: 'F03', severity: 'block' },
      ],
      stored: { children: 0 },
    })
  })
})
