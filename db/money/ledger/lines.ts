import { sql, type RawBuilder } from 'kysely'
import type { Context, Handle } from '../../context/context'
import type { Output, Parsed } from '../../contract/contract'
import { paymentSteps, type PaymentLine } from '../../contract/payments'
import { searchWords } from '../../contract/persian'
import { programmes as builtIn } from '../../contract/supports'
import { listUsers } from '../../users/queries'
import { mayApprove } from './checks'
import { stateSql } from '../../schema/payment-state'

type Condition = RawBuilder<unknown>

interface LineRow {
  id: string
  runMonth: string
  forMonth: string
  programme: string
  kind: string
  amountRial: number
  days: number | null
  parts: string
  reason: string | null
  state: string
  childId: string
  fileNumber: string | null
  firstName: string | null
  lastName: string | null
  fatherName: string | null
  sex: string
  birthDate: string | null
  centerId: string | null
  centerName: string | null
}

const state = sql.raw<string>(stateSql('l'))
const source = sql`payment_lines AS l JOIN children AS c ON c.id = l.child_id LEFT JOIN centers AS h ON h.id = l.center_id`

/** The place of a code in a list, for SQL that orders by it; codes of nobody's list come last. */
function placeIn(list: readonly string[], column: RawBuilder<unknown>): RawBuilder<unknown> {
  const cases = list.map((code, place) => sql`WHEN ${code} THEN ${sql.lit(place)}`)
  return sql`CASE ${column} ${sql.join(cases, sql` `)} ELSE ${sql.lit(list.length)} END`
}

/** Users who can sign in and keep files: who could have computed a line in another's place (rule B62). */
export async function countKeepers(db: Handle): Promise<number> {
  const users = await listUsers(db)
  return users.filter(({ role, disabled }) => !disabled && (role === 'social_worker' || role === 'director'))
    .length
}

function matching(asked: Parsed<'payments.lines'>): Condition {
  const conditions: Condition[] = []
  if (asked.month !== undefined) conditions.push(sql`l.run_month = ${asked.month}`)
  if (asked.childId !== undefined) conditions.push(sql`l.child_id = ${asked.childId}`)
  if (asked.programme !== undefined) conditions.push(sql`l.programme = ${asked.programme}`)
  if (asked.centerId !== undefined) conditions.push(sql`l.center_id = ${asked.centerId}`)
  for (const word of searchWords(asked.text)) conditions.push(sql`instr(c.search_key, ${word}) > 0`)
  if (asked.state !== undefined) conditions.push(sql`${state} = ${asked.state}`)
  return conditions.length === 0 ? sql`1` : sql.join(conditions, sql` AND `)
}

function orderOf({ order, descending }: Parsed<'payments.lines'>): RawBuilder<unknown> {
  const keys = {
    name: sql`c.name_sort`,
    amount: sql`l.amount_rial`,
    state: placeIn(paymentSteps, state),
    programme: placeIn(builtIn, sql`l.programme`),
  }
  const direction = descending ? sql`DESC` : sql`ASC`
  return sql`${keys[order]} ${direction}, c.name_sort, c.id, l.programme, l.for_month, l.id`
}

/** A window of the lines asked for, and how many there are and what they come to, all of them. */
export async function listLines(
  context: Context,
  asked: Parsed<'payments.lines'>,
): Promise<Output<'payments.lines'>> {
  const where = matching(asked)
  const { rows } = await sql<{ total: number; sumRial: number }>`
    SELECT count(*) AS total, coalesce(sum(l.amount_rial), 0) AS sumRial FROM ${source} WHERE ${where}
  `.execute(context.db)
  const found = await readLines(
    context,
    where,
    sql`${orderOf(asked)} LIMIT ${asked.limit} OFFSET ${asked.offset}`,
  )
  return { total: rows[0]?.total ?? 0, sumRial: rows[0]?.sumRial ?? 0, rows: found }
}

/** Every line of a child, newest month first. */
export function linesOfChild(context: Context, childId: string): Promise<PaymentLine[]> {
  return readLines(
    context,
    sql`l.child_id = ${childId}`,
    sql`l.for_month DESC, l.run_month DESC, l.made_at DESC, l.id DESC`,
  )
}

async function readLines(
  context: Context,
  where: Condition,
  order: RawBuilder<unknown>,
): Promise<PaymentLine[]> {
  const { rows } = await sql<LineRow>`
    SELECT l.id, l.run_month AS runMonth, l.for_month AS forMonth, l.programme, l.kind, l.amount_rial AS amountRial,
      l.days, l.parts, l.reason, ${state} AS state, c.id AS childId, c.file_number AS fileNumber,
      c.first_name AS firstName, c.last_name AS lastName, c.father_name AS fatherName, c.sex, c.birth_date AS birthDate,
      l.center_id AS centerId, h.name AS centerName
    FROM ${source} WHERE ${where} ORDER BY ${order}
  `.execute(context.db)
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const steps = await stepsOf(context.db, ids)
  const lists = await listNumbersOf(context.db, ids)
  const keepers = context.user.role === 'director' ? await countKeepers(context.db) : 0
  return rows.map((row) => {
    const own = steps.get(row.id) ?? []
    const computedBy = own.find(({ step }) => step === 'computed')?.byId ?? null
    return {
      ...row,
      sex: row.sex as PaymentLine['sex'],
      kind: row.kind as PaymentLine['kind'],
      parts: JSON.parse(row.parts) as PaymentLine['parts'],
      state: row.state as PaymentLine['state'],
      steps: own,
      listNumber: lists.get(row.id) ?? null,
      mayApprove:
        row.state === 'computed' &&
        context.user.role === 'director' &&
        mayApprove(computedBy, context.user.id, keepers),
    }
  })
}

async function stepsOf(db: Handle, ids: string): Promise<Map<string, PaymentLine['steps']>> {
  const { rows } = await sql<PaymentLine['steps'][number] & { readonly lineId: string }>`
    SELECT line_id AS lineId, step, at, by_id AS byId, by_name AS byName, paid_on AS paidOn, reference, reason
    FROM payment_steps WHERE line_id IN (SELECT value FROM json_each(${ids}))
    ORDER BY ${placeIn(paymentSteps, sql`step`)}
  `.execute(db)
  const steps = new Map<string, PaymentLine['steps']>()
  for (const { lineId, ...step } of rows) {
    const own = steps.get(lineId)
    if (own) own.push(step)
    else steps.set(lineId, [step])
  }
  return steps
}

async function listNumbersOf(db: Handle, ids: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ lineId: string; number: string }>`
    SELECT r.line_id AS lineId, p.number FROM payment_list_rows AS r JOIN payment_lists AS p ON p.id = r.list_id
    WHERE r.line_id IN (SELECT value FROM json_each(${ids})) ORDER BY p.made_at, p.id
  `.execute(db)
  return new Map(rows.map(({ lineId, number }) => [lineId, number]))
}
