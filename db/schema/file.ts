import type { Generated } from 'kysely'
import type { Bit, Deletable } from './parts'

/** Tables of the whole file, as kysely sees them: SQLite's own shapes (0/1, ISO text, JSON text). */
export interface RelativesTable extends Deletable {
  id: string
  first_name: string | null
  last_name: string | null
  father_name: string | null
  national_id: string | null
  birth_date: string | null
  life: string
  phone: string | null
  address: string | null
  note: string | null
  name_search: string
  name_sort: string
}
export interface ChildRelativesTable extends Deletable {
  id: string
  child_id: string
  relative_id: string
  relation: string
  is_guardian: Bit
  standing: string | null
  reason: string | null
}
export interface SiblingLinksTable extends Deletable {
  id: string
  child_id: string
  sibling_id: string
  kind: string
}
export interface OrdersTable extends Deletable {
  id: string
  child_id: string
  kind: string
  number: string | null
  issued_on: string
  court: string | null
  branch: string | null
  valid_until: string | null
  note: string | null
  document_id: string | null
}
export interface LegalEventsTable extends Deletable {
  id: string
  child_id: string
  kind: string
  on_day: string
  note: string | null
}
export interface HealthTable extends Deletable {
  id: string
  child_id: string
  blood_group: string | null
  disability_kind: string | null
  disability_degree: string | null
  note: string | null
}
export interface HealthRecordsTable extends Deletable {
  id: string
  child_id: string
  kind: string
  title: string
  starts_on: string
  ends_on: string | null
  who: string | null
  result: string | null
}
export interface EducationSpellsTable extends Deletable {
  id: string
  child_id: string
  level: string
  grade: string | null
  school: string | null
  place: string | null
  starts_on: string
  ends_on: string | null
  result: string | null
  out_reason: string | null
}
export interface PsychologyRecordsTable extends Deletable {
  id: string
  child_id: string
  kind: string
  on_day: string
  by_name: string | null
  tool: string | null
  summary: string
  plan: string | null
}
export interface SocialReportsTable extends Deletable {
  id: string
  child_id: string
  kind: string
  on_day: string
  by_name: string | null
  body: string
}
export interface CareGoalsTable extends Deletable {
  id: string
  child_id: string
  planned_on: string
  area: string
  goal: string
  who: string | null
  due_on: string | null
  state: string
  result: string | null
}
export interface ReviewsTable extends Deletable {
  id: string
  child_id: string
  held_on: string
  attended: string | null
  decision: string
  next_on: string | null
}
export interface DocumentsTable extends Deletable {
  id: string
  child_id: string
  slot: string
  title: string | null
  dated_on: string | null
}
export interface DocumentPagesTable {
  number: Generated<number>
  id: string
  document_id: string
  page_number: number
  media_type: string
  bytes: number
  sha256: string
  content: Uint8Array
  created_at: string
  deleted_at: string | null
}
export interface OpeningsTable {
  id: string
  child_id: string
  user_id: string
  user_name: string
  at: string
}
export interface NotSameTable {
  one_id: string
  other_id: string
  decided_at: string
  decided_by: string
}
export interface MergesTable {
  id: string
  kept_id: string
  merged_id: string
  undo: string
  made_at: string
  made_by: string
  undone_at: string | null
}
export interface LetterTemplatesTable extends Deletable {
  id: string
  title: string
  addressee: string | null
  body: string
}
export interface LettersTable extends Deletable {
  id: string
  child_id: string
  number: string
  kind: string
  dated_on: string
  addressee: string | null
  body: string
  made_by: string
}

export interface FileTables {
  relatives: RelativesTable
  child_relatives: ChildRelativesTable
  sibling_links: SiblingLinksTable
  orders: OrdersTable
  legal_events: LegalEventsTable
  health: HealthTable
  health_records: HealthRecordsTable
  education_spells: EducationSpellsTable
  psychology_records: PsychologyRecordsTable
  social_reports: SocialReportsTable
  care_goals: CareGoalsTable
  reviews: ReviewsTable
  documents: DocumentsTable
  document_pages: DocumentPagesTable
  openings: OpeningsTable
  not_same: NotSameTable
  merges: MergesTable
  letter_templates: LetterTemplatesTable
  letters: LettersTable
}
