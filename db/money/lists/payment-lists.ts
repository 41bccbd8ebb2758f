import { type RawBuilder, sql } from 'kysely'
import { recordChange } from '../../context/audit'
import type { Context, Handle } from '../../context/context'
import type { Output, Parsed } from '../../contract/contract'
import type { PaymentList, PaymentListRow } from '../../contract/payment-lists'
import { RegisterError } from '../../context/errors'
import { newId } from '../../context/ids'
import { seesAccounts } from '../child/accounts'
import { stateSql } from '../../schema/payment-state'

const state = sql.raw<string>(stateSql('l'))

async function readLists(db: Handle, where: ReturnType<typeof sql>): Promise<PaymentList[]> {
  const { rows } = await sql<PaymentList>`
    SELECT p.id, p.number, p.run_month AS month, p.programme, p.made_at AS madeAt, p.made_by AS madeBy,
      count(l.id) AS lines, coalesce(sum(l.amount_rial), 0) AS rial,
      count(CASE WHEN ${state} = 'paid' THEN 1 END) AS paidLines
    FROM payment_lists AS p
      LEFT JOIN payment_list_rows AS r ON r.list_id = p.id
      LEFT JOIN payment_lines AS l ON l.id = r.line_id
    WHERE ${where} GROUP BY p.id ORDER BY p.made_at DESC, p.id DESC
  `.execute(db)
  return rows
}

/** Payment lists of a month or of all, newest first. A list counts all its rows, also those reversed since. */
export function listPaymentLists(
  { db }: Context,
  { month }: Parsed<'paymentLists.list'>,
): Promise<Output<'paymentLists.list'>> {
  return readLists(db, month === undefined ? sql`1` : sql`p.run_month = ${month}`)
}

/** A list with its rows. NOT_FOUND `payment_list`. */
export const paymentList = (
  context: Context,
  { id }: Parsed<'paymentLists.get'>,
): Promise<Output<'paymentLists.get'>> => readList(context, id, sql<PaymentListRow>`, ${state} AS state`)

/** A line as a list was made with it; how it stands now is no part of that. */
export type ListedLine = Omit<PaymentListRow, 'state'>

/** A list as it is written for the bank. Refuses as `paymentList`. */
export const writtenList = (
  context: Context,
  id: string,
): Promise<{ list: PaymentList; rows: ListedLine[] }> => readList(context, id, sql<ListedLine>``)

async function readList<Row extends ListedLine>(
  context: Context,
  id: string,
  more: RawBuilder<Row>,
): Promise<{ list: PaymentList; rows: Row[] }> {
  const [list] = await readLists(context.db, sql`p.id = ${id}`)
  if (list === undefined) throw new RegisterError({ code: 'NOT_FOUND', reason: 'payment_list' })
  const { rows } = await sql<Row>`
    SELECT r.line_id AS lineId, r.row_number AS rowNumber, c.id AS childId, c.file_number AS fileNumber,
      c.first_name AS firstName, c.last_name AS lastName, h.name AS centerName, l.programme, l.for_month AS forMonth,
      l.amount_rial AS amountRial, r.sheba, r.owner_name AS ownerName, r.reference${more}
    FROM payment_list_rows AS r
      JOIN payment_lines AS l ON l.id = r.line_id
      JOIN children AS c ON c.id = l.child_id
      LEFT JOIN centers AS h ON h.id = l.center_id
    WHERE r.list_id = ${id} ORDER BY r.row_number
  `.execute(context.db)
  return {
    list,
    rows: seesAccounts(context) ? rows : rows.map((row) => ({ ...row, sheba: null, ownerName: null })),
  }
}

interface Candidate {
  readonly id: string
  readonly amountRial: number
  readonly sheba: string | null
  readonly ownerName: string | null
}

/** Approved lines of a month that are not paid and stand in no list, each with the account it goes to today: the home's, or the child's own of the purpose. By programme, home and name. */
async function candidates(
  { db, today }: Context,
  { month, programme, centerId }: Parsed<'paymentLists.candidates'>,
): Promise<Candidate[]> {
  const inForce = (account: string) =>
    sql.raw(
      `${account}.deleted_at IS NULL AND ${account}.starts_on <= day.today AND (${account}.ends_on IS NULL OR ${account}.ends_on > day.today)`,
    )
  const { rows } = await sql<Candidate>`
    SELECT l.id, l.amount_rial AS amountRial, coalesce(a.sheba, b.sheba) AS sheba,
      coalesce(a.owner_name, b.owner_name) AS ownerName
    FROM (SELECT ${today} AS today) AS day
      JOIN payment_lines AS l ON l.run_month = ${month}
      JOIN programmes AS p ON p.id = l.programme
      JOIN children AS c ON c.id = l.child_id
      LEFT JOIN centers AS h ON h.id = l.center_id
      LEFT JOIN accounts AS a ON p.payee <> 'center' AND a.child_id = l.child_id AND ${inForce('a')}
        AND a.purpose = CASE p.payee WHEN 'savings' THEN 'savings' ELSE 'payment' END
      LEFT JOIN accounts AS b ON p.payee = 'center' AND b.center_id = l.center_id AND ${inForce('b')}
        AND b.purpose = 'payment'
    WHERE ${state} = 'approved' AND NOT EXISTS (SELECT 1 FROM payment_list_rows AS r WHERE r.line_id = l.id)
      ${programme === undefined ? sql`` : sql`AND l.programme = ${programme}`}
      ${centerId === undefined ? sql`` : sql`AND l.center_id = ${centerId}`}
    ORDER BY l.programme, h.name_sort, c.name_sort, l.for_month, l.id
  `.execute(db)
  return rows
}

const withoutAccount = (lines: readonly Candidate[]): number =>
  lines.filter(({ sheba }) => sheba === null).length

/** What a list made now would hold. */
export async function listCandidates(
  context: Context,
  asked: Parsed<'paymentLists.candidates'>,
): Promise<Output<'paymentLists.candidates'>> {
  const lines = await candidates(context, asked)
  return {
    lines: lines.length,
    rial: lines.reduce((sum, { amountRial }) => sum + amountRial, 0),
    withoutAccount: withoutAccount(lines),
  }
}

/** The next number of a month's lists: the month and one more than the greatest counter ever given, `1403-03/2`. */
async function nextNumber(db: Handle, month: string): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    SELECT number FROM payment_lists WHERE run_month = ${month}
  `.execute(db)
  const counters = rows.map(({ number }) => Number(/\/(\d+)$/u.exec(number)?.[1] ?? 0))
  return `${month}/${String(Math.max(0, ...counters) + 1)}`
}

/** Makes a numbered list; its rows keep the accounts of this day, and a reference of the list's number and the row's. */
export async function makePaymentList(
  context: Context,
  asked: Parsed<'paymentLists.make'>,
): Promise<Output<'paymentLists.make'>> {
  const { db } = context
  const lines = await candidates(context, asked)
  if (lines.length === 0) throw new RegisterError({ code: 'CONFLICT', reason: 'nothing_to_list' })
  if (withoutAccount(lines) > 0 && !asked.allowWithoutAccount) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'without_account' })
  }
  const id = newId()
  const number = await nextNumber(db, asked.month)
  await db
    .insertInto('payment_lists')
    .values({
      id,
      external_id: null,
      number,
      run_month: asked.month,
      programme: asked.programme ?? null,
      made_at: context.now,
      made_by_id: context.user.id,
      made_by: context.user.name,
    })
    .execute()
  const rows = lines.map((line, index) => [
    newId(),
    line.id,
    index + 1,
    line.sheba,
    line.sheba === null ? null : line.ownerName,
    `${number}-${String(index + 1)}`,
  ])
  await sql`
    INSERT INTO payment_list_rows (id, list_id, line_id, row_number, sheba, owner_name, reference)
    SELECT value ->> 0, ${id}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
    FROM json_each(${JSON.stringify(rows)})
  `.execute(db)
  await recordChange(context, {
    subject: 'payment_list',
    recordId: id,
    childId: null,
    before: null,
    after: {
      number,
      run_month: asked.month,
      programme: asked.programme ?? null,
      lines: lines.length,
      rial: lines.reduce((sum, { amountRial }) => sum + amountRial, 0),
    },
  })
  return { id, number }
}
