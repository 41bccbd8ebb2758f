import { sql } from 'kysely'
import type { Handle } from '../context/context'
import { addMonths, isJalaliMonth, jalaliMonthOf, monthRange, type IsoDate } from '../contract/jalali'
import type { LastReturn, Signature, SignedMonth, SpellChange } from './facts'
import { idsIn, type Whose } from '../child-file/whose'

/** The newest signature of every center and month, the register's own month and later ones left out. */
export async function readSignatures(db: Handle, today: IsoDate): Promise<Signature[]> {
  const rows = await db
    .selectFrom('returns')
    .select(['center_id', 'month', sql<string>`max(signed_at)`.as('signed_at')])
    .where('month', '<', jalaliMonthOf(today))
    .groupBy(['center_id', 'month'])
    .execute()
  return rows.flatMap((row) =>
    isJalaliMonth(row.month)
      ? [{ centerId: row.center_id, month: row.month, ...monthRange(row.month), signedAt: row.signed_at }]
      : [],
  )
}

/** Changes of a child's spells since a return was signed, oldest first, by child. */
export interface ChangesSince {
  /** Every change since the earliest signature of last month's returns. */
  readonly spells: ReadonlyMap<string, readonly SpellChange[]>
  /** Changes of days of spells that were stored before, since the earliest signature of any month. */
  readonly dates: ReadonlyMap<string, readonly SpellChange[]>
}

/** What changed in the spells of one child, of some or of all since the earliest of these signatures. */
export async function readChangesSince(
  db: Handle,
  signed: { readonly lastMonth: readonly SignedMonth[]; readonly any: readonly SignedMonth[] },
  whose?: Whose,
): Promise<ChangesSince> {
  const [sinceAny, sinceLastMonth] = [earliest(signed.any), earliest(signed.lastMonth)]
  const [spells, dates] = [new Map<string, SpellChange[]>(), new Map<string, SpellChange[]>()]
  if (sinceAny === null) return { spells, dates }
  const ofDates = sql`((changes LIKE '%"starts_on"%' OR changes LIKE '%"ends_on"%')
      AND (json_extract(changes, '$.kind') IS NULL OR json_extract(changes, '$.kind.from') IS NOT NULL))`
  const { rows } = await sql<{
    at: string
    record_id: string
    child_id: string
    changes: string
    of_dates: 0 | 1
  }>`
    SELECT at, record_id, child_id, changes, ${ofDates} AS of_dates FROM audit
    WHERE subject = 'placement' AND at > ${sinceAny}
      AND child_id ${whose === undefined ? sql`IS NOT NULL` : sql`IN ${idsIn(whose)}`}
      AND (at > ${sinceLastMonth} OR ${ofDates})
    ORDER BY at, id`.execute(db)
  for (const row of rows) {
    const changes = JSON.parse(row.changes) as SpellChange['changes']
    const change: SpellChange = { placementId: row.record_id, at: row.at, changes }
    if (sinceLastMonth !== null && row.at > sinceLastMonth) put(spells, row.child_id, change)
    if (row.of_dates === 1) put(dates, row.child_id, change)
  }
  return { spells, dates }
}

function earliest(signed: readonly SignedMonth[]): string | null {
  return signed.reduce<string | null>(
    (least, { signedAt }) => (least === null || signedAt < least ? signedAt : least),
    null,
  )
}

function put(changes: Map<string, SpellChange[]>, childId: string, change: SpellChange): void {
  const known = changes.get(childId)
  if (known) known.push(change)
  else changes.set(childId, [change])
}

interface ReturnText {
  readonly report?: { readonly figures?: readonly { readonly code: string; readonly value: number | null }[] }
  readonly children?: Readonly<Record<string, readonly string[]>>
}
const CLOSING = 'residential.closing'
const FAMILY_CLOSING = /^family\.[a-z_]+\.closing$/u

/** The newest return of every center, or of one, for the month before the day's. */
export async function readLastReturns(db: Handle, today: IsoDate, centerId?: string): Promise<LastReturn[]> {
  const month = addMonths(jalaliMonthOf(today), -1)
  const rows = await db
    .selectFrom('returns')
    .select(['id', 'center_id', 'content'])
    .where('month', '=', month)
    .$if(centerId !== undefined, (query) => query.where('center_id', '=', centerId ?? ''))
    .orderBy('revision_number')
    .execute()
  const newest = new Map(rows.map((row) => [row.center_id, row]))
  return [...newest.values()].map((row) => {
    const { report, children = {} } = JSON.parse(row.content) as ReturnText
    return {
      id: row.id,
      centerId: row.center_id,
      month,
      on: monthRange(month).to,
      closing: report?.figures?.find(({ code }) => code === CLOSING)?.value ?? null,
      childIds: Object.entries(children).flatMap(([code, ids]) =>
        code === CLOSING || FAMILY_CLOSING.test(code) ? ids : [],
      ),
    }
  })
}

/** The file into which each merged file went, of merges that stand. */
export async function readMerged(db: Handle): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('merges')
    .select(['merged_id', 'kept_id'])
    .where('undone_at', 'is', null)
    .orderBy('made_at')
    .execute()
  return new Map(rows.map((row) => [row.merged_id, row.kept_id]))
}
