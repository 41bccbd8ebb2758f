-- Version 8, as the migrations make it. Written by the tests: npx vitest run db/register/migrate.test.ts -u

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

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  child_id TEXT REFERENCES children (id),
  center_id TEXT REFERENCES centers (id),
  purpose TEXT NOT NULL,
  sheba TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT,
  CHECK ((child_id IS NULL) <> (center_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX accounts_of_center ON accounts (center_id, purpose, starts_on) WHERE deleted_at IS NULL AND center_id IS NOT NULL;

CREATE INDEX accounts_of_child ON accounts (child_id, purpose, starts_on) WHERE deleted_at IS NULL AND child_id IS NOT NULL;

CREATE TABLE appointments (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  on_day TEXT NOT NULL,
  at_time TEXT,
  about TEXT NOT NULL,
  with_whom TEXT,
  place TEXT,
  state TEXT NOT NULL,
  result TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT,
  external_id TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX appointments_of_child ON appointments (child_id) WHERE deleted_at IS NULL;

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

CREATE TABLE budgets (
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
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX budgets_of_child ON budgets (child_id) WHERE deleted_at IS NULL;

CREATE TABLE care_goals (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  planned_on TEXT NOT NULL,
  area TEXT NOT NULL,
  goal TEXT NOT NULL,
  who TEXT,
  due_on TEXT,
  state TEXT NOT NULL,
  result TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX care_goals_of_child ON care_goals (child_id, planned_on, due_on, state) WHERE deleted_at IS NULL;

CREATE TABLE center_costs (
  id TEXT PRIMARY KEY,
  center_id TEXT NOT NULL REFERENCES centers (id),
  month TEXT NOT NULL,
  amount_rial INTEGER NOT NULL CHECK (amount_rial > 0),
  note TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX center_costs_of_month ON center_costs (center_id, month) WHERE deleted_at IS NULL;

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

CREATE TABLE child_relatives (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  relative_id TEXT NOT NULL REFERENCES relatives (id),
  relation TEXT NOT NULL,
  is_guardian INTEGER NOT NULL CHECK (is_guardian IN (0, 1)),
  standing TEXT,
  reason TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX child_relatives_of_child ON child_relatives (child_id, relative_id) WHERE deleted_at IS NULL;

CREATE INDEX child_relatives_of_relative ON child_relatives (relative_id, child_id) WHERE deleted_at IS NULL;

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
  , worker TEXT) STRICT;

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

CREATE TABLE conditions (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  value INTEGER,
  number TEXT,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX conditions_of_child ON conditions (child_id, kind, starts_on, ends_on, value, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE contacts (
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
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX contacts_of_child ON contacts (child_id, contacted_on, reached, living, work, study, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE document_pages (
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
) STRICT;

CREATE INDEX document_pages_of_document ON document_pages (document_id, page_number, id, media_type, bytes, sha256, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE documents (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  slot TEXT NOT NULL,
  title TEXT,
  dated_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX documents_of_child ON documents (child_id, slot) WHERE deleted_at IS NULL;

CREATE TABLE drafts (
  user_id TEXT NOT NULL REFERENCES users (id),
  role TEXT NOT NULL,
  form TEXT NOT NULL,
  typed TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (user_id, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE education_spells (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  level TEXT NOT NULL,
  grade TEXT,
  school TEXT,
  place TEXT,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  result TEXT,
  out_reason TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX education_spells_of_child ON education_spells (child_id, starts_on, ends_on, level, place) WHERE deleted_at IS NULL;

CREATE TABLE enrolment_answers (
  sha256 TEXT PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES enrolment_lists (id),
  taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment_lists (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  number INTEGER NOT NULL,
  insurance_kind TEXT NOT NULL,
  insurer TEXT,
  made_at TEXT NOT NULL,
  made_by_id TEXT,
  made_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment_rows (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  list_id TEXT NOT NULL REFERENCES enrolment_lists (id),
  child_id TEXT NOT NULL REFERENCES children (id),
  row_number INTEGER NOT NULL,
  answer TEXT,
  answered_on TEXT,
  policy_id TEXT REFERENCES insurance (id),
  UNIQUE (list_id, child_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX enrolment_rows_of_child ON enrolment_rows (child_id, list_id, answer);

CREATE TABLE family_visits (
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
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT,
  external_id TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX family_visits_of_child ON family_visits (child_id) WHERE deleted_at IS NULL;

CREATE TABLE grant_requests (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  programme TEXT NOT NULL REFERENCES programmes (id),
  requested_on TEXT NOT NULL,
  documents TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT,
  line_id TEXT REFERENCES payment_lines (id),
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX grant_requests_of_child ON grant_requests (child_id, requested_on) WHERE deleted_at IS NULL;

CREATE TABLE health (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  blood_group TEXT,
  disability_kind TEXT,
  disability_degree TEXT,
  note TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX health_of_child ON health (child_id) WHERE deleted_at IS NULL;

CREATE TABLE health_records (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  who TEXT,
  result TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX health_records_of_child ON health_records (child_id, kind, starts_on) WHERE deleted_at IS NULL;

CREATE TABLE incidents (
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
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT,
  external_id TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX incidents_of_child ON incidents (child_id) WHERE deleted_at IS NULL;

CREATE INDEX incidents_open ON incidents (follow_up_on) WHERE deleted_at IS NULL AND closed_on IS NULL;

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
  , insurer TEXT, holder TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX insurance_of_child ON insurance (child_id, starts_on, ends_on, kind, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE legal_events (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX legal_events_of_child ON legal_events (child_id, kind, on_day) WHERE deleted_at IS NULL;

CREATE TABLE letter_templates (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  addressee TEXT,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE letters (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  dated_on TEXT NOT NULL,
  addressee TEXT,
  body TEXT NOT NULL,
  made_by TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX letters_by_number ON letters (number);

CREATE INDEX letters_of_child ON letters (child_id, dated_on) WHERE deleted_at IS NULL;

CREATE TABLE medicine_doses (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  medicine_id TEXT NOT NULL REFERENCES medicines (id),
  on_day TEXT NOT NULL,
  at_time TEXT NOT NULL,
  outcome TEXT NOT NULL,
  by_name TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT,
  external_id TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX medicine_doses_of_child ON medicine_doses (child_id, on_day) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX medicine_doses_once ON medicine_doses (medicine_id, on_day, at_time) WHERE deleted_at IS NULL;

CREATE TABLE medicines (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  title TEXT NOT NULL,
  dose TEXT NOT NULL,
  times TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  prescribed_by TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT,
  external_id TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX medicines_of_child ON medicines (child_id) WHERE deleted_at IS NULL;

CREATE TABLE merges (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES children (id),
  merged_id TEXT NOT NULL REFERENCES children (id),
  undo TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  undone_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX merges_of_kept ON merges (kept_id, made_at);

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

CREATE TABLE must_knows (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  note TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT,
  external_id TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX must_knows_of_child ON must_knows (child_id) WHERE deleted_at IS NULL;

CREATE TABLE not_same (
  one_id TEXT NOT NULL REFERENCES children (id),
  other_id TEXT NOT NULL REFERENCES children (id),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE openings (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  user_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX openings_of_child ON openings (child_id, at);

CREATE INDEX openings_of_user ON openings (user_id, at);

CREATE TABLE orders (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  number TEXT,
  issued_on TEXT NOT NULL,
  court TEXT,
  branch TEXT,
  valid_until TEXT,
  note TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
  , document_id TEXT REFERENCES documents (id)) STRICT, WITHOUT ROWID;

CREATE INDEX orders_of_child ON orders (child_id, issued_on, valid_until, kind) WHERE deleted_at IS NULL;

CREATE TRIGGER payment_lines_stay BEFORE DELETE ON payment_lines BEGIN
  SELECT RAISE(ABORT, 'a payment cannot be deleted');
  END;

CREATE TRIGGER payment_lines_stay_as_stored BEFORE UPDATE ON payment_lines
  WHEN new.id IS NOT old.id OR new.external_id IS NOT old.external_id OR new.run_id IS NOT old.run_id
  OR new.run_month IS NOT old.run_month OR new.for_month IS NOT old.for_month OR new.programme IS NOT old.programme
  OR new.center_id IS NOT old.center_id OR new.source_id IS NOT old.source_id OR new.kind IS NOT old.kind
  OR new.amount_rial IS NOT old.amount_rial OR new.days IS NOT old.days OR new.parts IS NOT old.parts
  OR new.reason IS NOT old.reason OR new.made_at IS NOT old.made_at
  OR NOT EXISTS (
    SELECT 1 FROM merges WHERE undone_at IS NULL AND (
      (kept_id = new.child_id AND merged_id = old.child_id) OR (kept_id = old.child_id AND merged_id = new.child_id)
    )
)
  BEGIN
  SELECT RAISE(ABORT, 'a payment cannot change');
  END;

CREATE TABLE payment_lines (
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
) STRICT, WITHOUT ROWID;

CREATE INDEX payment_lines_by_for_month ON payment_lines (for_month, programme, child_id, center_id, id);

CREATE INDEX payment_lines_by_run_month ON payment_lines (run_month, programme, child_id, id);

CREATE INDEX payment_lines_of_center ON payment_lines (center_id, run_month, programme, child_id, amount_rial, id) WHERE center_id IS NOT NULL;

CREATE INDEX payment_lines_of_child ON payment_lines (child_id, for_month, id);

CREATE TABLE payment_list_rows (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  list_id TEXT NOT NULL REFERENCES payment_lists (id),
  line_id TEXT NOT NULL REFERENCES payment_lines (id),
  row_number INTEGER NOT NULL,
  sheba TEXT,
  owner_name TEXT,
  reference TEXT NOT NULL,
  UNIQUE (list_id, line_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX payment_list_rows_of_line ON payment_list_rows (line_id);

CREATE TABLE payment_lists (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  number TEXT NOT NULL,
  run_month TEXT NOT NULL,
  programme TEXT,
  made_at TEXT NOT NULL,
  made_by_id TEXT,
  made_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE payment_runs (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  run_month TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by_id TEXT,
  made_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX payment_runs_by_month ON payment_runs (run_month, made_at);

CREATE TRIGGER payment_steps_stay BEFORE DELETE ON payment_steps BEGIN
  SELECT RAISE(ABORT, 'a payment cannot be deleted');
  END;

CREATE TRIGGER payment_steps_stay_as_stored BEFORE UPDATE ON payment_steps BEGIN
  SELECT RAISE(ABORT, 'a payment cannot change');
  END;

CREATE TABLE payment_steps (
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
) STRICT, WITHOUT ROWID;

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

CREATE TABLE plan_items (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  field TEXT NOT NULL,
  state TEXT NOT NULL,
  goal TEXT,
  who TEXT,
  due_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX plan_items_of_child ON plan_items (child_id, field) WHERE deleted_at IS NULL;

CREATE TABLE programmes (
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
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE psychology_records (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_name TEXT,
  tool TEXT,
  summary TEXT NOT NULL,
  plan TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX psychology_records_of_child ON psychology_records (child_id, on_day) WHERE deleted_at IS NULL;

CREATE TABLE register (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  reference_date TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE relatives (
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
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX relatives_by_name ON relatives (name_sort, id) WHERE deleted_at IS NULL;

CREATE INDEX relatives_by_national_id ON relatives (national_id) WHERE deleted_at IS NULL AND national_id IS NOT NULL;

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

CREATE TABLE reviews (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  held_on TEXT NOT NULL,
  attended TEXT,
  decision TEXT NOT NULL,
  next_on TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX reviews_of_child ON reviews (child_id, held_on, next_on) WHERE deleted_at IS NULL;

CREATE TABLE savings_entries (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  amount_rial INTEGER NOT NULL CHECK (amount_rial > 0),
  note TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX savings_of_child ON savings_entries (child_id, on_day) WHERE deleted_at IS NULL;

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE shift_logs (
  id TEXT PRIMARY KEY,
  center_id TEXT NOT NULL REFERENCES centers (id),
  on_day TEXT NOT NULL,
  shift TEXT NOT NULL,
  by_name TEXT NOT NULL,
  happened TEXT NOT NULL,
  handed_to TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at TEXT,
  external_id TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX shift_logs_of_center ON shift_logs (center_id, on_day) WHERE deleted_at IS NULL;

CREATE TABLE sibling_links (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES children (id),
  sibling_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT,
  CHECK (child_id < sibling_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX sibling_links_of_pair ON sibling_links (child_id, sibling_id) WHERE deleted_at IS NULL;

CREATE INDEX sibling_links_of_sibling ON sibling_links (sibling_id, child_id) WHERE deleted_at IS NULL;

CREATE TABLE social_reports (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES children (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by_name TEXT,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX social_reports_of_child ON social_reports (child_id, on_day) WHERE deleted_at IS NULL;

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
  , agreed_rial INTEGER) STRICT, WITHOUT ROWID;

CREATE INDEX supports_by_start ON supports (programme, starts_on, ends_on, child_id, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX supports_of_child ON supports (child_id, programme, starts_on, ends_on, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE tariffs (
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
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL, external_id TEXT, deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX tariffs_of_programme ON tariffs (programme, starts_on) WHERE deleted_at IS NULL;

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
  , center_id TEXT REFERENCES centers (id)) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX users_by_name ON users (name_key);
