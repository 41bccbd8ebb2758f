import type { Generated } from 'kysely'
import type { Deletable } from './parts'

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
export interface SiblingLinksTable extends Deletable {
  id: string
  child_id: string
  sibling_id: string
  kind: string
}
export interface HealthTable extends Deletable {
  id: string
  child_id: string
  blood_group: string | null
  disability_kind: string | null
  disability_degree: string | null
  note: string | null
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
  sibling_links: SiblingLinksTable
  health: HealthTable
  documents: DocumentsTable
  document_pages: DocumentPagesTable
  openings: OpeningsTable
  not_same: NotSameTable
  merges: MergesTable
  letter_templates: LetterTemplatesTable
  letters: LettersTable
}
