import type { Handle } from '../context/context'
import type { PlacementKind } from '../contract/placements'
import { appointment } from '../contract/records/appointment'
import { familyVisit } from '../contract/records/family-visit'
import { incident } from '../contract/records/incident'
import { datedRecords } from '../records/dated-records'
import type { ChildTask, DailyLife, DeskFile, TaskMaker } from './task'

const incidents = datedRecords(incident)
const visits = datedRecords(familyVisit)
const appointments = datedRecords(appointment)

/** What is kept of the daily life of children, by child. */
export async function dailyLives(
  db: Handle,
  childIds: readonly string[],
): Promise<(childId: string) => DailyLife> {
  const ofChildren = {
    incidents: await incidents.ofMany(db, childIds),
    visits: await visits.ofMany(db, childIds),
    appointments: await appointments.ofMany(db, childIds),
  }
  return (childId) => ({
    incidents: ofChildren.incidents.get(childId) ?? [],
    visits: ofChildren.visits.get(childId) ?? [],
    appointments: ofChildren.appointments.get(childId) ?? [],
  })
}

const goneForGood: ReadonlySet<PlacementKind> = new Set(['adopted', 'transferred_out'])

/** Whether somebody else answers for her now. */
const isGone = ({ current }: DeskFile): boolean => current !== null && goneForGood.has(current.kind)

/** What is to be done about what befell her, on its day, until it is closed. */
const openIncidents: TaskMaker = (file) =>
  (isGone(file) ? [] : file.daily.incidents).flatMap(
    ({ id, kind, onDay, followUpOn, closedOn }): ChildTask[] =>
      followUpOn === null || closedOn !== null
        ? []
        : [
            {
              ...{ kind: 'incident', dueOn: followUpOn, rule: null, where: 'daily', recordId: id },
              details: { kind, onDay },
            },
          ],
  )

/** Leave, from the day she is to be back until it is written that she is. */
const leaveBack: TaskMaker = (file) =>
  (isGone(file) ? [] : file.daily.visits).flatMap(
    ({ id, kind, startsOn, endsOn, returnedOn }): ChildTask[] =>
      kind !== 'leave' || endsOn === null || returnedOn !== null
        ? []
        : [
            {
              ...{ kind: 'leave_back', dueOn: endsOn, rule: null, where: 'daily', recordId: id },
              details: { since: startsOn },
            },
          ],
  )

/** Appointments, from their day until their outcome is written. */
const openAppointments: TaskMaker = (file) =>
  (isGone(file) ? [] : file.daily.appointments).flatMap(({ id, onDay, atTime, state }): ChildTask[] =>
    state !== 'planned'
      ? []
      : [
          {
            ...{ kind: 'appointment', dueOn: onDay, rule: null, where: 'daily', recordId: id },
            ...(atTime === null ? {} : { details: { at: atTime } }),
          },
        ],
  )

/** Every maker of daily life. */
const makers: readonly TaskMaker[] = [openIncidents, leaveBack, openAppointments]

/** What her daily life asks for. */
export function dailyTasks(file: DeskFile): readonly ChildTask[] {
  return makers.flatMap((make) => make(file))
}
