import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type Input } from '../contract/contract'
import { tableWords } from '../contract/words/office'
import { handlers } from '../service/handlers'
import { importPackage } from '../interchange/import-package'
import { Workshop } from '../testing/packages'
import { wholePackage } from '../testing/whole-package'
import type { OpenRegister } from '../register/open-register'

type Table = Input<'tables.write'>['table']

const hasPrograms = ['soffice --version', 'pdftotext -v'].every(
  (line) => spawnSync(line.split(' ')[0] ?? '', line.split(' ').slice(1)).status === 0,
)

const workshop = new Workshop()
const folder = join(workshop.folder, 'files')
const place = (name: string): string => join(folder, name)
let register: OpenRegister

/** What each file is called, and what is written into it; a new kind of list or paper does not compile without its line. */
let files: Readonly<Record<string, Table>>

beforeAll(async () => {
  if (!hasPrograms) return
  mkdirSync(folder)
  register = await workshop.register()
  await importPackage(register, {
    from: workshop.package(wholePackage),
    dryRun: false,
    acceptWarnings: true,
  })
  files = await kindsOf(register)
  for (const [name, table] of Object.entries(files)) {
    const format = name.endsWith('.docx') ? 'docx' : 'xlsx'
    const input = contract['tables.write'].input.parse({ table, format, path: place(name) })
    await register.command('tables.write', (context) => handlers['tables.write'](context, input))
  }
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(workshop.folder, 'profile')).href}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
      ...Object.keys(files).map(place),
    ],
    { stdio: 'ignore' },
  )
}, 180_000)
afterAll(async () => {
  if (hasPrograms) await register.close()
  await workshop.dispose()
})

async function kindsOf(open: OpenRegister): Promise<Readonly<Record<string, Table>>> {
  const ids = await open.query('test', async ({ db }) => ({
    list: (await db.selectFrom('payment_lists').select('id').executeTakeFirstOrThrow()).id,
    enrolment: (await db.selectFrom('enrolment_lists').select('id').executeTakeFirstOrThrow()).id,
    center: (
      await db.selectFrom('centers').select('id').where('deleted_at', 'is', null).executeTakeFirstOrThrow()
    ).id,
    child: (await db.selectFrom('children').select('id').executeTakeFirstOrThrow()).id,
  }))
  const letter = async (templateId: string): Promise<string> => {
    const templates = await open.query('letters.templates', (context) =>
      handlers['letters.templates'](context, {}),
    )
    const template = templates.find(({ id }) => id === templateId)
    const input = contract['letters.make'].input.parse({
      ...{ childId: ids.child, templateId, datedOn: '2024-05-26' },
      ...{ addressee: 'مدیر محترم مدرسه شهید ۱۲ فروردین', body: template?.body ?? '' },
    })
    return (await open.command('letters.make', (context) => handlers['letters.make'](context, input))).id
  }
  const request = { kind: 'province', from: '2024-04-20', to: '2024-05-20' } as const
  const kinds: Readonly<Record<Table['table'], readonly Table[]>> = {
    payment_list: [{ table: 'payment_list', id: ids.list }],
    enrolment_list: [{ table: 'enrolment_list', id: ids.enrolment }],
    payment_lines: [{ table: 'payment_lines', ask: { month: '1403-02' } }],
    preview: [
      { table: 'preview', month: '1403-02', part: 'entitled' },
      { table: 'preview', month: '1403-02', part: 'not_entitled' },
    ],
    differences: [{ table: 'differences' }],
    statement: [{ table: 'statement', childId: ids.child }],
    watch: (['uninsured', 'ending', 'growing_out'] as const).map((list) => ({ table: 'watch', list })),
    readiness: [{ table: 'readiness' }],
    after_care: [{ table: 'after_care' }],
    children: [{ table: 'children', ask: {} }],
    tasks: [{ table: 'tasks', ask: { within: 366 } }],
    findings: [{ table: 'findings', ask: {} }],
    centers: [{ table: 'centers' }],
    staff: [{ table: 'staff', ask: { text: '' } }],
    report: [{ table: 'report', request }],
    return: [{ table: 'return', centerId: ids.center, month: '1403-02' }],
    figure_list: [
      { table: 'figure_list', request, codes: ['insured.total'] },
      { table: 'figure_list', request, codes: ['centers.total'] },
      { table: 'figure_list', request, codes: ['staff.total'] },
    ],
    letter: [
      { table: 'letter', id: await letter('school') },
      { table: 'letter', id: await letter('hospital') },
      { table: 'letter', id: await letter('registry') },
    ],
    face_sheet: [{ table: 'face_sheet', childId: ids.child }],
    children_photos: [{ table: 'children_photos', ask: {} }],
  }
  const papers: readonly Table['table'][] = ['letter', 'face_sheet', 'children_photos']
  return Object.fromEntries(
    Object.values(kinds).flatMap((tables) =>
      tables.map((table, index) => {
        const ending = papers.includes(table.table) ? 'docx' : 'xlsx'
        return [`${table.table}-${String(index + 1)}.${ending}`, table] as const
      }),
    ),
  )
}

const MARKS = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu

const read = new Map<string, string>()

/** What `pdftotext` reads of a file that LibreOffice drew, each way once. */
function readOf(name: string, ...way: readonly string[]): string {
  const key = [name, ...way].join(' ')
  const pdf = place(name.replace(/\.\w+$/u, '.pdf'))
  const text = read.get(key) ?? execFileSync('pdftotext', [...way, pdf, '-'], { encoding: 'utf8' })
  read.set(key, text)
  return text
}

/** What LibreOffice drew of a file. */
const drawnText = (name: string): string => readOf(name, '-layout').replaceAll(MARKS, '')

/** The texts that were written into a file for paper, each cell or run by itself. */
function writtenTexts(name: string): string[] {
  const parts = unzipSync(new Uint8Array(readFileSync(place(name))))
  const texts = /^(?:word\/document|xl\/worksheets\/sheet\d+)\.xml$/u
  return Object.entries(parts)
    .filter(([path]) => texts.test(path))
    .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/<(?:w:t|v)(?: [^>]*)?>([^<]*)</gu)])
    .map(([, text]) => (text ?? '').replaceAll(MARKS, ''))
    .filter((text) => text !== tableWords.headings.code)
}

/** The Persian words of a text. A drawn «لا» is one sign, which the reader of PDFs takes apart from its end: both ways are one here. */
const persianWords = (text: string): string[] =>
  (text.match(/[\u0621-\u064A\u067E-\u06D5]{2,}/gu) ?? []).map((word) => word.replaceAll('لا', 'ال'))

/** Where on the first page the first word of this text stands, each time: 0 is the left edge, 1 the right one. */
function placesOf(name: string, text: string): number[] {
  const boxes = readOf(name, '-bbox', '-l', '1')
  const width = Number(/<page width="([\d.]+)"/u.exec(boxes)?.[1])
  const [wanted] = persianWords(text)
  // The boxes hold their letters from left to right.
  const inOrder = (word: string): string => Array.from(word.replaceAll(MARKS, '')).toReversed().join('')
  return [...boxes.matchAll(/<word xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]*)</gu)]
    .filter(([, , , word]) => persianWords(inOrder(word ?? ''))[0] === wanted)
    .map(([, from, to]) => (Number(from) + Number(to)) / 2 / width)
}

describe.skipIf(!hasPrograms)('what LibreOffice draws of', () => {
  const names = [
    ...['payment_list-1', 'enrolment_list-1', 'payment_lines-1', 'preview-1', 'preview-2', 'differences-1'],
    ...['statement-1', 'watch-1', 'watch-2', 'watch-3', 'readiness-1', 'after_care-1', 'children-1'],
    ...['tasks-1', 'findings-1', 'centers-1', 'staff-1'],
    ...['figure_list-1', 'figure_list-2', 'figure_list-3', 'report-1', 'return-1'],
  ].map((name) => `${name}.xlsx`)
  const papers = ['letter-1', 'letter-2', 'letter-3', 'face_sheet-1', 'children_photos-1'].map(
    (name) => `${name}.docx`,
  )

  it('every kind there is', () => {
    expect([...names, ...papers].toSorted()).toEqual(Object.keys(files).toSorted())
  })

  it.each([...names, ...papers])('%s has no Latin digit or letter', (name) => {
    const drawn = drawnText(name)
    expect(drawn).toMatch(/[۰-۹]/u)
    expect(drawn).not.toMatch(/[0-9٠-٩]/u)
    // An account number begins with its country.
    expect(drawn.replaceAll(/IR(?=[۰-۹]{24})/gu, '')).not.toMatch(/[A-Za-z]|\uFFFD/u)
  })

  it.each([...names, ...papers])('%s has every word that was written, whole', (name) => {
    const drawn = new Set(persianWords(drawnText(name)))
    const written = writtenTexts(name).flatMap(persianWords)
    expect(written.length).toBeGreaterThan(5)
    expect(written.filter((word) => !drawn.has(word))).toEqual([])
  })

  it.each(names)('%s begins at the right', (name) => {
    const parts = unzipSync(new Uint8Array(readFileSync(place(name))))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(/<sheetView[^>]* rightToLeft="1"/u)
    const [owner = ''] = writtenTexts(name)
    expect(Math.max(...placesOf(name, owner)), 'the first title').toBeGreaterThan(0.8)
    const heads = headsOf(sheet)
    expect(heads.length).toBeGreaterThan(3)
    const [first, last] = [heads[0] ?? '', heads.at(-1) ?? '']
    expect(Math.max(...placesOf(name, first)), 'the first column').toBeGreaterThan(0.6)
    expect(Math.min(...placesOf(name, last)), 'the last column').toBeLessThan(0.3)
  })

  it.each(papers)('%s begins at the right', (name) => {
    const [first = ''] = writtenTexts(name)
    expect(Math.max(...placesOf(name, first)), 'the heading').toBeGreaterThan(0.7)
  })
})

/** The headings on the paper, from the row that stands fixed above the others. */
function headsOf(sheet: string): string[] {
  const at = Number(/<pane [^>]*ySplit="(\d+)"/u.exec(sheet)?.[1])
  const row = new RegExp(`<row r="${String(at)}".*?</row>`, 'su').exec(sheet)?.[0] ?? ''
  return [...row.matchAll(/<v>([^<]*)<\/v>/gu)]
    .map(([, head]) => head ?? '')
    .filter((head) => head !== tableWords.headings.code)
}
