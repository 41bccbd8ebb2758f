import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { addMonths, monthRange } from '../contract/jalali'
import { reportDays } from './days'
import { countFamily } from './family'
import { insuranceFamily } from './insured'
import { scopeOf } from './report'

const MONTHS = 12

/** The insured on the last day of each of the twelve months that end with the one asked for; months that are not over are left out. NOT_FOUND for an unknown center. */
export async function insuredByMonth(
  context: Context,
  { centerId, month: last }: Parsed<'reports.insuredByMonth'>,
): Promise<Output<'reports.insuredByMonth'>['months']> {
  if (centerId !== undefined) await scopeOf(context, { kind: 'center', centerId })
  const months: Output<'reports.insuredByMonth'>['months'] = []
  for (let back = MONTHS - 1; back >= 0; back -= 1) {
    const month = addMonths(last, -back)
    const range = monthRange(month)
    if (range.to > context.today) break
    const family = insuranceFamily({ centerId: centerId ?? null }, reportDays(range))
    const total = (await countFamily(context.db, family)).find(({ code }) => code === 'insured.total')
    const insured = total?.value ?? 0
    const base = total?.base ?? 0
    months.push({ month, insured, uninsured: base - insured, base })
  }
  return months
}
