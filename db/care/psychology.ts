import { psychology } from '../contract/records/psychology'
import { datedRecords } from '../records/dated-records'

/**
 * Sessions and assessments. Only `psychology.ofChild` gives them, to a psychologist and the director: they stand in no search,
 * list, document, table or package, and the history says only that one was added, changed or removed.
 */
export const psychologyRecords = datedRecords(psychology)
