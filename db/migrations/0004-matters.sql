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

-- Everybody who needs both locks takes them in this order: first the section and scheme, then the matter's row.
CREATE FUNCTION heqing.lock_section(p_section_id text, p_scheme text) RETURNS void
LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('heqing.matter:' || p_section_id || ':' || p_scheme, 0))
$$;
REVOKE ALL ON FUNCTION heqing.lock_section FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heqing.lock_section TO heqing_worker;

-- Holds a matter until the end of the transaction. The instant is read after the lock: no act received before it is unseen.
CREATE FUNCTION heqing.hold_matter(p_matter_id bigint, OUT held_at timestamptz)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM heqing.lock_section(m.section_id, m.scheme) FROM heqing.matter m WHERE m.id = p_matter_id;
  PERFORM 1 FROM heqing.matter m WHERE m.id = p_matter_id FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('matter %s does not exist', p_matter_id);
  END IF;
  held_at := clock_timestamp();
END $$;
REVOKE ALL ON FUNCTION heqing.hold_matter FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heqing.hold_matter TO heqing_worker;

-- An act is stored under the lock of its matter: lock, stamp, number, insert, promise. Only Postgres' clock decides.
-- Same act_id and payload: the first answer again. Same act_id, other payload: KEY_REUSED.
-- p_told = false: whoever stores it advances the matter itself; the promise then only stands in for a crash.
CREATE FUNCTION heqing.store_act(
  p_matter_id bigint, p_act_id uuid, p_kind text, p_payload jsonb, p_payload_hash bytea,
  p_account uuid, p_role text, p_address text, p_request text, p_told boolean,
  OUT seq bigint, OUT received_at timestamptz, OUT fresh boolean)
LANGUAGE plpgsql AS $$
DECLARE
  m heqing.matter%ROWTYPE;
  known heqing.act%ROWTYPE;
BEGIN
  SELECT * INTO m FROM heqing.matter WHERE id = p_matter_id FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('matter %s does not exist', p_matter_id);
  END IF;
  SELECT * INTO known FROM heqing.act a WHERE a.act_id = p_act_id;
  IF FOUND THEN
    IF known.matter_id <> p_matter_id OR known.kind <> p_kind OR known.payload_hash <> p_payload_hash
       OR known.account_id IS DISTINCT FROM p_account THEN
      RAISE EXCEPTION USING ERRCODE = 'HQ409', MESSAGE = format('act %s is already known with another content', p_act_id);
    END IF;
    seq := known.seq; received_at := known.received_at; fresh := false;
    RETURN;
  END IF;
  seq := m.received_seq + 1;
  received_at := clock_timestamp();
  fresh := true;
  INSERT INTO heqing.act (matter_id, seq, act_id, kind, payload, payload_hash, account_id, role, source_address, request_id, division_code, received_at)
  VALUES (p_matter_id, store_act.seq, p_act_id, p_kind, p_payload, p_payload_hash, p_account, p_role, p_address, p_request, m.division_code, store_act.received_at);
  UPDATE heqing.matter SET received_seq = store_act.seq WHERE id = p_matter_id;
  INSERT INTO heqing.outbox (matter_id, seq, next_try_at)
  VALUES (p_matter_id, store_act.seq, clock_timestamp() + CASE WHEN p_told THEN interval '0' ELSE interval '20 seconds' END);
  IF p_told THEN
    PERFORM pg_notify('heqing_outbox', p_matter_id::text);
  END IF;
END $$;
REVOKE ALL ON FUNCTION heqing.store_act FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heqing.store_act TO heqing_worker;

-- The api's door to the inbox: inside the actor's jurisdiction only, always under the actor's own account.
CREATE FUNCTION heqing.receive_act(
  p_matter_id bigint, p_act_id uuid, p_kind text, p_payload jsonb, p_payload_hash bytea, p_address text, p_request text,
  OUT seq bigint, OUT received_at timestamptz, OUT fresh boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE code text;
BEGIN
  IF heqing.actor_account() IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ401', MESSAGE = 'an act needs an actor';
  END IF;
  SELECT division_code INTO code FROM heqing.matter WHERE id = p_matter_id;
  IF code IS NULL OR NOT heqing.in_jurisdiction(code) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('matter %s does not exist for this account', p_matter_id);
  END IF;
  SELECT s.seq, s.received_at, s.fresh INTO receive_act.seq, receive_act.received_at, receive_act.fresh
  FROM heqing.store_act(p_matter_id, p_act_id, p_kind, p_payload, p_payload_hash,
                        heqing.actor_account()::uuid, heqing.actor_role(), p_address, p_request, true) s;
END $$;
REVOKE ALL ON FUNCTION heqing.receive_act FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heqing.receive_act TO heqing_api;

-- Attach or open, under lock, whoever releases: sees every open matter of the section, whatever the releaser may see.
-- A final verdict becomes a message in the inbox of the section's open matter; only a missed target opens one.
CREATE FUNCTION heqing.attach_or_open(
  p_verdict_id bigint, p_act_id uuid, p_payload jsonb, p_payload_hash bytea, p_ladder_id text, p_ladder_version text, p_ladder_hash text,
  OUT matter_id bigint, OUT opened boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  v heqing.verdict%ROWTYPE;
  s heqing.section%ROWTYPE;
  office text;
  yr integer := extract(year FROM clock_timestamp() AT TIME ZONE 'Asia/Shanghai');
  n integer;
BEGIN
  SELECT * INTO v FROM heqing.verdict WHERE id = p_verdict_id;
  IF NOT FOUND OR NOT heqing.in_jurisdiction(v.division_code) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('verdict %s does not exist for this account', p_verdict_id);
  END IF;
  IF v.status <> 'final' THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ412', MESSAGE = format('verdict %s is %s; only a final one reaches a matter', p_verdict_id, v.status);
  END IF;
  PERFORM heqing.lock_section(v.section_id, v.scheme);
  -- Locked, so that it cannot close between this look and the act.
  SELECT m.id INTO attach_or_open.matter_id FROM heqing.matter m
   WHERE m.section_id = v.section_id AND m.scheme = v.scheme AND m.open FOR UPDATE;
  opened := false;
  IF attach_or_open.matter_id IS NULL THEN
    IF v.outcome <> 'missed' OR v.matter_number IS NOT NULL THEN
      RETURN;
    END IF;
    SELECT * INTO s FROM heqing.section WHERE id = v.section_id;
    IF s.unit_id IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'HQ422', MESSAGE = format('section %s has no responsible unit 责任单位', s.id);
    END IF;
    SELECT u.id INTO office FROM heqing.unit u WHERE u.kind = 'county_office' AND s.division_code LIKE left(u.division_code, 6) || '%' ORDER BY u.id LIMIT 1;
    IF office IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'HQ422', MESSAGE = format('section %s has no county office 县治水办（河长办）', s.id);
    END IF;
    INSERT INTO heqing.number_series (series, year, last) VALUES ('matter', yr, 1)
      ON CONFLICT (series, year) DO UPDATE SET last = heqing.number_series.last + 1 RETURNING last INTO n;
    INSERT INTO heqing.matter (number, section_id, scheme, division_code, unit_id, office_id, station_id, verdict_id,
                               ladder_id, ladder_version, ladder_hash, demo)
    VALUES (format('整改〔%s〕%s号', yr, n), v.section_id, v.scheme, s.division_code, s.unit_id, office, s.station_id, v.id,
            p_ladder_id, p_ladder_version, p_ladder_hash, s.demo)
    RETURNING id INTO attach_or_open.matter_id;
    opened := true;
  END IF;
  PERFORM heqing.store_act(attach_or_open.matter_id, p_act_id, 'verdict', p_payload, p_payload_hash, NULL, 'system', NULL, NULL, true);
END $$;
REVOKE ALL ON FUNCTION heqing.attach_or_open FROM PUBLIC;
-- The worker opens the next matter where a missed target was promised to one that closed before it was judged.
GRANT EXECUTE ON FUNCTION heqing.attach_or_open TO heqing_api, heqing_worker;

-- A parked matter 需人工处理 goes on once the reason is gone: a system administrator's act.
CREATE FUNCTION heqing.unpark(p_matter_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE m heqing.matter%ROWTYPE;
BEGIN
  IF heqing.actor_role() IS DISTINCT FROM 'system_admin' THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'only a system administrator resumes a parked matter';
  END IF;
  SELECT * INTO m FROM heqing.matter WHERE id = p_matter_id FOR UPDATE;
  IF NOT FOUND OR NOT heqing.in_jurisdiction(m.division_code) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('matter %s does not exist for this account', p_matter_id);
  END IF;
  IF m.parked_at IS NULL THEN
    RETURN false;
  END IF;
  UPDATE heqing.matter SET parked_code = NULL, parked_reason = NULL, parked_at = NULL WHERE id = p_matter_id;
  INSERT INTO heqing.outbox (matter_id, seq) VALUES (p_matter_id, m.received_seq);
  PERFORM pg_notify('heqing_outbox', p_matter_id::text);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION heqing.unpark FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heqing.unpark TO heqing_api;
