import { review } from '../contract/records/review'
import { datedRecords } from '../records/dated-records'

/** Reviews of the file and the plan. */
export const reviews = datedRecords(review)
