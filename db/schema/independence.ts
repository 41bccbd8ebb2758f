import type { Deletable } from './parts'

/** Tables of enrolment lists and of the road to independence, as kysely sees them. */
export interface EnrolmentListsTable {
  id: string
  external_id: string | null
  number: number
  insurance_kind: string
  insurer: string | null
  made_at: string
  made_by_id: string | null
  made_by: string
}
export interface EnrolmentRowsTable {
  id: string
  external_id: string | null
  list_id: string
  child_id: string
  row_number: number
  answer: string | null
  answered_on: string | null
  policy_id: string | null
}
export interface EnrolmentAnswersTable {
  sha256: string
  list_id: string
  taken_at: string
}
export interface PlanItemsTable extends Deletable {
  id: string
  child_id: string
  field: string
  state: string
  goal: string | null
  who: string | null
  due_on: string | null
}
/** A month's money of a young person; whole rial, null where nobody said. */
export interface BudgetsTable extends Deletable {
  id: string
  child_id: string
  income_rial: number | null
  aid_rial: number | null
  living_rial: number | null
  rent_rial: number | null
  other_rial: number | null
  deposit_rial: number | null
  savings_rial: number | null
  grant_rial: number | null
}
export interface GrantRequestsTable extends Deletable {
  id: string
  child_id: string
  programme: string
  requested_on: string
  /** JSON array of codes of the documents that are there. */
  documents: string
  state: string
  note: string | null
  line_id: string | null
}

export interface IndependenceTables {
  enrolment_lists: EnrolmentListsTable
  enrolment_rows: EnrolmentRowsTable
  enrolment_answers: EnrolmentAnswersTable
  plan_items: PlanItemsTable
  budgets: BudgetsTable
  grant_requests: GrantRequestsTable
}
