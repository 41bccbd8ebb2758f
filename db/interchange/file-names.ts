import { declaredFileNames, declaredTableOf } from './declared-names'

/** The files of a package in the order they are stored. */
export const packageFileNames = [
  'centers.csv',
  'children.csv',
  'placements.csv',
  'supports.csv',
  'insurance.csv',
  'staff.csv',
  'programmes.csv',
  'tariffs.csv',
  'conditions.csv',
  'accounts.csv',
  'payment_runs.csv',
  'payments.csv',
  'payment_steps.csv',
  'payment_lists.csv',
  'payment_list_rows.csv',
  'savings.csv',
  'center_costs.csv',
  'enrolment_lists.csv',
  'enrolment_rows.csv',
  'enrolment_answers.csv',
  'plans.csv',
  'budgets.csv',
  'grants.csv',
  'relatives.csv',
  'siblings.csv',
  'health.csv',
  'documents.csv',
  'document_pages.csv',
  ...declaredFileNames,
  'letter_templates.csv',
  'letters.csv',
  'not_same.csv',
] as const
export type PackageFileName = (typeof packageFileNames)[number]

/** The table of the register that holds a file's rows. */
export const tableOf = {
  ...declaredTableOf,
  'centers.csv': 'centers',
  'children.csv': 'children',
  'placements.csv': 'placements',
  'supports.csv': 'supports',
  'insurance.csv': 'insurance',
  'staff.csv': 'staff',
  'programmes.csv': 'programmes',
  'tariffs.csv': 'tariffs',
  'conditions.csv': 'conditions',
  'accounts.csv': 'accounts',
  'payment_runs.csv': 'payment_runs',
  'payments.csv': 'payment_lines',
  'payment_steps.csv': 'payment_steps',
  'payment_lists.csv': 'payment_lists',
  'payment_list_rows.csv': 'payment_list_rows',
  'savings.csv': 'savings_entries',
  'center_costs.csv': 'center_costs',
  'enrolment_lists.csv': 'enrolment_lists',
  'enrolment_rows.csv': 'enrolment_rows',
  'enrolment_answers.csv': 'enrolment_answers',
  'plans.csv': 'plan_items',
  'budgets.csv': 'budgets',
  'grants.csv': 'grant_requests',
  'relatives.csv': 'relatives',
  'siblings.csv': 'sibling_links',
  'health.csv': 'health',
  'documents.csv': 'documents',
  'document_pages.csv': 'document_pages',
  'letter_templates.csv': 'letter_templates',
  'letters.csv': 'letters',
  'not_same.csv': 'not_same',
} as const satisfies Readonly<Record<PackageFileName, string>>

/** What was made once and is never taken back: its rows carry neither revision nor deletion. */
const lasting: ReadonlySet<PackageFileName> = new Set<PackageFileName>([
  'payment_runs.csv',
  'payments.csv',
  'payment_steps.csv',
  'payment_lists.csv',
  'payment_list_rows.csv',
  'enrolment_lists.csv',
  'enrolment_rows.csv',
  'enrolment_answers.csv',
  'document_pages.csv',
  'not_same.csv',
])

/** Whether a row of the file can be deleted in the register; deleted rows are not exported. */
export const isDeletable = (file: PackageFileName): boolean => !lasting.has(file)

/** Files whose `id` is a code of its own meaning and is kept as it is written: a programme's code, a returned file's digest, a built-in letter's name, a pair of children. */
const named: ReadonlySet<PackageFileName> = new Set<PackageFileName>([
  'programmes.csv',
  'enrolment_answers.csv',
  'letter_templates.csv',
  'not_same.csv',
])
export const keepsIds = (file: PackageFileName): boolean => named.has(file)
