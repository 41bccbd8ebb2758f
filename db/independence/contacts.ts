import type { Contact, ContactFields } from '../contract/independence'
import { childRecords } from '../records/child-records'
import { contactColumns, contactFromRow, type ContactRecord } from './row'

/** Contacts with those who left. */
export const contacts = childRecords<ContactRecord, ContactFields, Contact>({
  table: 'contacts',
  subject: 'contact',
  columns: contactColumns,
  fromRow: contactFromRow,
  day: 'contacted_on',
  happenedOn: 'contactedOn',
  event: 'independence.changed',
})
