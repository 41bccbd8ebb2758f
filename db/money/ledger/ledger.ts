import { sql, type RawBuilder } from 'kysely'
import { stateSql } from '../../schema/payment-state'
import type { Context, Handle } from '../../context/context'
import type { IsoDate, JalaliMonth } from '../../contract/jalali'
import type { LineKind, LinePart, PaymentStep } from '../../contract/payments'
import { newId } from '../../context/ids'

// The only place that writes payment_lines and payment_steps. Both are insert-only; triggers of the register
// refuse anything else, but that a line follows its child where two files are merged (duplicates).

/** What is owed to whom for which month, and what it is made of. `amountRial` is below zero only in a settlement that takes back. */
export interface NewLine {
  /** The run that makes it; null for what no run makes. */
  readonly runId: string | null
  /** The month whose run or list it belongs to. */
  readonly runMonth: JalaliMonth
  /** The month it is owed for; earlier than `runMonth` only in a settlement. */
  readonly forMonth: JalaliMonth
  readonly programme: string
  readonly childId: string
  readonly centerId: string | null
  /** The support or grant request that is paid once. */
  readonly sourceId: string | null
  readonly kind: LineKind
  readonly amountRial: number
  readonly days: number | null
  readonly parts: readonly LinePart[]
  readonly reason: string | null
}

/** Something that happens to a stored line. */
export interface NewStep {
  readonly lineId: string
  readonly step: Exclude<PaymentStep, 'computed'>
  readonly paidOn?: IsoDate | null
  readonly reference?: string | null
  readonly reason?: string | null
}

/** A line that is not reversed. */
export interface StandingLine {
  readonly id: string
  readonly forMonth: JalaliMonth
  readonly programme: string
  readonly childId: string
  readonly centerId: string | null
  readonly sourceId: string | null
  readonly kind: LineKind
  readonly amountRial: number
  readonly state: Exclude<PaymentStep, 'reversed'>
}

// One statement takes so many rows as JSON; the text stays within a few megabytes.
const BATCH = 5000

const batches = function* <Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH)
}

/** Stores lines, each with its step `computed` by whoever asks. Answers their ids, in the order given. Writes no audit row: a command records itself once. */
export async function storeLines(context: Context, lines: readonly NewLine[]): Promise<string[]> {
  const ids: string[] = []
  for (const batch of batches(lines)) {
    const rows: unknown[] = []
    const steps: unknown[] = []
    for (const line of batch) {
      const id = newId()
      ids.push(id)
      rows.push([
        id,
        line.runId,
        line.runMonth,
        line.forMonth,
        line.programme,
        line.childId,
        line.centerId,
        line.sourceId,
        line.kind,
        line.amountRial,
        line.days,
        // Text within the JSON: it is stored as it stands.
        JSON.stringify(line.parts),
        line.reason,
      ])
      steps.push([newId(), id])
    }
    await sql`
      INSERT INTO payment_lines (id, run_id, run_month, for_month, programme, child_id, center_id, source_id, kind,
        amount_rial, days, parts, reason, made_at)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
        value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, ${context.now}
      FROM json_each(${JSON.stringify(rows)})`.execute(context.db)
    await sql`
      INSERT INTO payment_steps (id, line_id, step, at, by_id, by_name)
      SELECT value ->> 0, value ->> 1, 'computed', ${context.now}, ${context.user.id}, ${context.user.name}
      FROM json_each(${JSON.stringify(steps)})`.execute(context.db)
  }
  return ids
}

/** Stores what happened to lines, by whoever asks, now. A line takes each step once: a second one breaks the register's constraint, so the caller looks at the state first. */
export async function addSteps(context: Context, steps: readonly NewStep[]): Promise<void> {
  for (const batch of batches(steps)) {
    const rows = batch.map((step) => [
      newId(),
      step.lineId,
      step.step,
      step.paidOn ?? null,
      step.reference ?? null,
      step.reason ?? null,
    ])
    await sql`
      INSERT INTO payment_steps (id, line_id, step, at, by_id, by_name, paid_on, reference, reason)
      SELECT value ->> 0, value ->> 1, value ->> 2, ${context.now}, ${context.user.id}, ${context.user.name},
        value ->> 3, value ->> 4, value ->> 5
      FROM json_each(${JSON.stringify(rows)})`.execute(context.db)
  }
}

/** Lines that are not reversed, with their states: of the months they are owed for, of some programmes, of one child; all when nothing is said. */
export async function standingLines(
  db: Handle,
  asked: {
    readonly forMonths?: readonly JalaliMonth[] | undefined
    /** Owed for months before this one. */
    readonly before?: JalaliMonth | undefined
    readonly programmes?: readonly string[] | undefined
    readonly childId?: string | undefined
    /** Only of children to whom something of the same programme was paid for the same month. */
    readonly paid?: boolean | undefined
  } = {},
): Promise<StandingLine[]> {
  const among = (column: string, values: readonly string[]): RawBuilder<unknown> =>
    sql`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
  const filters: RawBuilder<unknown>[] = [sql`state <> 'reversed'`]
  if (asked.forMonths !== undefined) filters.push(among('l.for_month', asked.forMonths))
  if (asked.before !== undefined) filters.push(sql`l.for_month < ${asked.before}`)
  if (asked.programmes !== undefined) filters.push(among('l.programme', asked.programmes))
  if (asked.childId !== undefined) filters.push(sql`l.child_id = ${asked.childId}`)
  if (asked.paid === true) {
    const ofChild = asked.childId === undefined ? sql`` : sql`AND p.child_id = ${asked.childId}`
    filters.push(sql`(l.child_id, l.for_month, l.programme) IN (
      SELECT p.child_id, p.for_month, p.programme FROM payment_steps AS s JOIN payment_lines AS p ON p.id = s.line_id
      WHERE s.step = 'paid' ${ofChild})`)
  }
  const { rows } = await sql<StandingLine>`
    SELECT l.id, l.for_month AS forMonth, l.programme, l.child_id AS childId, l.center_id AS centerId,
      l.source_id AS sourceId, l.kind, l.amount_rial AS amountRial, ${sql.raw(stateSql('l'))} AS state
    FROM payment_lines AS l WHERE ${sql.join(filters, sql` AND `)} ORDER BY l.id`.execute(db)
  return rows
}
