import type { Generated } from 'kysely'
import type { DeclaredTables } from './declared'
import type { FileTables } from './file'
import type { IndependenceTables } from './independence'
import type { MoneyTables } from './money'
import type { Bit, Deletable, Kept } from './parts'

/** The tables as kysely sees them: SQLite's own shapes (0/1, ISO text, JSON text). `row.ts` of each subject turns rows into the contract's shapes. */
export interface RegisterTable {
  only_row: 1
  id: string
  name: string
  demo: Bit
  reference_date: string | null
  created_at: string
}
export interface SettingsTable {
  key: string
  value: string
}
export interface UsersTable extends Kept {
  id: string
  name: string
  name_key: string
  role: string
  disabled: Bit
  /** The home of a carer. */
  center_id: string | null
}
export interface CentersTable extends Deletable {
  id: string
  code: string
  name: string
  name_search: string
  name_sort: string
  kind: string
  ownership: string
  province: string | null
  county: string | null
  capacity: number | null
  licensed_sex: string | null
  licensed_age_from: number | null
  licensed_age_to: number | null
  licence_number: string | null
  opened_on: string | null
  closed_on: string | null
}
export interface ChildrenTable extends Deletable {
  row_number: Generated<number>
  id: string
  center_id: string | null
  file_number: string | null
  first_name: string | null
  last_name: string | null
  father_name: string | null
  mother_name: string | null
  sex: string
  birth_date: string | null
  birth_date_estimated: Bit
  national_id: string | null
  national_id_missing_reason: string | null
  foreign_id: string | null
  legal_status: string | null
  /** JSON array of codes. */
  admission_reasons: string
  disability: string | null
  stay_reason: string | null
  notes: string | null
  /** The worker who answers for the file, by name. */
  worker: string | null
  /** `recordSearchKey` of first name, last name, father's name, file number, national id, foreign id. */
  search_key: string
  /** Folded first + last name without spaces, for finding look-alikes. */
  name_key: string
  /** `sortKey(last_name, first_name)`. */
  name_sort: string
  /** The latest spell, kept by the placements subject: its kind and start, and the center that answers for her (of her last residential spell, else of the latest spell). */
  current_kind: string | null
  current_center_id: string | null
  current_since: string | null
}
export interface PlacementsTable extends Deletable {
  id: string
  child_id: string
  kind: string
  center_id: string | null
  starts_on: string
  ends_on: string | null
  entry_route: string | null
  order_number: string | null
  order_date: string | null
  relative_name: string | null
  relation: string | null
  note: string | null
}
export interface MovesTable {
  id: string
  child_id: string
  opened_placement_id: string
  closed_placement_id: string | null
  started_support_id: string | null
  stopped_support_id: string | null
  /** The end the stopped support had before. */
  stopped_support_end: string | null
  /** JSON object: id of each record the move touched → the revision it left it at. */
  revisions: string
  made_at: string
  undone_at: string | null
}
export interface SupportsTable extends Deletable {
  id: string
  child_id: string
  programme: string
  starts_on: string
  ends_on: string | null
  /** An amount agreed for this child alone, in place of the tariff (a sponsor's, a one-off aid). */
  agreed_rial: number | null
}
export interface InsuranceTable extends Deletable {
  id: string
  child_id: string
  kind: string
  policy_number: string | null
  starts_on: string
  ends_on: string | null
  insurer: string | null
  holder: string | null
}
export interface StaffTable extends Deletable {
  id: string
  center_id: string | null
  first_name: string | null
  last_name: string | null
  name_search: string
  name_sort: string
  role: string
  national_id: string | null
  starts_on: string
  ends_on: string | null
}
export interface ReturnsTable {
  id: string
  center_id: string
  month: string
  revision_number: number
  number: string
  /** Canonical JSON of the report. */
  content: string
  sha256: string
  signed_by_id: string
  signed_by: string
  signed_at: string
}
export interface AcceptedWarningsTable {
  id: string
  rule: string
  subject: string
  record_id: string
  child_id: string | null
  reason: string
  user_id: string
  accepted_at: string
}
export interface AuditTable {
  id: string
  at: string
  user_id: string | null
  method: string
  subject: string
  record_id: string
  child_id: string | null
  /** JSON object: field → { from, to }. */
  changes: string
}
/** What was typed into a form and not saved, for its writer alone; `typed` is the page's JSON. */
export interface DraftsTable {
  user_id: string
  role: string
  form: string
  typed: string
  at: string
}
export interface UnknownColumnsTable {
  file: string
  record_id: string
  column_name: string
  value: string
}
/** Which children changed, in order; only the last thousand rows are kept. Written by triggers on children and insurance. */
export interface ChildrenChangedTable {
  number: Generated<number>
  child_id: string
}

export interface Tables extends MoneyTables, IndependenceTables, FileTables, DeclaredTables {
  register: RegisterTable
  settings: SettingsTable
  users: UsersTable
  centers: CentersTable
  children: ChildrenTable
  children_changed: ChildrenChangedTable
  placements: PlacementsTable
  moves: MovesTable
  supports: SupportsTable
  insurance: InsuranceTable
  staff: StaffTable
  returns: ReturnsTable
  accepted_warnings: AcceptedWarningsTable
  audit: AuditTable
  unknown_columns: UnknownColumnsTable
  drafts: DraftsTable
}
