import type { Handle } from '../context/context'
import type { PlacementKind } from '../contract/placements'
import { incident } from '../contract/records/incident'
import { datedRecords } from '../records/dated-records'
import type { ChildTask, DailyLife, DeskFile, TaskMaker } from './task'

const incidents = datedRecords(incident)

/** What is kept of the daily life of children, by child. */
export async function dailyLives(
  db: Handle,
  childIds: readonly string[],
): Promise<(childId: string) => DailyLife> {
  const ofChildren = { incidents: await incidents.ofMany(db, childIds) }
  return (childId) => ({ incidents: ofChildren.incidents.get(childId) ?? [] })
}

const goneForGood: ReadonlySet<PlacementKind> = new Set(['adopted', 'transferred_out'])

/** What is to be done about what befell her, on its day, until it is closed. */
const openIncidents: TaskMaker = ({ daily, current }) =>
  (current !== null && goneForGood.has(current.kind) ? [] : daily.incidents).flatMap(
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

/** Every maker of daily life. */
const makers: readonly TaskMaker[] = [openIncidents]

/** What her daily life asks for. */
export function dailyTasks(file: DeskFile): readonly ChildTask[] {
  return makers.flatMap((make) => make(file))
}
