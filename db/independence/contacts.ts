import { contact } from '../contract/records/contact'
import { datedRecords, type RowOf } from '../records/dated-records'

export type ContactRow = RowOf<typeof contact>

/** Contacts with children and with those who left. Who was not reached answers nothing. */
export const contacts = datedRecords(contact)
