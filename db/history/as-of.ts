import { childFromRow, findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { IsoDate } from '../contract/jalali'
import { isIsoDate } from '../contract/jalali'
import { mergedInto } from '../children/links'
import { historyOf } from './queries'
import { recordsOf, recordTables, rowsById, subjectOfTable, unsaid, type StoredRow } from './stored-rows'
import { RegisterError } from '../context/errors'

/** A record while it is taken back, change by change. */
interface Rebuilt {
  readonly subject: string
  readonly id: string
  values: Record<string, unknown>
  isThere: boolean
}

interface PastChange {
  readonly at: string
  readonly subject: string
  readonly record_id: string
  readonly changes: string
}

/**
 * The file as it stood at the end of a day of this machine's calendar: what stands now, taken back change by change by the history.
 * Psychology is never in it. `child` is null when she had no file yet.
 */
export async function fileAsOf(
  { db }: Context,
  { id, on }: Parsed<'children.asOf'>,
): Promise<Output<'children.asOf'>> {
  if (!isIsoDate(on)) throw new RegisterError({ code: 'INVALID_INPUT', fields: { on: 'not_a_date' } })
  const now = await findChild(db, id)
  const files = await mergedInto(db, id)
  const end = endOfDay(on)
  const records = await recordsNow(db, id, files)
  for (const change of await changesSince(db, files, [...records.keys()], end)) takeBack(records, change)
  const child = records.get(id)
  records.delete(id)
  const wasThere = child !== undefined && child.isThere && isBefore(child, end)
  return {
    child: wasThere ? childFromRow({ ...now, ...child.values }) : null,
    records: wasThere ? standing([...records.values()], id, end).map(shown) : [],
    changesSince: (await historyOf(db, id)).filter(
      ({ at, subject }) => at >= end && subject !== 'psychology',
    ),
  }
}

/** The moment at which the day is over. */
function endOfDay(day: IsoDate): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + 1).toISOString()
}

/** All records that stand or once stood in the file or in those merged into it, as they are now. */
async function recordsNow(db: Handle, id: string, files: readonly string[]): Promise<Map<string, Rebuilt>> {
  const records = new Map<string, Rebuilt>()
  const add = (subject: string, row: StoredRow): void => {
    records.set(row.id, {
      subject,
      id: row.id,
      values: { ...row },
      isThere: (row['deleted_at'] ?? null) === null,
    })
  }
  for (const row of await rowsById(db, 'children', [id])) add('child', row)
  // A record may have left with a merge that was taken back; the history still names it.
  const named = await db
    .selectFrom('audit')
    .select('record_id')
    .distinct()
    .where('child_id', 'in', [...files])
    .execute()
  const ids = named.map(({ record_id }) => record_id)
  for (const table of await recordTables(db)) {
    const subject = subjectOfTable[table.name]
    if (subject === undefined || subject === 'psychology') continue
    for (const row of await recordsOf(db, table, files, true)) add(subject, row)
    for (const row of await rowsById(db, table.name, ids)) add(subject, row)
  }
  const relativeIds = [...records.values()].flatMap(({ values }) =>
    typeof values['relative_id'] === 'string' ? [values['relative_id']] : [],
  )
  for (const row of await rowsById(db, 'relatives', relativeIds)) add('relative', row)
  return records
}

/** Changes of the files and their records after the moment, newest first. */
async function changesSince(
  db: Handle,
  files: readonly string[],
  recordIds: readonly string[],
  since: string,
): Promise<PastChange[]> {
  const columns = ['id', 'at', 'subject', 'record_id', 'changes'] as const
  const ofFiles = db
    .selectFrom('audit')
    .select(columns)
    .where('child_id', 'in', [...files])
  const ofRecords = db
    .selectFrom('audit')
    .select(columns)
    .where('record_id', 'in', [...recordIds])
  const rows = await ofFiles.union(ofRecords).execute()
  return rows
    .filter(({ at, subject }) => at >= since && subject !== 'psychology')
    .sort((one, other) => (one.at === other.at ? compare(other.id, one.id) : compare(other.at, one.at)))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function takeBack(records: Map<string, Rebuilt>, { subject, record_id, changes }: PastChange): void {
  const changed = JSON.parse(changes) as Record<string, { readonly from: unknown; readonly to: unknown }>
  let record = records.get(record_id)
  if (!record) {
    record = { subject, id: record_id, values: {}, isThere: false }
    records.set(record_id, record)
  }
  for (const [field, { from }] of Object.entries(changed)) record.values[field] = from
  const key = changed['id']
  if (key) {
    // Made by this change: before it there was nothing. Taken off by it: before it, it stood.
    record.isThere = key.from !== null
    if (record.isThere) record.values['deleted_at'] = null
  } else if (changed['deleted_at']) {
    record.isThere = changed['deleted_at'].from === null
  }
}

/** Rows that came with an import are not in the history one by one: their own stamp says since when they are there. */
function isBefore({ values }: Rebuilt, end: string): boolean {
  const made = values['created_at']
  return typeof made !== 'string' || made < end
}

/** What stood in the file at the end of the day: the child's own records, and of relatives those whom one of these names. */
function standing(records: readonly Rebuilt[], childId: string, end: string): Rebuilt[] {
  const there = records.filter((record) => record.isThere && isBefore(record, end))
  const own = there.filter(
    ({ subject, values }) =>
      values['child_id'] === childId || (subject === 'sibling' && values['sibling_id'] === childId),
  )
  const named = new Set(own.map(({ values }) => values['relative_id']))
  return [...own, ...there.filter(({ subject, id }) => subject === 'relative' && named.has(id))]
}

function shown({ subject, id, values }: Rebuilt): Output<'children.asOf'>['records'][number] {
  return {
    subject,
    recordId: id,
    values: Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => !unsaid.has(name) && !name.endsWith('_search') && !name.endsWith('_sort'))
        .map(([name, value]) => [camel(name), value ?? null]),
    ),
  }
}

function camel(name: string): string {
  return name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase())
}
