/**
 * Whose each table is, and who else names it in SQL; a declared record (db/contract/records) that only db/records reads need
 * not be said. Rooms ask each other through their queries; one stands here as a reader where it must join the table itself,
 * because the answer is one relation (figures, lists, rules) or a made-up register. `readBy` and `writtenBy` are rooms of
 * the register besides the table's own.
 * @type {Readonly<Record<string, { of: string, readBy?: readonly string[], writtenBy?: readonly string[] }>>}
 */
export const tables = {
  accepted_warnings: { of: 'rules', writtenBy: ['placements'] },
  accounts: { of: 'money', readBy: ['child-file'] },
  audit: { of: 'context', readBy: ['register', 'rules', 'tasks'] },
  budgets: { of: 'independence' },
  care_goals: { of: 'care', readBy: ['child-file', 'figures'] },
  center_costs: { of: 'money', readBy: ['figures'] },
  centers: { of: 'centers', readBy: ['children', 'demo', 'figures', 'money', 'rules'] },
  child_relatives: { of: 'relatives', readBy: ['children'] },
  children: {
    of: 'children',
    readBy: ['demo', 'documents', 'figures', 'money', 'people', 'rules'],
    writtenBy: ['child-file'],
  },
  children_changed: { of: 'children' },
  conditions: { of: 'money', readBy: ['children'] },
  contacts: { of: 'independence', readBy: ['child-file', 'figures'] },
  document_pages: { of: 'documents' },
  documents: { of: 'documents' },
  drafts: { of: 'drafts' },
  education_spells: { of: 'care', readBy: ['child-file', 'figures'] },
  enrolment_answers: { of: 'insurance' },
  enrolment_lists: { of: 'insurance', writtenBy: ['demo'] },
  enrolment_rows: { of: 'insurance', writtenBy: ['demo'] },
  grant_requests: { of: 'independence', readBy: ['money'] },
  health: { of: 'care' },
  health_records: { of: 'care' },
  insurance: { of: 'insurance', readBy: ['children', 'demo', 'figures'], writtenBy: ['child-file'] },
  legal_events: { of: 'legal', readBy: ['child-file'] },
  letter_templates: { of: 'letters' },
  letters: { of: 'letters' },
  merges: { of: 'duplicates', readBy: ['children', 'rules'] },
  moves: { of: 'placements' },
  not_same: { of: 'duplicates', readBy: ['children'] },
  openings: { of: 'history' },
  orders: { of: 'legal', readBy: ['child-file'] },
  payment_lines: { of: 'money', readBy: ['child-file', 'figures'] },
  payment_list_rows: { of: 'money' },
  payment_lists: { of: 'money' },
  payment_runs: { of: 'money' },
  payment_steps: { of: 'money', readBy: ['child-file'] },
  placements: {
    of: 'placements',
    readBy: ['centers', 'demo', 'figures', 'money', 'people', 'rules'],
    writtenBy: ['child-file'],
  },
  plan_items: { of: 'independence', readBy: ['child-file', 'figures'] },
  programmes: { of: 'money', readBy: ['figures', 'independence', 'rules', 'supports'] },
  psychology_records: { of: 'care' },
  register: { of: 'register', readBy: ['settings'] },
  relatives: { of: 'relatives', readBy: ['children'] },
  returns: { of: 'returns', readBy: ['rules'] },
  reviews: { of: 'care', readBy: ['child-file', 'figures'] },
  savings_entries: { of: 'money' },
  settings: { of: 'settings' },
  sibling_links: { of: 'relatives', readBy: ['children'] },
  social_reports: { of: 'care' },
  staff: { of: 'staff', readBy: ['centers', 'figures'] },
  supports: { of: 'supports', readBy: ['demo', 'figures', 'money'], writtenBy: ['child-file'] },
  tariffs: { of: 'money', readBy: ['rules'] },
  unknown_columns: { of: 'interchange' },
  users: { of: 'users', readBy: ['rules'] },
}

/**
 * Rooms that take every table by its name: what a table is for them follows from its columns, or from the declaration of
 * its record.
 */
export const takeAnyTable = [
  'db/contract',
  'db/schema',
  'db/migrations',
  'db/records',
  'db/history',
  'db/duplicates',
  'db/interchange',
]
