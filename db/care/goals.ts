import { goal } from '../contract/records/goal'
import { datedRecords } from '../records/dated-records'

/** Goals of the care plan. */
export const goals = datedRecords(goal)
