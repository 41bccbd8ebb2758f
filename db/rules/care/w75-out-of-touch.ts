import { afterCareOf, leavingsOf } from '../../contract/independence-clocks'
import { addDays } from '../../contract/jalali'
import { ALWAYS, type Rule } from '../rule'

/**
 * While after-care lasts, somebody who left for independent life is reached again before the day that the clock of after-care gives:
 * so many months (a setting) after the last contact that reached her, or after she left. Being back in care or dead ends it.
 */
export const w75OutOfTouch: Rule = {
  code: 'W75',
  severity: 'warn',
  subject: 'child',
  fields: [],
  since: ALWAYS,
  check: ({ child, spells, contacts, today, settings }) => {
    const left = spells.findLast(({ kind, startsOn }) => kind === 'independent' && startsOn <= today)
    // A Jalali month has 31 days at most; most who left did so long ago, and Jalali days are dear.
    if (left === undefined || left.startsOn < addDays(today, -31 * settings.afterCareForMonths)) return []
    const leaving = leavingsOf(spells, today).at(-1)
    if (leaving === undefined) return []
    const { dueOn, lastReachedOn, leftOn } = afterCareOf({
      ...leaving,
      contacts,
      everyMonths: settings.afterCareEveryMonths,
      forMonths: settings.afterCareForMonths,
      today,
    })
    return dueOn !== null && dueOn < today
      ? [
          {
            recordId: child.id,
            details: { months: settings.afterCareEveryMonths, since: lastReachedOn ?? leftOn },
          },
        ]
      : []
  },
}
