import { legalEvent } from '../contract/records/legal-event'
import { datedRecords } from '../records/dated-records'

/** What starts or stops a clock and is no order: a guardian came, an adoption was asked for, the opinion was given. */
export const legalEvents = datedRecords(legalEvent)
