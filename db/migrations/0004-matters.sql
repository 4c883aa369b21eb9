-- Matters 整改事项: the row, its inbox, duties, steps, timeline, letters, deliveries, outbox.

-- Postgres keeps microseconds, JavaScript's Date milliseconds: instants that decide travel as text.
CREATE FUNCTION heqing.instant(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(p_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"');
COMMENT ON FUNCTION heqing.instant(timestamptz) IS 'An instant as domain/calendar reads it: RFC 3339 in +08:00 with microseconds.';
GRANT EXECUTE ON FUNCTION heqing.instant(timestamptz)
  TO heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

CREATE TABLE heqing.number_series (
  series text NOT NULL,
  year   integer NOT NULL,
  last   integer NOT NULL,
  PRIMARY KEY (series, year)
);

CREATE TABLE heqing.matter (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key            uuid NOT NULL DEFAULT gen_random_uuid(),
  number         text NOT NULL UNIQUE,
  section_id     text NOT NULL REFERENCES heqing.section (id),
  scheme         text NOT NULL,
  division_code  text NOT NULL REFERENCES heqing.division (code),
  unit_id        text NOT NULL REFERENCES heqing.unit (id),
  office_id      text NOT NULL REFERENCES heqing.unit (id),
  station_id     text REFERENCES heqing.unit (id),
  verdict_id     bigint NOT NULL REFERENCES heqing.verdict (id),
  ladder_id      text NOT NULL,
  ladder_version text NOT NULL,
  ladder_hash    text NOT NULL,
  open           boolean NOT NULL DEFAULT true,
  phase          text NOT NULL DEFAULT 'opened',
  rung           text,
  state          jsonb,
  next_due       timestamptz,
  received_seq   bigint NOT NULL DEFAULT 0,
  handled_seq    bigint NOT NULL DEFAULT 0,
  handled_until  timestamptz,
  parked_code    text,
  parked_reason  text,
  parked_at      timestamptz,
  demo           boolean NOT NULL DEFAULT false,
  opened_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  closed_at      timestamptz,
  CHECK (received_seq >= handled_seq)
);
COMMENT ON COLUMN heqing.matter.key IS 'what the ids of its steps, letters and deliveries are derived from, so that no two books ever share one';
COMMENT ON COLUMN heqing.matter.received_seq IS 'sequence number of the last act received; stamped under the lock of this row';
COMMENT ON COLUMN heqing.matter.handled_seq IS 'sequence number of the last act that decide has judged';
COMMENT ON COLUMN heqing.matter.handled_until IS 'instant up to which due instants have been judged';
CREATE UNIQUE INDEX matter_one_open ON heqing.matter (section_id, scheme) WHERE open;
CREATE INDEX matter_open ON heqing.matter (division_code, id) WHERE open;

-- The inbox: acts of people and messages of the system, in the order of the lock.
CREATE TABLE heqing.act (
  matter_id      bigint NOT NULL REFERENCES heqing.matter (id),
  seq            bigint NOT NULL,
  act_id         uuid NOT NULL UNIQUE,
  kind           text NOT NULL,
  payload        jsonb NOT NULL,
  payload_hash   bytea NOT NULL,
  account_id     uuid REFERENCES heqing.account (id),
  role           text NOT NULL,
  source_address text,
  request_id     text,
  division_code  text NOT NULL,
  received_at    timestamptz NOT NULL,
  outcome        text CHECK (outcome IN ('applied', 'refused')),
  refusal        text,
  handled_at     timestamptz,
  law_revision   text,
  PRIMARY KEY (matter_id, seq)
);

CREATE TABLE heqing.duty (
  matter_id     bigint NOT NULL REFERENCES heqing.matter (id),
  no            integer NOT NULL,
  kind          text NOT NULL,
  unit_id       text NOT NULL REFERENCES heqing.unit (id),
  rung          text NOT NULL,
  started_at    timestamptz NOT NULL,
  due_at        timestamptz NOT NULL,
  provisional   boolean NOT NULL,
  explanation   jsonb NOT NULL,
  status        text NOT NULL CHECK (status IN ('running', 'met', 'missed', 'lifted')),
  overdue       boolean NOT NULL DEFAULT false,
  ended_at      timestamptz,
  division_code text NOT NULL,
  PRIMARY KEY (matter_id, no)
);
CREATE INDEX duty_running ON heqing.duty (unit_id, due_at) WHERE status = 'running';

-- What is still to be done in the world; closed under its id, harmless to run again.
CREATE TABLE heqing.step (
  id            uuid PRIMARY KEY,
  matter_id     bigint NOT NULL REFERENCES heqing.matter (id),
  no            integer NOT NULL,
  kind          text NOT NULL,
  payload       jsonb NOT NULL,
  by_person     boolean NOT NULL,
  unit_id       text REFERENCES heqing.unit (id),
  state         text NOT NULL DEFAULT 'todo' CHECK (state IN ('todo', 'done', 'failed', 'lifted')),
  division_code text NOT NULL,
  created_at    timestamptz NOT NULL,
  done_at       timestamptz,
  result        jsonb,
  UNIQUE (matter_id, no)
);
CREATE INDEX step_todo ON heqing.step (matter_id) WHERE state = 'todo';

-- The timeline that everybody reads. Append-only.
CREATE TABLE heqing.event (
  matter_id     bigint NOT NULL REFERENCES heqing.matter (id),
  n             integer NOT NULL,
  at            timestamptz NOT NULL,
  kind          text NOT NULL,
  act_seq       bigint,
  account_id    uuid,
  data          jsonb NOT NULL,
  law_revision  text NOT NULL,
  division_code text NOT NULL,
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (matter_id, n)
);

-- Formal letters: drafts until a person signs.
CREATE TABLE heqing.letter (
  id            uuid PRIMARY KEY,
  matter_id     bigint NOT NULL REFERENCES heqing.matter (id),
  step_id       uuid NOT NULL UNIQUE REFERENCES heqing.step (id),
  kind          text NOT NULL,
  rung          text NOT NULL,
  number        text UNIQUE,
  draft         jsonb NOT NULL,
  state         text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'signed', 'withdrawn')),
  signed_by     uuid REFERENCES heqing.account (id),
  signed_at     timestamptz,
  division_code text NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((state = 'signed') = (signed_at IS NOT NULL))
);

-- One row per matter, step, recipient and channel, written before anything is sent.
CREATE TABLE heqing.delivery (
  id            uuid PRIMARY KEY,
  matter_id     bigint NOT NULL REFERENCES heqing.matter (id),
  step_id       uuid NOT NULL REFERENCES heqing.step (id),
  person_id     uuid NOT NULL REFERENCES heqing.person (id),
  post_id       text NOT NULL REFERENCES heqing.post (id),
  audience      text NOT NULL,
  channel       text NOT NULL CHECK (channel IN ('mail')),
  address       text NOT NULL,
  message_id    text NOT NULL UNIQUE,
  subject       text,
  body          text,
  state         text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'refused')),
  attempts      integer NOT NULL DEFAULT 0,
  response      text,
  last_error    text,
  sent_at       timestamptz,
  division_code text NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (matter_id, step_id, person_id, channel)
);
CREATE INDEX delivery_step ON heqing.delivery (step_id);
COMMENT ON COLUMN heqing.delivery.post_id IS 'the post by which the person is written to; a person with two posts gets one message';

-- What the book promised to Temporal. Done when the book shows the effect, not when a call returned.
CREATE TABLE heqing.outbox (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  matter_id   bigint NOT NULL REFERENCES heqing.matter (id),
  seq         bigint NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  next_try_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  lease_until timestamptz,
  leased_by   text,
  attempts    integer NOT NULL DEFAULT 0,
  refusals    integer NOT NULL DEFAULT 0,
  last_error  text,
  nudged_at   timestamptz,
  done_at     timestamptz,
  dead_at     timestamptz
);
COMMENT ON COLUMN heqing.outbox.refusals IS 'answers by which Temporal refused the call itself; a server that is down refuses nothing';
CREATE INDEX outbox_waiting ON heqing.outbox (next_try_at) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_matter ON heqing.outbox (matter_id) WHERE done_at IS NULL;

-- Ledger leaf v1: canonical JSON, personal data only as salted hashes; unsequenced, a sequencer gives indexes later.
CREATE TABLE heqing.ledger_leaf (
  id            uuid PRIMARY KEY,
  format        smallint NOT NULL DEFAULT 1 CHECK (format = 1),
  kind          text NOT NULL,
  matter_id     bigint REFERENCES heqing.matter (id),
  canonical     text NOT NULL,
  leaf_hash     bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
  division_code text NOT NULL,
  written_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ledger_leaf_matter ON heqing.ledger_leaf (matter_id);
-- Opens the salted hashes of a leaf; deleting a row here forgets the person and keeps the ledger valid.
CREATE TABLE heqing.ledger_salt (
  leaf_id       uuid NOT NULL REFERENCES heqing.ledger_leaf (id),
  field         text NOT NULL,
  salt          bytea NOT NULL,
  plain         text NOT NULL,
  division_code text NOT NULL,
  PRIMARY KEY (leaf_id, field)
);

SELECT heqing.guard('heqing.number_series'), heqing.guard('heqing.matter'), heqing.guard('heqing.act'), heqing.guard('heqing.duty'),
       heqing.guard('heqing.step'), heqing.guard('heqing.event'), heqing.guard('heqing.letter'), heqing.guard('heqing.delivery'),
       heqing.guard('heqing.outbox'), heqing.guard('heqing.ledger_leaf'), heqing.guard('heqing.ledger_salt');

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['matter', 'act', 'duty', 'step', 'event', 'letter', 'delivery', 'ledger_leaf'] LOOP
    EXECUTE format('CREATE POLICY by_jurisdiction ON heqing.%I FOR SELECT TO heqing_api USING (heqing.in_jurisdiction(division_code))', t);
    EXECUTE format('GRANT SELECT ON heqing.%I TO heqing_api', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['number_series', 'matter', 'act', 'duty', 'step', 'event', 'letter', 'delivery', 'outbox', 'ledger_leaf', 'ledger_salt'] LOOP
    EXECUTE format('CREATE POLICY whole_book ON heqing.%I FOR ALL TO heqing_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
-- The worker writes what decide says. It never deletes, and it never changes what is append-only.
GRANT SELECT, INSERT, UPDATE ON heqing.number_series, heqing.matter, heqing.duty, heqing.step, heqing.letter,
  heqing.delivery, heqing.outbox TO heqing_worker;
GRANT SELECT, INSERT, UPDATE (outcome, refusal, handled_at, law_revision) ON heqing.act TO heqing_worker;
GRANT SELECT, INSERT ON heqing.event, heqing.ledger_leaf, heqing.ledger_salt TO heqing_worker;

CREATE POLICY carries ON heqing.outbox FOR ALL TO heqing_relay USING (true) WITH CHECK (true);
CREATE POLICY carries ON heqing.matter FOR SELECT TO heqing_relay USING (true);
GRANT SELECT, UPDATE ON heqing.outbox TO heqing_relay;
GRANT SELECT (id, open, section_id, scheme, received_seq, handled_seq, next_due, parked_code) ON heqing.matter TO heqing_relay;
-- A closed matter may still owe messages.
CREATE POLICY carries ON heqing.step FOR SELECT TO heqing_relay USING (true);
GRANT SELECT (matter_id, by_person, state) ON heqing.step TO heqing_relay;
-- The minimal reconciler promises a nudge for open matters without a running workflow.
GRANT INSERT ON heqing.outbox TO heqing_relay;
CREATE POLICY dead_letters ON heqing.outbox FOR SELECT TO heqing_api
  USING (EXISTS (SELECT 1 FROM heqing.matter m WHERE m.id = matter_id));
GRANT SELECT ON heqing.outbox TO heqing_api;

SELECT heqing.append_only('heqing.event'), heqing.append_only('heqing.ledger_leaf');

