import { socialReport } from '../contract/records/social-report'
import { datedRecords } from '../records/dated-records'

/** The social worker's reports. */
export const socialReports = datedRecords(socialReport)
