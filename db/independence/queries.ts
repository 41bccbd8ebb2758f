/** What other subjects may ask of the road to independent life. */
export { contactFromRow, contactsOf } from './row'
