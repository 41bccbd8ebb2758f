import { addDays } from '../../contract/jalali'
import type { PlacementKind } from '../../contract/placements'
import { ALWAYS, type Rule } from '../rule'
import { latestBetween, passedAfter } from './time-in-care'

/** Kinds of placement in which a child is seen in person where she lives. */
export const visitedKinds: ReadonlySet<PlacementKind> = new Set<PlacementKind>([
  'kinship',
  'host_family',
  'adoption_trial',
  'reunified',
])
/** For so many Jalali months a child is followed up after she went back to her family. */
export const MONTHS_AFTER_REUNION = 12

/**
 * A child with relatives, a host family or on trial custody is seen in person every so many months (a setting), from the first day
 * there or the last such visit on; a child who went back to her family, in the first year. A visit that met nobody is none.
 */
export const w72NoVisit: Rule = {
  code: 'W72',
  severity: 'warn',
  subject: 'child',
  fields: [],
  since: ALWAYS,
  isWindow: true,
  check: ({ child, current, contacts, today, settings }) => {
    if (current === null || !visitedKinds.has(current.kind)) return []
    const visits = contacts.filter(({ kind, reached }) => kind === 'visit' && reached)
    const since =
      latestBetween(
        visits.map(({ contactedOn }) => contactedOn),
        current.startsOn,
        today,
      ) ?? current.startsOn
    const dueOn = passedAfter(since, settings.visitEveryMonths, today)
    if (dueOn === null) return []
    if (
      current.kind === 'reunified' &&
      passedAfter(current.startsOn, MONTHS_AFTER_REUNION, addDays(today, 1)) !== null
    ) {
      return []
    }
    return [{ recordId: child.id, details: { months: settings.visitEveryMonths, since, dueOn } }]
  },
}
