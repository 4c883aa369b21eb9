-- Monitoring: how values come in, what stays in quarantine, verdicts and their release.

CREATE TABLE heqing.import_batch (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('platform', 'monthly')),
  file_name     text NOT NULL,
  file_sha256   bytea,
  bytes_total   bigint,
  bytes_read    bigint NOT NULL DEFAULT 0,
  state         text NOT NULL DEFAULT 'staging' CHECK (state IN ('staging', 'switching', 'done', 'failed')),
  rows          integer NOT NULL DEFAULT 0,
  accepted      integer NOT NULL DEFAULT 0,
  refused       integer NOT NULL DEFAULT 0,
  unchanged     integer NOT NULL DEFAULT 0,
  result        jsonb,
  error_code    text,
  error         text,
  account_id    uuid REFERENCES heqing.account (id),
  source_address text,
  division_code text NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  touched_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at   timestamptz
);

-- Staging is unlogged and closed by privilege (COPY is refused under row-level security).
CREATE UNLOGGED TABLE heqing.import_stage (
  batch_id      uuid NOT NULL,
  line          integer NOT NULL,
  row_hash      bytea NOT NULL,
  raw           jsonb NOT NULL,
  refusals      jsonb,
  section_id    text,
  province      text NOT NULL,
  section_name  text NOT NULL,
  observed_at   timestamptz,
  sampled_on    date,
  item          text,
  matter_number text,
  values        jsonb,
  class         smallint,
  open          text,
  verdict       jsonb
);
COMMENT ON COLUMN heqing.import_stage.refusals IS 'null: the row is good; else what is wrong with each cell, as [{column, expected, got}]';
CREATE INDEX import_stage_batch ON heqing.import_stage (batch_id, line);

-- One row of a file as it came. A row with another content for the same section and time is a new fact beside the old one.
CREATE TABLE heqing.reading (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('platform', 'monthly')),
  batch_id      uuid NOT NULL REFERENCES heqing.import_batch (id),
  line          integer NOT NULL,
  section_id    text REFERENCES heqing.section (id),
  province      text NOT NULL,
  section_name  text NOT NULL,
  observed_at   timestamptz,
  sampled_on    date,
  item          text,
  matter_number text,
  row_hash      bytea NOT NULL CHECK (octet_length(row_hash) = 32),
  raw           jsonb NOT NULL,
  values        jsonb NOT NULL,
  class         smallint CHECK (class BETWEEN 1 AND 6),
  open          text,
  verdict       jsonb,
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (kind, row_hash),
  CHECK (kind <> 'monthly' OR (section_id IS NOT NULL AND sampled_on IS NOT NULL AND item IS NOT NULL))
);
COMMENT ON COLUMN heqing.reading.row_hash IS 'SHA-256 of what the row says: the same row in another file is the same fact';
COMMENT ON COLUMN heqing.reading.values IS 'by item: text as it came, origin (raw, shown, laboratory), unit, and where there are any detectionLimit and mark';
COMMENT ON COLUMN heqing.reading.class IS '1 to 5, 6 = 劣Ⅴ; real-time class of platform rows, shown only, opens nothing';
COMMENT ON COLUMN heqing.reading.open IS 'why no class is stated, or what a better measurement could change';
COMMENT ON COLUMN heqing.reading.item IS 'monthly rows carry one item each';
COMMENT ON COLUMN heqing.reading.matter_number IS 'number of the matter whose re-sampling (复测) the row belongs to; such a row never counts for its month';
CREATE INDEX reading_section ON heqing.reading (section_id, observed_at DESC) WHERE section_id IS NOT NULL;
CREATE INDEX reading_public ON heqing.reading ((coalesce(observed_at, '-infinity'::timestamptz)) DESC, id DESC) WHERE kind = 'platform';
CREATE INDEX reading_sample ON heqing.reading (section_id, sampled_on) WHERE kind = 'monthly';

-- 待核数据
CREATE TABLE heqing.quarantine (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  batch_id      uuid NOT NULL REFERENCES heqing.import_batch (id),
  line          integer NOT NULL,
  column_name   text NOT NULL,
  expected      text NOT NULL,
  got           text NOT NULL,
  raw           text NOT NULL,
  row_hash      bytea NOT NULL,
  division_code text NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  UNIQUE (batch_id, line, column_name)
);
CREATE INDEX quarantine_row ON heqing.quarantine (row_hash);

-- Official verdicts of a section and a period (a month, or one re-sampling). Superseded, never overwritten.
CREATE TABLE heqing.verdict (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  section_id    text NOT NULL REFERENCES heqing.section (id),
  scheme        text NOT NULL,
  period        text NOT NULL CHECK (period ~ '^[0-9]{4}-[0-9]{2}$' OR period ~ '^resample:.+$'),
  status        text NOT NULL CHECK (status IN ('preliminary', 'final')),
  class         smallint CHECK (class BETWEEN 1 AND 6),
  target_class  smallint CHECK (target_class BETWEEN 1 AND 5),
  outcome       text NOT NULL CHECK (outcome IN ('met', 'missed', 'unjudgeable', 'undecided', 'no_target')),
  trace         jsonb NOT NULL,
  rule_versions jsonb NOT NULL,
  sampled_from  date,
  sampled_to    date,
  matter_number text,
  division_code text NOT NULL,
  prepared_by   uuid REFERENCES heqing.account (id),
  superseded_by bigint REFERENCES heqing.verdict (id) DEFERRABLE INITIALLY DEFERRED,
  created_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- A correction prepares a new preliminary verdict; the final one stays in force until that is released.
CREATE UNIQUE INDEX verdict_current ON heqing.verdict (section_id, scheme, period, status) WHERE superseded_by IS NULL;
CREATE INDEX verdict_waiting ON heqing.verdict (period, section_id) WHERE status = 'preliminary' AND superseded_by IS NULL;

-- 审核发布: who made which verdict final, never the one who prepared it. The final verdict is a row of its own; the
-- preliminary one it was made from stays. id is the id of the act, so that a request sent twice releases once.
CREATE TABLE heqing.release (
  id            uuid PRIMARY KEY,
  verdict_id    bigint NOT NULL UNIQUE REFERENCES heqing.verdict (id),
  preliminary_id bigint NOT NULL UNIQUE REFERENCES heqing.verdict (id),
  matter_id     bigint,
  matter_opened boolean NOT NULL DEFAULT false,
  prepared_by   uuid NOT NULL REFERENCES heqing.account (id),
  released_by   uuid NOT NULL REFERENCES heqing.account (id),
  source_address text,
  division_code text NOT NULL,
  released_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (prepared_by <> released_by)
);

SELECT heqing.guard('heqing.import_batch'), heqing.guard('heqing.reading'),
       heqing.guard('heqing.quarantine'), heqing.guard('heqing.verdict'), heqing.guard('heqing.release');

-- Rows of the national platform are public; laboratory rows are seen inside the jurisdiction of their section.
CREATE POLICY by_jurisdiction ON heqing.import_batch FOR ALL TO heqing_api
  USING (heqing.in_jurisdiction(division_code)) WITH CHECK (heqing.in_jurisdiction(division_code));
CREATE POLICY seen ON heqing.reading FOR SELECT TO heqing_api
  USING (kind = 'platform' OR EXISTS (SELECT 1 FROM heqing.section s WHERE s.id = section_id AND heqing.in_jurisdiction(s.division_code)));
CREATE POLICY taken_in ON heqing.reading FOR INSERT TO heqing_api
  WITH CHECK (kind = 'platform' OR EXISTS (SELECT 1 FROM heqing.section s WHERE s.id = section_id AND heqing.in_jurisdiction(s.division_code)));
CREATE POLICY by_jurisdiction ON heqing.quarantine FOR ALL TO heqing_api
  USING (heqing.in_jurisdiction(division_code)) WITH CHECK (heqing.in_jurisdiction(division_code));
CREATE POLICY by_jurisdiction ON heqing.verdict FOR ALL TO heqing_api
  USING (heqing.in_jurisdiction(division_code)) WITH CHECK (heqing.in_jurisdiction(division_code));
CREATE POLICY by_jurisdiction ON heqing.release FOR ALL TO heqing_api
  USING (heqing.in_jurisdiction(division_code)) WITH CHECK (heqing.in_jurisdiction(division_code));
CREATE POLICY reads ON heqing.reading FOR SELECT TO heqing_worker, heqing_readonly USING (true);
CREATE POLICY reads ON heqing.verdict FOR SELECT TO heqing_worker, heqing_readonly USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON heqing.import_stage TO heqing_api;
GRANT SELECT, INSERT, UPDATE ON heqing.import_batch TO heqing_api;
GRANT SELECT, INSERT ON heqing.reading, heqing.quarantine, heqing.release TO heqing_api;
GRANT SELECT, INSERT, UPDATE (superseded_by) ON heqing.verdict TO heqing_api;
GRANT USAGE ON SEQUENCE heqing.verdict_id_seq TO heqing_api;
GRANT SELECT ON heqing.reading, heqing.verdict TO heqing_worker, heqing_readonly;

SELECT heqing.append_only('heqing.reading'), heqing.append_only('heqing.quarantine'),
       heqing.append_only('heqing.release');
