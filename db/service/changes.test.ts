import { join } from 'node:path'
import { sql, SqliteQueryCompiler } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { changingSubjects, type Changed, type ChangingSubject } from '../contract/changes'
import { contract, type Input, type MethodName, type Output } from '../contract/contract'
import type { Command, Method, Query, Writes } from '../contract/method'
import { isOldAfter } from '../contract/old-answers'
import { everyDeclared } from '../contract/records/declared'
import { subjectOfTable } from '../history/stored-rows'
import { pngOf, written } from '../testing/documents'
import { askEveryCommand, type Known } from '../testing/every-command'
import { everyQuestion, type Question } from '../testing/every-query'
import { openTestRegister } from '../testing/register'
import { openTestService, type TestService } from '../testing/service'

/** Commands that open, close or change the sitting: they answer the new status, and no answer outlives them. */
const ofTheSitting: readonly MethodName[] = [
  ...(['register.create', 'register.confirmRecoveryKey', 'register.renewRecoveryKey'] as const),
  ...(['register.open', 'register.close', 'register.openDemo'] as const),
  ...(['session.signIn', 'session.recover', 'session.lock'] as const),
]
const methods = Object.entries(contract) as [MethodName, Method][]
/** Made of the same as another question, which is asked in their place between the commands: they are asked when all is done. */
const likeOthers = new Set<MethodName>([
  ...(['reports.figures', 'returns.open', 'children.checkAdmission', 'placements.checkMove'] as const),
  ...(['insurance.check', 'orders.check', 'children.asOf'] as const),
])
/** Questions about what lies in the register. */
const ofRecords = ([name]: Question): boolean => (contract[name] as Query).reads !== 'nothing'
const namesOf = (kind: Method['kind']) =>
  methods.filter(([, method]) => method.kind === kind).map(([name]) => name)

/** What was asked of a register, in order, and what each command was found to change. */
interface Walk {
  readonly commands: Map<MethodName, Set<string>>
  readonly queries: Set<MethodName>
  /** Answers that differ though their methods say that they do not. */
  readonly missed: string[]
}

let home: TestService
let known: Known
let walk: Walk
beforeAll(async () => {
  home = openTestService()
  await home.create()
  known = {}
  written(join(home.folder, 'chosen.png'), pngOf(4, 4))
  walk = await walked()
}, 300_000)
afterAll(() => home.dispose())

/** Asks every command; before and after those that write the same, asks every question that they should leave as it was. */
async function walked(): Promise<Walk> {
  const [commands, queries, missed] = [
    new Map<MethodName, Set<string>>(),
    new Set<MethodName>(),
    [] as string[],
  ]
  const answers = new Map<string, string>()
  let group: { readonly writes: Writes; readonly names: Set<string>; readonly changes: Changed[] } | null =
    null

  const answerTo = async ([name, input]: Question): Promise<string> => {
    queries.add(name)
    return JSON.stringify(await home.service.answer(name, input))
  }
  async function finish(): Promise<void> {
    if (group === null) return
    const { names, changes } = group
    for (const question of questions()) {
      const key = JSON.stringify(question)
      const before = answers.get(key)
      if (before === undefined) continue
      answers.delete(key)
      if (isOldAfter(changes, contract[question[0]], question[1])) continue
      const after = await answerTo(question)
      answers.set(key, after)
      if (after !== before) missed.push(`${[...names].join(' ')} → ${question[0]} ${said(question[1])}`)
    }
  }
  async function begin(writes: Writes): Promise<void> {
    const all = (writes === 'everything' ? changingSubjects : writes === 'nothing' ? [] : writes).map(
      (subject) => ({ subject, childId: 'nobody' }),
    )
    for (const question of questions().filter(ofRecords)) {
      if (likeOthers.has(question[0])) continue
      const key = JSON.stringify(question)
      // What is old whoever was changed need not be asked before.
      if (answers.has(key) || isOldAfter(all, contract[question[0]], question[1])) continue
      answers.set(key, await answerTo(question))
    }
  }

  await askEveryCommand(
    async <Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
      const declared: Method = contract[name]
      if (declared.kind === 'query') return home.ask(name, input)
      if (group === null || String(group.writes) !== String(declared.writes)) {
        await finish()
        group = { writes: declared.writes, names: new Set(), changes: [] }
        await begin(declared.writes)
      }
      const from = home.events.length
      const value = await home.ask(name, input)
      const changes = home.events
        .slice(from)
        .flatMap((event) => (event.name === 'register.changed' ? event.detail.changes : []))
      group.names.add(name)
      group.changes.push(...changes)
      const noted = commands.get(name) ?? new Set()
      for (const { subject } of changes) noted.add(subject)
      commands.set(name, noted)
      return value
    },
    known,
    home.folder,
  )
  await finish()
  for (const question of questions()) await answerTo(question)
  return { commands, queries, missed }
}

const questions = (): Question[] => everyQuestion(known, home.folder)
/** Known records by their words, so that a fault can be read. */
const said = (input: unknown): string =>
  Object.entries(known).reduce((text, [name, id]) => text.replaceAll(id, name), JSON.stringify(input))

test('every command and every query is asked', () => {
  expect(namesOf('command').filter((name) => !walk.commands.has(name))).toEqual(ofTheSitting)
  expect(namesOf('query').filter((name) => !walk.queries.has(name))).toEqual([])
})

test('what a command changes is what it declares to write, no more and no less', () => {
  for (const [name, noted] of walk.commands) {
    const { writes } = contract[name] as Command
    if (writes !== 'everything')
      expect([name, [...noted].sort()]).toEqual([name, writes === 'nothing' ? [] : [...writes].sort()])
  }
})

test('an answer that a command changed reads what the command wrote', () => {
  expect(walk.missed).toEqual([])
})

/** Tables of declared records, and those that hold no record of a child's file, by what their changes are told as. */
const subjectOfOther: Readonly<Record<string, ChangingSubject>> = {
  ...Object.fromEntries(everyDeclared.map(({ table, subject }) => [table, subject])),
  ...{ children: 'child', relatives: 'relative', centers: 'center', staff: 'staff', returns: 'return' },
  ...{ settings: 'settings', users: 'user', drafts: 'draft', openings: 'opening' },
  ...{ programmes: 'programme', tariffs: 'tariff', center_costs: 'cost', letter_templates: 'letter' },
  ...{ payment_runs: 'payment', payment_lines: 'payment', payment_steps: 'payment' },
  ...{ payment_lists: 'payment_list', payment_list_rows: 'payment_list' },
  ...{ enrolment_lists: 'enrolment', enrolment_answers: 'enrolment', document_pages: 'document' },
}
/** Tables written together with a record of which they say something, and the register's own row, which stays as it was made. */
const besideRecords = new Set([
  'register',
  ...['audit', 'accepted_warnings', 'moves', 'merges', 'not_same', 'children_changed', 'unknown_columns'],
])
/** What a query comes by and shows nothing of. That there is a file of the child, or the home, is looked up by all that speak of it. */
const shownNothingOf: Partial<Record<MethodName, readonly ChangingSubject[]>> = {
  'desk.findings': ['appointment', 'condition', 'document', 'family_visit', 'incident'],
  'independence.ofChild': ['payment_list', 'user'],
  'relatives.search': ['center', 'placement'],
  'letters.faceSheet': [
    ...(['account', 'contact', 'goal', 'legal_event', 'payment', 'plan', 'programme'] as const),
    ...(['return', 'review', 'support', 'tariff', 'user'] as const),
  ],
}

test('a query reads the subjects of the tables it asks', async () => {
  const tables = await tablesOfRegisters()
  const compile = vi.spyOn(SqliteQueryCompiler.prototype, 'compileQuery')
  const unread = new Map<MethodName, Set<ChangingSubject>>()
  const { settings } = await home.ask('register.status', {})
  let minutes = 30
  for (const question of questions().filter(ofRecords)) {
    const [name] = question
    const { reads, readsOfAll = [] } = contract[name] as Query
    if (typeof reads === 'string') continue
    // With other settings nothing that was remembered of the register holds.
    minutes = minutes === 30 ? 40 : 30
    await home.ask('settings.save', { ...required(settings), idleMinutes: minutes })
    compile.mockClear()
    await home.service.answer(name, question[1])
    const statements = compile.mock.results.flatMap(({ type, value }) =>
      type === 'return' ? [value.sql] : [],
    )
    const asked = statements.flatMap((text) => [...text.matchAll(/\b(?:from|join)\s+"?([a-z_]+)/giu)])
    for (const [, table = ''] of asked) {
      if (!tables.has(table) || besideRecords.has(table)) continue
      const subject = required(subjectOfTable[table] ?? subjectOfOther[table])
      const isOwner = subject === 'child' || (subject === 'center' && name.endsWith('.ofCenter'))
      if (isOwner || [...reads, ...readsOfAll].includes(subject)) continue
      unread.set(name, (unread.get(name) ?? new Set()).add(subject))
    }
  }
  const found = Object.fromEntries([...unread].map(([name, some]) => [name, [...some].sort()]))
  expect(found).toEqual(shownNothingOf)
})

async function tablesOfRegisters(): Promise<ReadonlySet<string>> {
  const register = await openTestRegister()
  const { rows } = await sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE type = 'table'`.execute(
    register.db,
  )
  await register.dispose()
  return new Set(rows.map(({ name }) => name))
}

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a table of no subject')
  return value
}
