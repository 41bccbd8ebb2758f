import { sql, type Kysely } from 'kysely'

const kept = `created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL`
const deletable = `${kept}, external_id TEXT, deleted_at TEXT`

// Frozen: registers in use were made by these lines.
const statements = [
  `ALTER TABLE insurance ADD COLUMN insurer TEXT`,
  `ALTER TABLE insurance ADD COLUMN holder TEXT`,
  `ALTER TABLE supports ADD COLUMN agreed_rial INTEGER`,
  `CREATE TABLE programmes (
    id TEXT PRIMARY KEY,
    name TEXT,
    basis TEXT NOT NULL,
    payee TEXT NOT NULL,
    proration TEXT NOT NULL,
    rounding TEXT NOT NULL,
    rounding_unit INTEGER NOT NULL,
    rate_day TEXT NOT NULL,
    conditions TEXT NOT NULL,
    decile_limit INTEGER,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tariffs (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programmes (id),
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    age_from INTEGER,
    age_to INTEGER,
    center_kind TEXT,
    amount_rial INTEGER NOT NULL CHECK (amount_rial > 0),
    rhythm TEXT NOT NULL,
    source TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX tariffs_of_programme ON tariffs (programme, starts_on) WHERE deleted_at IS NULL`,
  `CREATE TABLE conditions (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    kind TEXT NOT NULL,
    value INTEGER,
    number TEXT,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX conditions_of_child ON conditions (child_id, kind, starts_on, ends_on, value, deleted_at) WHERE deleted_at IS NULL`,
  `CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    child_id TEXT REFERENCES children (id),
    center_id TEXT REFERENCES centers (id),
    purpose TEXT NOT NULL,
    sheba TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    ${deletable},
    CHECK ((child_id IS NULL) <> (center_id IS NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX accounts_of_child ON accounts (child_id, purpose, starts_on) WHERE deleted_at IS NULL AND child_id IS NOT NULL`,
  `CREATE INDEX accounts_of_center ON accounts (center_id, purpose, starts_on) WHERE deleted_at IS NULL AND center_id IS NOT NULL`,
  `CREATE TABLE payment_runs (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    run_month TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by_id TEXT,
    made_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX payment_runs_by_month ON payment_runs (run_month, made_at)`,
  // A line says what was owed to whom for which month and why. It never changes: what happened to it afterwards stands in its steps.
  `CREATE TABLE payment_lines (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    run_id TEXT REFERENCES payment_runs (id),
    run_month TEXT NOT NULL,
    for_month TEXT NOT NULL,
    programme TEXT NOT NULL REFERENCES programmes (id),
    child_id TEXT NOT NULL REFERENCES children (id),
    center_id TEXT REFERENCES centers (id),
    source_id TEXT,
    kind TEXT NOT NULL,
    amount_rial INTEGER NOT NULL,
    days INTEGER,
    parts TEXT NOT NULL,
    reason TEXT,
    made_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX payment_lines_by_run_month ON payment_lines (run_month, programme, child_id, id)`,
  `CREATE INDEX payment_lines_by_for_month ON payment_lines (for_month, programme, child_id, center_id, id)`,
  `CREATE INDEX payment_lines_of_center ON payment_lines (center_id, run_month, programme, child_id, amount_rial, id) WHERE center_id IS NOT NULL`,
  `CREATE INDEX payment_lines_of_child ON payment_lines (child_id, for_month, id)`,
  `CREATE TABLE payment_steps (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    line_id TEXT NOT NULL REFERENCES payment_lines (id),
    step TEXT NOT NULL,
    at TEXT NOT NULL,
    by_id TEXT,
    by_name TEXT NOT NULL,
    paid_on TEXT,
    reference TEXT,
    reason TEXT,
    UNIQUE (line_id, step)
  ) STRICT, WITHOUT ROWID`,
  ...['payment_lines', 'payment_steps'].flatMap((table) => [
    `CREATE TRIGGER ${table}_stay_as_stored BEFORE UPDATE ON ${table} BEGIN
    SELECT RAISE(ABORT, 'a payment cannot change');
  END`,
    `CREATE TRIGGER ${table}_stay BEFORE DELETE ON ${table} BEGIN
    SELECT RAISE(ABORT, 'a payment cannot be deleted');
  END`,
  ]),
  `CREATE TABLE payment_lists (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    number TEXT NOT NULL,
    run_month TEXT NOT NULL,
    programme TEXT,
    made_at TEXT NOT NULL,
    made_by_id TEXT,
    made_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // The account as it stood when the list was made.
  `CREATE TABLE payment_list_rows (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    list_id TEXT NOT NULL REFERENCES payment_lists (id),
    line_id TEXT NOT NULL REFERENCES payment_lines (id),
    row_number INTEGER NOT NULL,
    sheba TEXT,
    owner_name TEXT,
    reference TEXT NOT NULL,
    UNIQUE (list_id, line_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX payment_list_rows_of_line ON payment_list_rows (line_id)`,
  `CREATE TABLE savings_entries (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    amount_rial INTEGER NOT NULL CHECK (amount_rial > 0),
    note TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX savings_of_child ON savings_entries (child_id, on_day) WHERE deleted_at IS NULL`,
  `CREATE TABLE center_costs (
    id TEXT PRIMARY KEY,
    center_id TEXT NOT NULL REFERENCES centers (id),
    month TEXT NOT NULL,
    amount_rial INTEGER NOT NULL CHECK (amount_rial > 0),
    note TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX center_costs_of_month ON center_costs (center_id, month) WHERE deleted_at IS NULL`,
  `CREATE TABLE enrolment_lists (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    number INTEGER NOT NULL,
    insurance_kind TEXT NOT NULL,
    insurer TEXT,
    made_at TEXT NOT NULL,
    made_by_id TEXT,
    made_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE enrolment_rows (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    list_id TEXT NOT NULL REFERENCES enrolment_lists (id),
    child_id TEXT NOT NULL REFERENCES children (id),
    row_number INTEGER NOT NULL,
    answer TEXT,
    answered_on TEXT,
    policy_id TEXT REFERENCES insurance (id),
    UNIQUE (list_id, child_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX enrolment_rows_of_child ON enrolment_rows (child_id, list_id, answer)`,
  // The returned files that were taken in, so that none is taken in twice.
  `CREATE TABLE enrolment_answers (
    sha256 TEXT PRIMARY KEY,
    list_id TEXT NOT NULL REFERENCES enrolment_lists (id),
    taken_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE plan_items (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    field TEXT NOT NULL,
    state TEXT NOT NULL,
    goal TEXT,
    who TEXT,
    due_on TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX plan_items_of_child ON plan_items (child_id, field) WHERE deleted_at IS NULL`,
  `CREATE TABLE budgets (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    income_rial INTEGER,
    aid_rial INTEGER,
    living_rial INTEGER,
    rent_rial INTEGER,
    other_rial INTEGER,
    deposit_rial INTEGER,
    savings_rial INTEGER,
    grant_rial INTEGER,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX budgets_of_child ON budgets (child_id) WHERE deleted_at IS NULL`,
  `CREATE TABLE grant_requests (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    programme TEXT NOT NULL REFERENCES programmes (id),
    requested_on TEXT NOT NULL,
    documents TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT,
    line_id TEXT REFERENCES payment_lines (id),
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX grant_requests_of_child ON grant_requests (child_id, requested_on) WHERE deleted_at IS NULL`,
  `CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    contacted_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
    met TEXT,
    living TEXT,
    work TEXT,
    study TEXT,
    needs TEXT,
    outcome TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX contacts_of_child ON contacts (child_id, contacted_on, reached, living, work, study, id, deleted_at) WHERE deleted_at IS NULL`,
] as const

/** code, basis, payee, proration, conditions, decile limit: the programmes as they are usually run; every choice can be changed. */
const programmes: readonly (readonly [string, string, string, string, string, number | null])[] = [
  ['resident_subsidy', 'residential', 'center', 'days', '[]', null],
  ['emdad', 'support', 'family', 'days', '["income_decile","permission"]', 3],
  ['transition_grant', 'grant', 'child', 'whole_month', '[]', null],
  ['marriage', 'grant', 'child', 'whole_month', '[]', null],
  ['housing_deposit', 'grant', 'child', 'whole_month', '[]', null],
  ['education', 'support', 'child', 'whole_month', '[]', null],
  ['one_off_aid', 'support', 'child', 'whole_month', '[]', null],
  ['sponsor', 'support', 'savings', 'whole_month', '[]', null],
  ['savings', 'support', 'savings', 'whole_month', '[]', null],
]

/** Insurer and holder of a policy, programmes and tariffs, the ledger of payments, enrolment lists, the road to independence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  const at = '2026-11-22T00:00:00.000Z'
  for (const [id, basis, payee, proration, conditions, decile] of programmes) {
    await sql`INSERT INTO programmes (id, basis, payee, proration, rounding, rounding_unit, rate_day, conditions,
        decile_limit, active, created_at, updated_at, revision)
      VALUES (${id}, ${basis}, ${payee}, ${proration}, 'nearest', 1, 'month_end', ${conditions}, ${decile}, 1, ${at}, ${at}, 1)`.execute(
      db,
    )
  }
  // A package may have brought programmes of its own; they get a place where a tariff can be given to them.
  await sql`INSERT INTO programmes (id, basis, payee, proration, rounding, rounding_unit, rate_day, conditions, active, created_at, updated_at, revision)
    SELECT DISTINCT programme, 'support', 'child', 'whole_month', 'nearest', 1, 'month_end', '[]', 1, ${at}, ${at}, 1
    FROM supports WHERE programme NOT IN (SELECT id FROM programmes)`.execute(db)
}
