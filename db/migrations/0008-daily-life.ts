import { sql, type Kysely } from 'kysely'

// Frozen: registers in use were made by these lines.
const kept = `created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    revision INTEGER NOT NULL,
    deleted_at TEXT,
    external_id TEXT`

const statements = [
  `CREATE TABLE shift_logs (
    id TEXT PRIMARY KEY,
    center_id TEXT NOT NULL REFERENCES centers (id),
    on_day TEXT NOT NULL,
    shift TEXT NOT NULL,
    by_name TEXT NOT NULL,
    happened TEXT NOT NULL,
    handed_to TEXT,
    ${kept}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX shift_logs_of_center ON shift_logs (center_id, on_day) WHERE deleted_at IS NULL`,
  `CREATE TABLE incidents (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    at_time TEXT,
    place TEXT,
    happened TEXT NOT NULL,
    told TEXT,
    follow_up TEXT,
    follow_up_on TEXT,
    closed_on TEXT,
    closing TEXT,
    ${kept}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX incidents_of_child ON incidents (child_id) WHERE deleted_at IS NULL`,
  `CREATE INDEX incidents_open ON incidents (follow_up_on) WHERE deleted_at IS NULL AND closed_on IS NULL`,
  `CREATE TABLE family_visits (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    kind TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    relation TEXT,
    starts_on TEXT NOT NULL,
    starts_at TEXT,
    ends_on TEXT,
    ends_at TEXT,
    permitted_by TEXT,
    returned_on TEXT,
    returned_at TEXT,
    note TEXT,
    ${kept}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX family_visits_of_child ON family_visits (child_id) WHERE deleted_at IS NULL`,
  `CREATE TABLE medicines (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    title TEXT NOT NULL,
    dose TEXT NOT NULL,
    times TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    prescribed_by TEXT,
    note TEXT,
    ${kept}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX medicines_of_child ON medicines (child_id) WHERE deleted_at IS NULL`,
  `CREATE TABLE medicine_doses (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    medicine_id TEXT NOT NULL REFERENCES medicines (id),
    on_day TEXT NOT NULL,
    at_time TEXT NOT NULL,
    outcome TEXT NOT NULL,
    by_name TEXT NOT NULL,
    note TEXT,
    ${kept}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX medicine_doses_of_child ON medicine_doses (child_id, on_day) WHERE deleted_at IS NULL`,
  `CREATE UNIQUE INDEX medicine_doses_once ON medicine_doses (medicine_id, on_day, at_time) WHERE deleted_at IS NULL`,
  `CREATE TABLE appointments (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    on_day TEXT NOT NULL,
    at_time TEXT,
    about TEXT NOT NULL,
    with_whom TEXT,
    place TEXT,
    state TEXT NOT NULL,
    result TEXT,
    ${kept}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX appointments_of_child ON appointments (child_id) WHERE deleted_at IS NULL`,
  `CREATE TABLE must_knows (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    note TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    ${kept}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX must_knows_of_child ON must_knows (child_id) WHERE deleted_at IS NULL`,
  // The home a carer works in; other roles are bound to none.
  `ALTER TABLE users ADD COLUMN center_id TEXT REFERENCES centers (id)`,
]

/** Daily life in a home: shift log, incidents, visits and leave, medicines and their doses, appointments, what must be known; and the home of a carer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
