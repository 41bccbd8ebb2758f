import { sql } from 'kysely'
import { findCenter } from '../../centers/queries'
import type { Context } from '../../context/context'
import type { CenterCost } from '../../contract/child-money'
import type { Output, Parsed } from '../../contract/contract'
import { jalaliMonthOf } from '../../contract/jalali'
import { RegisterError } from '../../context/errors'
import type { CenterCostsTable } from '../../schema/money'
import { stateSql } from '../../schema/payment-state'
import { keptColumns, storeKept } from '../../records/kept-rows'

/** What months really cost, newest first, beside the resident subsidy computed for them. */
export async function listCenterCosts(
  { db }: Context,
  { centerId }: Parsed<'centerCosts.list'>,
): Promise<Output<'centerCosts.list'>> {
  const { rows } = await sql<CenterCost>`
    SELECT k.id, k.revision, k.center_id AS centerId, h.name AS centerName, k.month, k.amount_rial AS amountRial, k.note,
      coalesce((SELECT sum(l.amount_rial) FROM payment_lines AS l
        WHERE l.for_month = k.month AND l.programme = 'resident_subsidy' AND l.center_id = k.center_id
          AND ${sql.raw(stateSql('l'))} <> 'reversed'), 0) AS subsidyRial
    FROM center_costs AS k JOIN centers AS h ON h.id = k.center_id
    WHERE k.deleted_at IS NULL ${centerId === undefined ? sql`` : sql`AND k.center_id = ${centerId}`}
    ORDER BY k.month DESC, h.name_sort, k.id
  `.execute(db)
  return rows
}

/** Stores what a month cost, in place of the month's earlier entry. INVALID_INPUT `month` `in_the_future`. */
export async function saveCenterCost(
  context: Context,
  { centerId, month, amountRial, note }: Parsed<'centerCosts.save'>,
): Promise<Output<'centerCosts.save'>> {
  await findCenter(context.db, centerId)
  if (month > jalaliMonthOf(context.realToday)) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { month: 'in_the_future' } })
  }
  const before =
    (await context.db
      .selectFrom('center_costs')
      .selectAll()
      .where('center_id', '=', centerId)
      .where('month', '=', month)
      .where('deleted_at', 'is', null)
      .executeTakeFirst()) ?? null
  const after: CenterCostsTable = {
    ...keptColumns(context, before),
    center_id: centerId,
    month,
    amount_rial: amountRial,
    note,
  }
  await storeKept(context, 'center_costs', before, after)
  return { id: after.id, revision: after.revision }
}
