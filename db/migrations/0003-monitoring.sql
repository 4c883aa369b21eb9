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
  finished_at   timestamptz
);

-- Staging is unlogged and closed by privilege (COPY is refused under row-level security).
CREATE UNLOGGED TABLE heqing.import_stage (
  batch_id     uuid NOT NULL,
  line         integer NOT NULL,
  section_id   text,
  province     text NOT NULL,
  section_name text NOT NULL,
  observed_at  timestamptz,
  row_hash     bytea NOT NULL,
  raw          jsonb NOT NULL,
  class        smallint,
  open         text,
  verdict      jsonb,
  values       jsonb NOT NULL
);
CREATE INDEX import_stage_batch ON heqing.import_stage (batch_id);

-- One row of a file as it came. A row with another content for the same section and time is a new fact beside the old one.
CREATE TABLE heqing.reading (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('platform', 'monthly')),
  batch_id     uuid NOT NULL REFERENCES heqing.import_batch (id),
  line         integer NOT NULL,
  section_id   text REFERENCES heqing.section (id),
  province     text NOT NULL,
  section_name text NOT NULL,
  observed_at  timestamptz,
  row_hash     bytea NOT NULL,
  raw          jsonb NOT NULL,
  class        smallint CHECK (class BETWEEN 1 AND 6),
  open         text,
  verdict      jsonb,
  matter_number text,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (kind, row_hash)
);
COMMENT ON COLUMN heqing.reading.class IS '1 to 5, 6 = 劣Ⅴ; real-time class of platform rows, shown only, opens nothing';
COMMENT ON COLUMN heqing.reading.matter_number IS 'number of the matter whose re-sampling (复测) the row belongs to';
CREATE INDEX reading_section ON heqing.reading (section_id, observed_at DESC);
CREATE INDEX reading_place ON heqing.reading (province, section_name, observed_at DESC);

CREATE TABLE heqing.value (
  reading_id      bigint NOT NULL REFERENCES heqing.reading (id),
  item            text NOT NULL,
  raw_text        text NOT NULL,
  used            text NOT NULL CHECK (used IN ('raw', 'shown', 'laboratory')),
  number          numeric,
  below_detection boolean NOT NULL DEFAULT false,
  detection_limit numeric,
  unit            text NOT NULL,
  mark            text NOT NULL DEFAULT 'raw' CHECK (mark IN ('raw', 'provisional', 'approved', 'rejected', 'corrected')),
  PRIMARY KEY (reading_id, item)
);

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
CREATE UNIQUE INDEX verdict_current ON heqing.verdict (section_id, scheme, period) WHERE superseded_by IS NULL;

-- 审核发布: who made which verdict final, never the one who prepared it.
CREATE TABLE heqing.release (
  id            uuid PRIMARY KEY,
  verdict_id    bigint NOT NULL UNIQUE REFERENCES heqing.verdict (id),
  prepared_by   uuid NOT NULL REFERENCES heqing.account (id),
  released_by   uuid NOT NULL REFERENCES heqing.account (id),
  source_address text,
  division_code text NOT NULL,
  released_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (prepared_by <> released_by)
);

SELECT heqing.guard('heqing.import_batch'), heqing.guard('heqing.reading'), heqing.guard('heqing.value'),
       heqing.guard('heqing.quarantine'), heqing.guard('heqing.verdict'), heqing.guard('heqing.release');

-- Rows of the national platform are public; laboratory rows are seen inside the jurisdiction of their section.
CREATE POLICY by_jurisdiction ON heqing.import_batch FOR ALL TO heqing_api
  USING (heqing.in_jurisdiction(division_code)) WITH CHECK (heqing.in_jurisdiction(division_code));
CREATE POLICY seen ON heqing.reading FOR SELECT TO heqing_api
  USING (kind = 'platform' OR EXISTS (SELECT 1 FROM heqing.section s WHERE s.id = section_id AND heqing.in_jurisdiction(s.division_code)));
CREATE POLICY taken_in ON heqing.reading FOR INSERT TO heqing_api
  WITH CHECK (kind = 'platform' OR EXISTS (SELECT 1 FROM heqing.section s WHERE s.id = section_id AND heqing.in_jurisdiction(s.division_code)));
CREATE POLICY seen ON heqing.value FOR SELECT TO heqing_api USING (EXISTS (SELECT 1 FROM heqing.reading r WHERE r.id = reading_id));
CREATE POLICY taken_in ON heqing.value FOR INSERT TO heqing_api WITH CHECK (true);
CREATE POLICY by_jurisdiction ON heqing.quarantine FOR ALL TO heqing_api
  USING (heqing.in_jurisdiction(division_code)) WITH CHECK (heqing.in_jurisdiction(division_code));
CREATE POLICY by_jurisdiction ON heqing.verdict FOR ALL TO heqing_api
  USING (heqing.in_jurisdiction(division_code)) WITH CHECK (heqing.in_jurisdiction(division_code));
CREATE POLICY by_jurisdiction ON heqing.release FOR ALL TO heqing_api
  USING (heqing.in_jurisdiction(division_code)) WITH CHECK (heqing.in_jurisdiction(division_code));
CREATE POLICY reads ON heqing.reading FOR SELECT TO heqing_worker, heqing_readonly USING (true);
CREATE POLICY reads ON heqing.value FOR SELECT TO heqing_worker, heqing_readonly USING (true);
CREATE POLICY reads ON heqing.verdict FOR SELECT TO heqing_worker, heqing_readonly USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON heqing.import_stage TO heqing_api;
GRANT SELECT, INSERT, UPDATE ON heqing.import_batch TO heqing_api;
GRANT SELECT, INSERT ON heqing.reading, heqing.value, heqing.quarantine, heqing.release TO heqing_api;
GRANT SELECT, INSERT, UPDATE (superseded_by) ON heqing.verdict TO heqing_api;
GRANT SELECT ON heqing.reading, heqing.value, heqing.verdict TO heqing_worker, heqing_readonly;

SELECT heqing.append_only('heqing.reading'), heqing.append_only('heqing.value'), heqing.append_only('heqing.quarantine'),
       heqing.append_only('heqing.release');
