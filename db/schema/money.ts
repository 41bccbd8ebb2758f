import type { Bit, Deletable } from './parts'

/** Tables of programmes, tariffs and the ledger, as kysely sees them. Amounts are whole rial, months Jalali (`1403-03`). */
export interface ProgrammesTable extends Deletable {
  /** The programme's code. */
  id: string
  /** Null for the programmes that the words name. */
  name: string | null
  basis: string
  payee: string
  proration: string
  rounding: string
  rounding_unit: number
  rate_day: string
  /** JSON array of codes. */
  conditions: string
  decile_limit: number | null
  active: Bit
}
export interface TariffsTable extends Deletable {
  id: string
  programme: string
  starts_on: string
  ends_on: string | null
  age_from: number | null
  age_to: number | null
  center_kind: string | null
  amount_rial: number
  rhythm: string
  source: string | null
}
export interface ConditionsTable extends Deletable {
  id: string
  child_id: string
  kind: string
  value: number | null
  number: string | null
  starts_on: string
  ends_on: string | null
}
export interface AccountsTable extends Deletable {
  id: string
  child_id: string | null
  center_id: string | null
  purpose: string
  sheba: string
  owner_name: string
  starts_on: string
  ends_on: string | null
}
export interface PaymentRunsTable {
  id: string
  external_id: string | null
  run_month: string
  made_at: string
  made_by_id: string | null
  made_by: string
}
/** Never changed or deleted; a trigger refuses it. */
export interface PaymentLinesTable {
  id: string
  external_id: string | null
  run_id: string | null
  /** The month whose run or list it belongs to. */
  run_month: string
  /** The month it is owed for; earlier than `run_month` only in a settlement. */
  for_month: string
  programme: string
  child_id: string
  center_id: string | null
  /** The spell, support or grant request that entitles. */
  source_id: string | null
  kind: string
  /** Below zero only in a settlement that takes back. */
  amount_rial: number
  days: number | null
  /** JSON array of the days and tariff rows the amount is made of. */
  parts: string
  reason: string | null
  made_at: string
}
/** What happened to a line; never changed or deleted. A line's state is its latest step. */
export interface PaymentStepsTable {
  id: string
  external_id: string | null
  line_id: string
  step: string
  at: string
  by_id: string | null
  by_name: string
  paid_on: string | null
  reference: string | null
  reason: string | null
}
export interface PaymentListsTable {
  id: string
  external_id: string | null
  number: string
  run_month: string
  programme: string | null
  made_at: string
  made_by_id: string | null
  made_by: string
}
export interface PaymentListRowsTable {
  id: string
  external_id: string | null
  list_id: string
  line_id: string
  row_number: number
  sheba: string | null
  owner_name: string | null
  reference: string
}
export interface SavingsEntriesTable extends Deletable {
  id: string
  child_id: string
  kind: string
  on_day: string
  amount_rial: number
  note: string | null
}
export interface CenterCostsTable extends Deletable {
  id: string
  center_id: string
  month: string
  amount_rial: number
  note: string | null
}

export interface MoneyTables {
  programmes: ProgrammesTable
  tariffs: TariffsTable
  conditions: ConditionsTable
  accounts: AccountsTable
  payment_runs: PaymentRunsTable
  payment_lines: PaymentLinesTable
  payment_steps: PaymentStepsTable
  payment_lists: PaymentListsTable
  payment_list_rows: PaymentListRowsTable
  savings_entries: SavingsEntriesTable
  center_costs: CenterCostsTable
}
