import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate/browser'
import { contract, type Input, type MethodName } from '../contract/contract'
import { everyRole, psychologyReaders, roles, type Role } from '../contract/method'
import { tableFormats, tableSchema, type TableInput } from '../contract/office'
import { handlers } from '../service/handlers'
import { exportPackage } from '../interchange/export-package'
import { openRegisterFile, type OpenRegister } from '../register/register-file'
import { sessionMethods } from '../service/session-methods'
import { testBinding } from '../testing/register'
import { acceptAll, childPage } from '../testing/files'
import { director, openTestService, type TestService } from '../testing/service'

// A register with a psychologist's notes; nothing but `psychology.ofChild` ever says a word of them, and that to two roles only.

const password = 'گذرواژهٔ همهٔ آنان'
const range = { kind: 'province', from: '2024-04-20', to: '2024-05-20' } as const
/** Words that stand nowhere else: those kept, those written over, and those taken away. */
const kept = ['ژکخلاصه', 'ژکبرنامه', 'ژکآزمون', 'ژکروانشناس']
const overwritten = 'ژکپیشین'
const removed = 'ژکبرداشته'
const secrets = [...kept, overwritten, removed]
const found = (text: string): string[] => secrets.filter((secret) => text.includes(secret))

let home: TestService
let childId: string
let inputs: Partial<Record<MethodName, unknown>>
let tables: Record<TableInput['table'], TableInput>

const note = (different: Partial<Input<'psychology.save'>['fields']> = {}) => ({
  ...{ kind: 'session', onDay: '2024-02-01', byName: kept[3], tool: kept[2], summary: kept[0], plan: kept[1] },
  ...different,
}) as Input<'psychology.save'>['fields'] // prettier-ignore

async function signIn(role: Role): Promise<void> {
  await home.ask('session.lock', { why: 'asked' })
  const her = role === 'director' ? director : { userName: role, password }
  await home.ask('session.signIn', her)
}

beforeAll(async () => {
  home = openTestService()
  await home.create()
  const centerId = (await home.ask('centers.list', {}))[0]?.id ?? ''
  const admit = async (child: Parameters<typeof childPage>[0]) => {
    const { childId: id } = await home.ask('children.admit', {
      child: childPage(child),
      placement: {
        ...{ centerId, startsOn: '2022-03-21', entryRoute: 'judicial', orderNumber: '۱' },
        ...{ orderDate: '2022-03-20', note: null },
      },
      insurance: null,
      accepted: acceptAll,
    })
    return id
  }
  childId = await admit({})
  const siblingId = await admit({ fileNumber: '102', firstName: 'لیلا' })
  await home.ask('siblings.link', { childId, siblingId, kind: 'full' })
  for (const role of roles) {
    const homeId = role === 'carer' ? centerId : null
    if (role !== 'director') await home.ask('users.create', { name: role, role, centerId: homeId, password })
  }
  await home.ask('psychology.save', { childId, fields: note({ kind: 'assessment' }) })
  await signIn('psychologist')
  const changed = await home.ask('psychology.save', { childId, fields: note({ summary: overwritten }) })
  await home.ask('psychology.save', { childId, ...changed, fields: note() })
  await home.ask(
    'psychology.remove',
    await home.ask('psychology.save', { childId, fields: note({ summary: removed }) }),
  )
  await signIn('director')
  const { firstName, lastName, fatherName, birthDate, nationalId, foreignId } = childPage()
  inputs = {
    'children.similar': { firstName, lastName, fatherName, birthDate, nationalId, foreignId },
    'children.nextFileNumber': { centerId },
    'children.asOf': { id: childId, on: '2024-05-26' },
    'duplicates.compare': { keptId: childId, mergedId: siblingId },
    'insurance.watch': { list: 'uninsured' },
    'payments.month': { month: '1403-02' },
    'payments.preview': { month: '1403-02', part: 'entitled' },
    'paymentLists.candidates': { month: '1403-02' },
    'independence.outcomes': { from: range.from, to: range.to },
    'letters.draft': { childId, templateId: 'school' },
    'relatives.search': { childId, text: kept[0] },
    'reports.figures': range,
    'reports.behind': { request: range, code: 'residential.closing' },
    'reports.insuredByMonth': { month: '1403-02' },
    'reports.province': { from: range.from, to: range.to },
    'returns.open': { centerId, month: '1403-02' },
  }
  const letter = await home.ask('letters.make', {
    ...{ childId, templateId: 'school', datedOn: '2024-05-20', addressee: null, body: 'متن' },
  })
  const list = await home.ask('insurance.makeEnrolmentList', {
    ...{ childIds: [childId], insuranceKind: 'health_basic', insurer: null },
  })
  tables = {
    payment_list: { table: 'payment_list', id: 'none' },
    enrolment_list: { table: 'enrolment_list', id: list.id },
    payment_lines: { table: 'payment_lines', ask: { month: '1403-02' } },
    preview: { table: 'preview', month: '1403-02', part: 'not_entitled' },
    differences: { table: 'differences' },
    statement: { table: 'statement', childId },
    watch: { table: 'watch', list: 'uninsured' },
    readiness: { table: 'readiness' },
    after_care: { table: 'after_care' },
    children: { table: 'children', ask: {} },
    tasks: { table: 'tasks', ask: {} },
    findings: { table: 'findings', ask: {} },
    centers: { table: 'centers' },
    figure_list: { table: 'figure_list', request: range, codes: ['residential.closing'] },
    report: { table: 'report', request: range },
    return: { table: 'return', centerId, month: '1403-02' },
    staff: { table: 'staff', ask: {} },
    letter: { table: 'letter', id: letter.id },
    face_sheet: { table: 'face_sheet', childId },
    children_photos: { table: 'children_photos', ask: {} },
  }
})
afterAll(() => home.dispose())

/** Every query that somebody answers. */
const queries = (Object.keys(contract) as MethodName[]).filter(
  (name) =>
    contract[name].kind === 'query' && (Object.hasOwn(handlers, name) || Object.hasOwn(sessionMethods, name)),
)
/** What a query is asked with: what is said above, else the child where it takes one, else nothing. */
function inputOf(name: MethodName): unknown {
  const ways = [inputs[name], { childId }, { id: childId }, { childIds: [childId] }, { ask: {} }]
  return ways.find((input) => input !== undefined && contract[name].input.safeParse(input).success) ?? {}
}
/** Queries about a child's file; each must really have answered, or its silence would prove nothing. */
const ofFiles: readonly MethodName[] = [
  ...(['children.search', 'children.get', 'children.similar', 'children.history', 'children.asOf'] as const),
  ...(['care.ofChild', 'health.ofChild', 'education.ofChild', 'legal.ofChild', 'relatives.ofChild'] as const),
  ...([
    'relatives.search',
    'documents.ofChild',
    'letters.ofChild',
    'letters.faceSheet',
    'letters.draft',
  ] as const),
  ...(['letters.photoList', 'money.ofChild', 'independence.ofChild', 'desk.tasks', 'desk.overview'] as const),
  ...(['duplicates.list', 'duplicates.compare', 'rules.check', 'reports.figures', 'reports.behind'] as const),
]

describe.each([...roles])('%s', (role) => {
  beforeAll(() => signIn(role))

  test('is told of the notes by one method, or by none', async () => {
    const result = await home.service.answer('psychology.ofChild', { childId })
    expect(result.ok).toBe(psychologyReaders.includes(role))
    expect(new Set(found(JSON.stringify(result)))).toEqual(new Set(result.ok ? kept : []))
  })

  test.each(queries.filter((name) => name !== 'psychology.ofChild'))(
    '%s says no word of them',
    async (name) => {
      const result = await home.service.answer(name, inputOf(name))
      const access = contract[name].roles
      if (ofFiles.includes(name) && (access === 'anyone' || access.includes(role))) {
        expect(result).toMatchObject({ ok: true })
      }
      expect(found(JSON.stringify(result))).toEqual([])
    },
  )

  test('finds no child by a word of them', async () => {
    for (const secret of secrets) {
      if (!everyRole.includes(role)) {
        expect(await home.refused('children.search', { text: secret })).toMatchObject({ reason: 'role' })
        continue
      }
      const { rows } = await home.ask('children.search', { text: secret })
      expect(rows).toEqual([])
    }
  })

  test.each(tableSchema.options.map(({ shape }) => shape.table.value))(
    'writes no table %s with a word of them',
    async (table) => {
      const asked = tables[table]
      for (const format of tableFormats) {
        const path = join(home.folder, `${role}-${table}.${format}`)
        const result = await home.service.answer('tables.write', { table: asked, format, path })
        expect(found(JSON.stringify(result))).toEqual([])
        if (result.ok) expect(found(textsIn(path))).toEqual([])
      }
    },
  )
})

/** All that a file says: of a workbook or a Word file every part of it. */
function textsIn(path: string): string {
  const bytes = readFileSync(path)
  if (path.endsWith('.csv')) return bytes.toString('utf8')
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

test('the history tells that a note was added, changed and taken off, and nothing of it', async () => {
  await signIn('social_worker')
  const told = (await home.ask('children.history', { id: childId })).filter(
    ({ subject }) => subject === 'psychology',
  )
  expect(told.map(({ changes }) => changes)).toEqual(
    ['removed', 'added', 'changed', 'added', 'added'].map((to) => ({ record: { from: null, to } })),
  )
})

test('a note that cannot be taken is not said back', async () => {
  await signIn('psychologist')
  for (const fields of [
    note({ onDay: '2030-01-01' }),
    note({ tool: `${String(kept[2])} ${'آ'.repeat(200)}` }),
    { ...note(), kind: kept[0] },
  ]) {
    const failure = await home.refused('psychology.save', { childId, fields })
    expect(failure.code).toBe('INVALID_INPUT')
    expect(found(JSON.stringify(failure))).toEqual([])
  }
  expect(home.events.length).toBeGreaterThan(0)
  expect(found(JSON.stringify([home.events, home.faults]))).toEqual([])
})

test('a file that goes into another takes the notes with it, and says nothing of them on the way', async () => {
  await signIn('director')
  const [link] = (await home.ask('relatives.ofChild', { childId })).siblings
  await home.ask('siblings.unlink', { linkId: link?.linkId ?? '', revision: link?.revision ?? 0 })
  const keptId = link?.childId ?? ''
  const { mergeId } = await home.ask('duplicates.merge', {
    keptId,
    mergedId: childId,
    fields: {},
    spells: 'kept',
  })
  expect(found(JSON.stringify(await home.ask('psychology.ofChild', { childId: keptId })))).toEqual(kept)
  for (const role of roles) {
    await signIn(role)
    for (const [name, input] of [
      ['children.history', { id: keptId }],
      ['children.asOf', { id: keptId, on: '2024-05-26' }],
      ['duplicates.merges', { childId: keptId }],
    ] as const) {
      expect(found(JSON.stringify(await home.service.answer(name, input)))).toEqual([])
    }
  }
  await signIn('director')
  await home.ask('duplicates.undo', { mergeId })
  expect(found(JSON.stringify(await home.ask('psychology.ofChild', { childId })))).toEqual(kept)
})

describe('outside the program', () => {
  const open = (): Promise<OpenRegister> =>
    openRegisterFile({ path: home.path, ...director, sqliteBinding: testBinding, today: () => '2024-05-26' })
  const closed = async (work: (register: OpenRegister) => Promise<void>) => {
    await home.service.close()
    const register = await open()
    try {
      await work(register)
    } finally {
      await register.close()
    }
  }

  test('no package and no other table holds a word of them, the history least of all', async () => {
    await closed(async (register) => {
      const folder = join(home.folder, 'package')
      await register.query('export', (context) => exportPackage(context, folder))
      expect(readdirSync(folder)).toContain('children.csv')
      for (const name of readdirSync(folder)) {
        expect({ name, found: found(name + readFileSync(join(folder, name), 'utf8')) }).toEqual({
          name,
          found: [],
        })
      }
      const { rows } = await sql<{
        name: string
      }>`SELECT name FROM sqlite_schema WHERE type = 'table'`.execute(register.db)
      expect(rows.map(({ name }) => name)).toContain('audit')
      for (const { name } of rows) {
        const held = await sql`SELECT * FROM ${sql.table(name)}`.execute(register.db)
        const words = found(JSON.stringify(held.rows))
        expect({ name, words }).toEqual({
          name,
          words: name === 'psychology_records' ? [...kept, removed] : [],
        })
      }
    })
  })

  test('the fault log holds no word of them, even when the database says one', async () => {
    await closed(async (register) => {
      await sql`CREATE TRIGGER psychology_broken BEFORE INSERT ON psychology_records
        BEGIN SELECT json_extract('{}', NEW.summary); END`.execute(register.db)
    })
    const again = await home.another()
    try {
      await again.ask('register.open', { path: home.path })
      await again.ask('session.signIn', director)
      const failure = await again.refused('psychology.save', { childId, fields: note() })
      expect(failure.code).toBe('UNEXPECTED')
      expect(again.faults).toHaveLength(1)
      expect(found(JSON.stringify([failure, again.faults, again.events]))).toEqual([])
    } finally {
      await again.dispose()
    }
  })
})
