import type { Selectable } from 'kysely'
import type { Goal } from '../contract/care'
import { childRecords } from '../records/child-records'
import type { CareGoalsTable } from '../schema/file'

export type GoalRow = Selectable<CareGoalsTable>
export type GoalFields = Omit<Goal, 'id' | 'revision' | 'childId'>

/** The goals of the care plan. */
export const goals = childRecords<GoalRow, GoalFields, Goal>({
  table: 'care_goals',
  subject: 'goal',
  columns: (fields) => ({
    planned_on: fields.plannedOn,
    area: fields.area,
    goal: fields.goal,
    who: fields.who,
    due_on: fields.dueOn,
    state: fields.state,
    result: fields.result,
  }),
  fromRow: (row) => ({
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    plannedOn: row.planned_on,
    area: row.area as Goal['area'],
    goal: row.goal,
    who: row.who,
    dueOn: row.due_on,
    state: row.state as Goal['state'],
    result: row.result,
  }),
  day: 'planned_on',
  happenedOn: 'plannedOn',
})
