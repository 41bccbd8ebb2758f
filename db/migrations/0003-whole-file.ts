import { sql, type Kysely } from 'kysely'

const kept = `created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL`
const deletable = `${kept}, external_id TEXT, deleted_at TEXT`
const ofChild = `id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id)`

const byChild = (table: string, ...columns: readonly string[]): string =>
  `CREATE INDEX ${table}_of_child ON ${table} (${['child_id', ...columns].join(', ')}) WHERE deleted_at IS NULL`

// Frozen: registers in use were made by these lines.
const statements = [
  // A relative is one person, whoever of her siblings' files she was entered in.
  `CREATE TABLE relatives (
    id TEXT PRIMARY KEY,
    first_name TEXT,
    last_name TEXT,
    father_name TEXT,
    national_id TEXT,
    birth_date TEXT,
    life TEXT NOT NULL,
    phone TEXT,
    address TEXT,
    note TEXT,
    name_search TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX relatives_by_name ON relatives (name_sort, id) WHERE deleted_at IS NULL`,
  `CREATE INDEX relatives_by_national_id ON relatives (national_id) WHERE deleted_at IS NULL AND national_id IS NOT NULL`,
  `CREATE TABLE child_relatives (
    ${ofChild},
    relative_id TEXT NOT NULL REFERENCES relatives (id),
    relation TEXT NOT NULL,
    is_guardian INTEGER NOT NULL CHECK (is_guardian IN (0, 1)),
    standing TEXT,
    reason TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('child_relatives', 'relative_id'),
  `CREATE INDEX child_relatives_of_relative ON child_relatives (relative_id, child_id) WHERE deleted_at IS NULL`,
  // Made once, seen from both sides.
  `CREATE TABLE sibling_links (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    sibling_id TEXT NOT NULL REFERENCES children (id),
    kind TEXT NOT NULL,
    ${deletable},
    CHECK (child_id < sibling_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX sibling_links_of_pair ON sibling_links (child_id, sibling_id) WHERE deleted_at IS NULL`,
  `CREATE INDEX sibling_links_of_sibling ON sibling_links (sibling_id, child_id) WHERE deleted_at IS NULL`,
  `CREATE TABLE orders (
    ${ofChild},
    kind TEXT NOT NULL,
    number TEXT,
    issued_on TEXT NOT NULL,
    court TEXT,
    branch TEXT,
    valid_until TEXT,
    note TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('orders', 'issued_on', 'valid_until', 'kind'),
  // What a clock starts from or stops at, and is no order: a guardian came, an adoption was asked for, the opinion was given.
  `CREATE TABLE legal_events (
    ${ofChild},
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    note TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('legal_events', 'kind', 'on_day'),
  `CREATE TABLE health (
    ${ofChild},
    blood_group TEXT,
    disability_kind TEXT,
    disability_degree TEXT,
    note TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX health_of_child ON health (child_id) WHERE deleted_at IS NULL`,
  `CREATE TABLE health_records (
    ${ofChild},
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    who TEXT,
    result TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('health_records', 'kind', 'starts_on'),
  `CREATE TABLE education_spells (
    ${ofChild},
    level TEXT NOT NULL,
    grade TEXT,
    school TEXT,
    place TEXT,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    result TEXT,
    out_reason TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('education_spells', 'starts_on', 'ends_on', 'level', 'place'),
  `CREATE TABLE psychology_records (
    ${ofChild},
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    by_name TEXT,
    tool TEXT,
    summary TEXT NOT NULL,
    plan TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('psychology_records', 'on_day'),
  `CREATE TABLE social_reports (
    ${ofChild},
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    by_name TEXT,
    body TEXT NOT NULL,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('social_reports', 'on_day'),
  `CREATE TABLE care_goals (
    ${ofChild},
    planned_on TEXT NOT NULL,
    area TEXT NOT NULL,
    goal TEXT NOT NULL,
    who TEXT,
    due_on TEXT,
    state TEXT NOT NULL,
    result TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('care_goals', 'planned_on', 'due_on', 'state'),
  `CREATE TABLE reviews (
    ${ofChild},
    held_on TEXT NOT NULL,
    attended TEXT,
    decision TEXT NOT NULL,
    next_on TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('reviews', 'held_on', 'next_on'),
  `CREATE TABLE documents (
    ${ofChild},
    slot TEXT NOT NULL,
    title TEXT,
    dated_on TEXT,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('documents', 'slot'),
  // The scanned page itself, inside the encrypted register.
  `CREATE TABLE document_pages (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document_id TEXT NOT NULL REFERENCES documents (id),
    page_number INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT`,
  `CREATE INDEX document_pages_of_document ON document_pages (document_id, page_number, id, media_type, bytes, sha256, deleted_at) WHERE deleted_at IS NULL`,
  // Who opened whose file.
  `CREATE TABLE openings (
    id TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES children (id),
    user_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX openings_of_child ON openings (child_id, at)`,
  `CREATE INDEX openings_of_user ON openings (user_id, at)`,
  // Two files that somebody looked at and found to be two children.
  `CREATE TABLE not_same (
    one_id TEXT NOT NULL REFERENCES children (id),
    other_id TEXT NOT NULL REFERENCES children (id),
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
  ) STRICT, WITHOUT ROWID`,
  // What a merge did, so that it can be taken back whole.
  `CREATE TABLE merges (
    id TEXT PRIMARY KEY,
    kept_id TEXT NOT NULL REFERENCES children (id),
    merged_id TEXT NOT NULL REFERENCES children (id),
    undo TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    undone_at TEXT
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX merges_of_kept ON merges (kept_id, made_at)`,
  `CREATE TABLE letter_templates (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    addressee TEXT,
    body TEXT NOT NULL,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE letters (
    ${ofChild},
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    dated_on TEXT NOT NULL,
    addressee TEXT,
    body TEXT NOT NULL,
    made_by TEXT NOT NULL,
    ${deletable}
  ) STRICT, WITHOUT ROWID`,
  byChild('letters', 'dated_on'),
  `CREATE UNIQUE INDEX letters_by_number ON letters (number)`,
] as const

/** Relatives, legal, health, education, psychology and social parts of the file, documents, who opened it, merges and letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
