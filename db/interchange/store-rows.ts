import type { Context } from '../context/context'
import { recordChange } from '../context/audit'
import { recordSearchKey, sortKey } from '../contract/persian'
import { isDeletable } from './file-names'
import { childNameKey, childSearchKey } from '../schema/child-row'
import { columnsOf, tableOf, type PackageFileName } from './package-files'
import type { CellValue } from './parse-cells'
import { textOf, type KeyedRow } from './rows'

type StoredValue = string | number | null

/** The register's users by name: what somebody of that name did elsewhere counts as hers (rule B62). */
export async function userIds(context: Context): Promise<ReadonlyMap<string, string>> {
  const users = await context.db.selectFrom('users').select(['id', 'name']).execute()
  return new Map(users.map(({ id, name }) => [name, id]))
}

/** A row of the file's table. */
export function storedRow(
  row: KeyedRow,
  users: ReadonlyMap<string, string>,
  now: string,
): Readonly<Record<string, StoredValue>> {
  const stored: Record<string, StoredValue> = isDeletable(row.file)
    ? { created_at: now, updated_at: now, revision: 1, deleted_at: null }
    : {}
  for (const { name, type, stored: as = name } of columnsOf(row.file)) {
    if (name === 'id') stored[as] = row.id
    else if (name === 'external_id') stored[as] = row.externalId
    else if (type.is === 'parts') stored[as] = textOf(row.values, name) ?? '[]'
    else if (name === 'rounding_unit') stored[as] = Number(row.values.get(name))
    else stored[as] = plainValue(row.values.get(name) ?? null)
  }
  Object.assign(stored, reckoned[row.file]?.(stored))
  if (row.file === 'not_same.csv') Reflect.deleteProperty(stored, 'id')
  // Only what was done once and stays names its user by key too.
  if (isDeletable(row.file)) return stored
  for (const [by, id] of [
    ['made_by', 'made_by_id'],
    ['by_name', 'by_id'],
  ] as const) {
    if (by in stored) stored[id] = users.get(String(stored[by])) ?? null
  }
  return stored
}

type Row = Readonly<Record<string, StoredValue>>
const said = (row: Row, name: string): string | null => (typeof row[name] === 'string' ? row[name] : null)
const named = (row: Row) => ({ firstName: said(row, 'first_name'), lastName: said(row, 'last_name') })

/** What the register keeps besides a row's cells, reckoned from them: folded keys of search and order, the order of a pair. */
const reckoned: Readonly<Partial<Record<PackageFileName, (row: Row) => Row>>> = {
  'centers.csv': (row) => ({
    name_search: recordSearchKey([said(row, 'name')]),
    name_sort: sortKey(said(row, 'name')),
  }),
  'children.csv': (row) => {
    const { firstName, lastName } = named(row)
    return {
      search_key: childSearchKey({
        firstName,
        lastName,
        fatherName: said(row, 'father_name'),
        fileNumber: said(row, 'file_number'),
        nationalId: said(row, 'national_id'),
        foreignId: said(row, 'foreign_id'),
      }),
      name_key: childNameKey({ firstName, lastName }),
      name_sort: sortKey(lastName, firstName),
    }
  },
  'staff.csv': (row) => ({
    name_search: recordSearchKey([said(row, 'first_name'), said(row, 'last_name'), said(row, 'national_id')]),
    name_sort: sortKey(said(row, 'last_name'), said(row, 'first_name')),
  }),
  'relatives.csv': (row) => ({
    name_search: recordSearchKey([said(row, 'first_name'), said(row, 'last_name'), said(row, 'father_name')]),
    name_sort: sortKey(said(row, 'last_name'), said(row, 'first_name')),
  }),
  'siblings.csv': (row) => inOrder(row, 'child_id', 'sibling_id'),
  'not_same.csv': (row) => inOrder(row, 'one_id', 'other_id'),
}

/** The register keeps a pair in the order of its keys. */
function inOrder(row: Row, one: string, other: string): Row {
  const [first, last] = [String(row[one]), String(row[other])].sort()
  return { [one]: first ?? '', [other]: last ?? '' }
}

function plainValue(value: CellValue): StoredValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

/** How a programme is run that only supports name: as the register does with one it does not know. */
const unknownProgramme = {
  name: null,
  basis: 'support',
  payee: 'child',
  proration: 'whole_month',
  rounding: 'nearest',
  rounding_unit: 1,
  rate_day: 'month_end',
  conditions: '[]',
  decile_limit: null,
  active: 1,
} as const

/** Programmes known here by their code are run as the package says; others are added, those that only supports name among them. */
export async function storeProgrammes(
  context: Context,
  rows: readonly KeyedRow[],
  supports: readonly KeyedRow[],
): Promise<void> {
  const { db, now } = context
  const known = new Map((await db.selectFrom('programmes').selectAll().execute()).map((row) => [row.id, row]))
  const nobody: ReadonlyMap<string, string> = new Map()
  for (const row of rows) {
    const { created_at, updated_at, revision, ...made } = storedRow(row, nobody, now)
    const there = known.get(row.id)
    if (there === undefined) {
      const added = { ...made, created_at, updated_at, revision, external_id: null } as never
      await db.insertInto(tableOf['programmes.csv']).values(added).execute()
      continue
    }
    const before = there as unknown as Readonly<Record<string, unknown>>
    const changed = Object.fromEntries(Object.entries(made).filter(([name, value]) => before[name] !== value))
    if (Object.keys(changed).length === 0) continue
    await db
      .updateTable(tableOf['programmes.csv'])
      .set({ ...changed, updated_at: now, revision: there.revision + 1 })
      .where('id', '=', row.id)
      .execute()
    await recordChange(context, {
      subject: 'programme',
      recordId: row.id,
      childId: null,
      before: Object.fromEntries(Object.keys(changed).map((name) => [name, before[name]])),
      after: changed,
    })
  }
  const codes = new Set(supports.map(({ values }) => textOf(values, 'programme') ?? ''))
  for (const { id } of rows) codes.delete(id)
  for (const code of codes) {
    if (code === '' || known.has(code)) continue
    await db
      .insertInto('programmes')
      .values({
        ...unknownProgramme,
        id: code,
        external_id: null,
        created_at: now,
        updated_at: now,
        revision: 1,
        deleted_at: null,
      })
      .execute()
  }
}
