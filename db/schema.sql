-- Version 1, as the migrations make it. Written by the tests: npx vitest run db/migrate.test.ts -u

CREATE TABLE accepted_warnings (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  record_id TEXT NOT NULL,
  child_id TEXT,
  reason TEXT NOT NULL,
  user_id TEXT NOT NULL,
  accepted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX accepted_warnings_of_record ON accepted_warnings (record_id, rule);

CREATE TABLE audit (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT,
  method TEXT NOT NULL,
  subject TEXT NOT NULL,
  record_id TEXT NOT NULL,
  child_id TEXT,
  changes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_of_child ON audit (child_id, id) WHERE child_id IS NOT NULL;

CREATE INDEX audit_of_record ON audit (record_id, id);

CREATE TABLE centers (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_search TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  kind TEXT NOT NULL,
  ownership TEXT NOT NULL,
  province TEXT,
  county TEXT,
  capacity INTEGER,
  licensed_sex TEXT,
  licensed_age_from INTEGER,
  licensed_age_to INTEGER,
  licence_number TEXT,
  opened_on TEXT,
  closed_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER children_changed_by_insert AFTER INSERT ON children BEGIN
  INSERT INTO children_changed (child_id) VALUES (new.id);
  END;

CREATE TRIGGER children_changed_by_update AFTER UPDATE ON children BEGIN
  INSERT INTO children_changed (child_id) VALUES (new.id);
  END;

CREATE TABLE children (
  row_number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  external_id TEXT,
  center_id TEXT REFERENCES centers (id),
  file_number TEXT,
  first_name TEXT,
  last_name TEXT,
  father_name TEXT,
  mother_name TEXT,
  sex TEXT NOT NULL,
  birth_date TEXT,
  birth_date_estimated INTEGER NOT NULL CHECK (birth_date_estimated IN (0, 1)),
  national_id TEXT,
  national_id_missing_reason TEXT,
  foreign_id TEXT,
  legal_status TEXT,
  admission_reasons TEXT NOT NULL,
  disability TEXT,
  stay_reason TEXT,
  notes TEXT,
  search_key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  current_kind TEXT,
  current_center_id TEXT,
  current_since TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE INDEX children_by_birth_date ON children (birth_date, name_sort) WHERE deleted_at IS NULL;

CREATE INDEX children_by_file_number ON children (file_number, name_sort) WHERE deleted_at IS NULL;

CREATE INDEX children_by_name ON children (name_sort, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX children_by_name_key ON children (name_key) WHERE deleted_at IS NULL;

CREATE INDEX children_by_national_id ON children (national_id) WHERE deleted_at IS NULL AND national_id IS NOT NULL;

CREATE INDEX children_by_placement ON children (current_kind, current_center_id, name_sort) WHERE deleted_at IS NULL;

CREATE INDEX children_deleted ON children (id) WHERE deleted_at IS NOT NULL;

CREATE INDEX children_for_figures ON children (id, sex, birth_date, legal_status, stay_reason, birth_date_estimated, center_id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX children_of_center ON children (center_id, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TRIGGER children_changed_trimmed AFTER INSERT ON children_changed BEGIN
  DELETE FROM children_changed WHERE number <= new.number - 1000;
  END;

CREATE TABLE children_changed (number INTEGER PRIMARY KEY, child_id TEXT NOT NULL) STRICT;

CREATE TRIGGER children_changed_by_policy AFTER INSERT ON insurance BEGIN
  INSERT INTO children_changed (child_id) VALUES (new.child_id);
  END;

CREATE TRIGGER children_changed_by_policy_update AFTER UPDATE ON insurance BEGIN
  INSERT INTO children_changed (child_id) VALUES (new.child_id);
  END;

CREATE TABLE insurance (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  policy_number TEXT,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX insurance_of_child ON insurance (child_id, starts_on, ends_on, kind, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE moves (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  opened_placement_id TEXT NOT NULL REFERENCES placements (id),
  closed_placement_id TEXT REFERENCES placements (id),
  started_support_id TEXT REFERENCES supports (id),
  stopped_support_id TEXT REFERENCES supports (id),
  stopped_support_end TEXT,
  revisions TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX moves_of_child ON moves (child_id, made_at) WHERE undone_at IS NULL;

CREATE TABLE placements (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  center_id TEXT REFERENCES centers (id),
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  entry_route TEXT,
  order_number TEXT,
  order_date TEXT,
  relative_name TEXT,
  relation TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX placements_by_end ON placements (kind, ends_on, starts_on, child_id, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX placements_by_start ON placements (kind, starts_on, ends_on, child_id, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX placements_of_center ON placements (center_id, kind, starts_on, ends_on, child_id, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX placements_of_child ON placements (child_id, starts_on, ends_on, kind, center_id, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE register (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  reference_date TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER returns_stay BEFORE DELETE ON returns BEGIN
  SELECT RAISE(ABORT, 'a signed return cannot be deleted');
  END;

CREATE TRIGGER returns_stay_as_signed BEFORE UPDATE ON returns BEGIN
  SELECT RAISE(ABORT, 'a signed return cannot change');
  END;

CREATE TABLE returns (
  id TEXT PRIMARY KEY,
  center_id TEXT NOT NULL REFERENCES centers (id),
  month TEXT NOT NULL,
  revision_number INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  signed_by_id TEXT NOT NULL REFERENCES users (id),
  signed_by TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  UNIQUE (center_id, month, revision_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  center_id TEXT REFERENCES centers (id),
  first_name TEXT,
  last_name TEXT,
  name_search TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  role TEXT NOT NULL,
  national_id TEXT,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_by_name ON staff (name_sort, id) WHERE deleted_at IS NULL;

CREATE INDEX staff_of_center ON staff (center_id, starts_on, ends_on, role, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE supports (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  child_id TEXT NOT NULL REFERENCES children (id),
  programme TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX supports_by_start ON supports (programme, starts_on, ends_on, child_id, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX supports_of_child ON supports (child_id, programme, starts_on, ends_on, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE unknown_columns (
  file TEXT NOT NULL,
  record_id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (file, record_id, column_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  role TEXT NOT NULL,
  disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX users_by_name ON users (name_key);
