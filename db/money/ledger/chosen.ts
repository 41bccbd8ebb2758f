import { sql, type RawBuilder } from 'kysely'
import type { Handle } from '../../context/context'
import type { Parsed } from '../../contract/contract'
import type { Finding } from '../../contract/findings'
import type { JalaliMonth } from '../../contract/jalali'
import type { LineKind, PaymentStep } from '../../contract/payments'
import { RegisterError } from '../../context/errors'
import { stateSql } from '../../schema/payment-state'

/** A stored line as far as its steps ask. */
export interface ChosenLine {
  readonly id: string
  readonly runMonth: JalaliMonth
  readonly forMonth: JalaliMonth
  readonly programme: string
  readonly childId: string
  readonly centerId: string | null
  readonly sourceId: string | null
  readonly kind: LineKind
  readonly amountRial: number
  readonly state: PaymentStep
  /** Null where the register does not know who computed it. */
  readonly computedBy: string | null
  /** Its reference in the newest payment list that holds it. */
  readonly reference: string | null
}

async function read(db: Handle, where: RawBuilder<unknown>): Promise<ChosenLine[]> {
  const { rows } = await sql<ChosenLine>`
    SELECT l.id, l.run_month AS runMonth, l.for_month AS forMonth, l.programme, l.child_id AS childId,
      l.center_id AS centerId, l.source_id AS sourceId, l.kind, l.amount_rial AS amountRial,
      ${sql.raw(stateSql('l'))} AS state,
      (SELECT by_id FROM payment_steps WHERE line_id = l.id AND step = 'computed') AS computedBy,
      (SELECT r.reference FROM payment_list_rows AS r WHERE r.line_id = l.id ORDER BY r.id DESC LIMIT 1) AS reference
    FROM payment_lines AS l WHERE ${where} ORDER BY l.id
  `.execute(db)
  return rows
}

/** Lines by their ids, each once. NOT_FOUND `line` when one of them is none. */
export async function linesById(db: Handle, ids: readonly string[]): Promise<ChosenLine[]> {
  const wanted = [...new Set(ids)]
  const lines = await read(db, sql`l.id IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`)
  if (lines.length < wanted.length) throw new RegisterError({ code: 'NOT_FOUND', reason: 'line' })
  return lines
}

/** The lines that were chosen: those named, or a month's. */
export function chosenLines(
  db: Handle,
  { lineIds, month, programme, centerId }: Parsed<'payments.approve'>['lines'],
): Promise<ChosenLine[]> {
  if (lineIds !== undefined) return linesById(db, lineIds)
  const conditions: RawBuilder<unknown>[] = [sql`l.run_month = ${month ?? ''}`]
  if (programme !== undefined) conditions.push(sql`l.programme = ${programme}`)
  if (centerId !== undefined) conditions.push(sql`l.center_id = ${centerId}`)
  return read(db, sql.join(conditions, sql` AND `))
}

/** The lines of a payment list. NOT_FOUND `payment_list`. */
export async function linesOfList(db: Handle, listId: string): Promise<ChosenLine[]> {
  const list = await db.selectFrom('payment_lists').select('id').where('id', '=', listId).executeTakeFirst()
  if (!list) throw new RegisterError({ code: 'NOT_FOUND', reason: 'payment_list' })
  return read(db, sql`l.id IN (SELECT line_id FROM payment_list_rows WHERE list_id = ${listId})`)
}

/** What a rule finds in some lines, told once on the first of them. */
export function blocked(
  rule: Finding['rule'],
  lines: readonly Pick<ChosenLine, 'id' | 'childId'>[],
  details: Finding['details'],
): RegisterError {
  const [first] = lines
  const finding: Finding = {
    rule,
    severity: 'block',
    subject: 'payment',
    recordId: first?.id ?? null,
    childId: first?.childId ?? null,
    fields: [],
    otherId: null,
    details: { ...details, lines: lines.length },
    accepted: null,
  }
  return new RegisterError({ code: 'RULE_BLOCKED', findings: [finding] })
}
