import { allCenters, findCenter } from '../centers/queries'
import type { Handlers, SubjectMethodName } from '../context/context'
import type { dailyMethods } from '../contract/daily'
import { addDays } from '../contract/jalali'
import { incident } from '../contract/records/incident'
import { mustKnow } from '../contract/records/must-know'
import { shiftLog, shifts } from '../contract/records/shift-log'
import { refuseOtherHome } from '../people/own-home'
import { datedRecords } from '../records/dated-records'
import { appointmentsOfDay, dosesOfDay, medicinesOfDay, visitsOfDay } from './care'
import { tickDose } from './commands'
import { ofResidents, residentsOf } from './residents'

const shiftLogs = datedRecords(shiftLog)
const incidents = datedRecords(incident)
const mustKnows = datedRecords(mustKnow)

/** Newest first, of one day by its hour; where none was said, first. */
function newestFirst<Row extends { readonly onDay: string; readonly atTime: string | null }>(
  one: Row,
  other: Row,
): number {
  const moment = ({ onDay, atTime }: Row): string => `${onDay} ${atTime ?? '99'}`
  return moment(one) < moment(other) ? 1 : moment(one) > moment(other) ? -1 : 0
}

/** What the register answers about the daily life of a home. */
export const dailyHandlers: Handlers<Extract<SubjectMethodName, keyof typeof dailyMethods>> = {
  'daily.homes': async ({ db, user }) =>
    (await allCenters(db))
      .filter(({ id }) => user.role !== 'carer' || id === user.centerId)
      .map(({ id, name }) => ({ id, name })),
  'daily.residents': residentsOf,
  'daily.shiftLogs': async (context, { centerId, day }) => {
    const { db } = context
    await refuseOtherHome(context, { centerId })
    await findCenter(db, centerId)
    const weekAgo = addDays(day, -6)
    const week = (await shiftLogs.of(db, centerId)).filter(({ onDay }) => weekAgo <= onDay && onDay <= day)
    return week.toSorted((one, other) =>
      one.onDay === other.onDay
        ? shifts.indexOf(other.shift) - shifts.indexOf(one.shift)
        : one.onDay < other.onDay
          ? 1
          : -1,
    )
  },
  'daily.incidents': async (context, at) => {
    const isAsked = ({ onDay, closedOn }: { onDay: string; closedOn: string | null }): boolean =>
      onDay === at.day || (onDay < at.day && (closedOn === null || closedOn >= at.day))
    return (await ofResidents(context, at, incidents, isAsked)).toSorted(newestFirst)
  },
  'daily.mustKnows': (context, at) =>
    ofResidents(
      context,
      at,
      mustKnows,
      ({ startsOn, endsOn }) => startsOn <= at.day && (endsOn === null || endsOn >= at.day),
    ),
  'daily.visits': visitsOfDay,
  'daily.medicines': medicinesOfDay,
  'daily.doses': dosesOfDay,
  'daily.appointments': appointmentsOfDay,
  'daily.tickDose': tickDose,
}
