import { sql, type RawBuilder } from 'kysely'
import type { Handle } from '../context/context'
import type { LineKind, PaymentStep } from '../contract/payments'
import { stateSql } from '../schema/payment-state'
import type { JudgedPayment } from './judged-file'

/** A line of the ledger with what its steps say, as `standingLines` gives it. */
export interface LineRow {
  readonly id: string
  readonly child_id: string
  readonly programme: string
  readonly for_month: string
  readonly center_id: string | null
  readonly source_id: string | null
  readonly kind: LineKind
  readonly amount_rial: number
  readonly parts: string
  readonly state: PaymentStep
  readonly computed_by: string | null
  readonly approved_by: string | null
  readonly approved_at: string | null
}

/** A query of the lines that are not reversed, of the child or children named by the column `whose`; `among` is what stands before the ledger in FROM: where that column comes from, or nothing. */
export function standingLines(whose: string, among: RawBuilder<unknown>): RawBuilder<LineRow> {
  return sql<LineRow>`
    SELECT l.id, l.child_id, l.programme, l.for_month, l.center_id, l.source_id, l.kind, l.amount_rial, l.parts,
      l.state, c.by_id AS computed_by, a.by_id AS approved_by, a.at AS approved_at
    FROM (
      SELECT p.*, ${sql.raw(stateSql('p'))} AS state FROM ${among}
      payment_lines AS p INDEXED BY payment_lines_of_child WHERE p.child_id = ${sql.ref(whose)}
    ) AS l
    LEFT JOIN payment_steps AS c ON c.line_id = l.id AND c.step = 'computed'
    LEFT JOIN payment_steps AS a ON a.line_id = l.id AND a.step = 'approved'
    WHERE l.state <> 'reversed'`
}

/** The lines of some children that are not reversed, by child. */
export async function readPayments(
  db: Handle,
  childIds: readonly string[],
): Promise<Map<string, JudgedPayment[]>> {
  const among = sql`json_each(${JSON.stringify(childIds)}) AS w CROSS JOIN`
  const { rows } = await standingLines('w.value', among).execute(db)
  const byChild = new Map<string, JudgedPayment[]>()
  for (const row of rows) {
    const known = byChild.get(row.child_id)
    if (known) known.push(judgedPayment(row))
    else byChild.set(row.child_id, [judgedPayment(row)])
  }
  return byChild
}

/** A line as the rules see it. */
export function judgedPayment(row: LineRow): JudgedPayment {
  return {
    id: row.id,
    programme: row.programme,
    forMonth: row.for_month,
    centerId: row.center_id,
    sourceId: row.source_id,
    kind: row.kind,
    amountRial: row.amount_rial,
    parts: row.parts === '[]' ? [] : (JSON.parse(row.parts) as JudgedPayment['parts']),
    state: row.state,
    computedById: row.computed_by,
    approvedById: row.approved_by,
    approvedAt: row.approved_at,
  }
}
