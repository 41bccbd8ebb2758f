import { allCenters } from '../centers/queries'
import type { Handlers } from '../context/context'
import { addDays, daysBetween } from '../contract/jalali'
import type { Figure } from '../contract/reports'
import { figuresFor, insuredByMonth, previousPeriod, recordsBehind, reportFor } from './queries'

/** Figures, the records behind one, and the province's report with a row per center. */
export const reportsHandlers: Handlers<
  'reports.figures' | 'reports.behind' | 'reports.insuredByMonth' | 'reports.province'
> = {
  'reports.figures': (context, request) => reportFor(context, request),

  'reports.behind': (context, { request, code }) => recordsBehind(context, request, code),

  'reports.insuredByMonth': async (context, asked) => ({ months: await insuredByMonth(context, asked) }),

  'reports.province': async (context, { from, to, asOf = to }) => {
    const before = previousPeriod({ from, to })
    const total = await reportFor(context, { kind: 'province', from, to, asOf })
    const previous = await reportFor(context, {
      kind: 'province',
      ...before,
      // As far from the period's end as the date of reference is.
      asOf: addDays(before.to, daysBetween(to, asOf)),
    })
    const centers: { centerId: string; name: string; figures: Figure[] }[] = []
    for (const { id, name } of await allCenters(context.db)) {
      const figures = await figuresFor(context, { kind: 'center', centerId: id, from, to, asOf })
      if (hasLived(figures)) centers.push({ centerId: id, name, figures: figures.filter(isOfOneCenter) })
    }
    return { total, previous, centers }
  },
}

/** A center that is open, or about which there is something to count. */
function hasLived(figures: readonly Figure[]): boolean {
  return figures.some(({ value }) => value !== null && value !== 0)
}

/** Counting one center, moves between centers and a table of three dimensions say nothing in a row. */
function isOfOneCenter({ code }: Figure): boolean {
  return !/^(centers\.|residential\.moves$|residential\.closing\.cross\.)/u.test(code)
}
