-- Permissions: one table that routes and row-level policies read alike, and reach by division, unit, section, matter.

-- A copy of domain/access, written by `heqing migrate` after the migrations. Roles and resources are its words.
CREATE TABLE heqing.permission (
  role     text NOT NULL,
  resource text NOT NULL,
  verb     text NOT NULL,
  PRIMARY KEY (role, resource, verb)
);
COMMENT ON TABLE heqing.permission IS 'Who may read or do what; where is said by the account''s jurisdiction. Written by migrate from domain/access.';
SELECT heqing.guard('heqing.permission');
CREATE POLICY everyone_reads ON heqing.permission FOR SELECT
  TO heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly USING (true);
GRANT SELECT ON heqing.permission TO heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

-- In policies always as (SELECT heqing.may(…)): a subquery that leans on no row is evaluated once a statement.
-- plpgsql keeps its plan for the session, which matters where many small statements ask.
CREATE FUNCTION heqing.may(p_resource text, p_verb text DEFAULT 'read') RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM heqing.permission p
                  WHERE p.role = coalesce(heqing.actor_role(), 'public') AND p.resource = p_resource AND p.verb = p_verb);
END $$;
COMMENT ON FUNCTION heqing.may(text, text) IS
  'Whether the actor''s role may do it to what it reaches of the resource; who is nobody has the role public.';

-- Reach: what the parts of heqing.jurisdiction name.

CREATE FUNCTION heqing.reaches_all() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('heqing.jurisdiction', true) = '*', false);

CREATE FUNCTION heqing.reach(p_kind text) RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE part text; found text[] := '{}';
BEGIN
  FOREACH part IN ARRAY coalesce(heqing.actor_jurisdiction(), '{}') LOOP
    IF p_kind = 'division' AND part ~ '^[0-9]' THEN
      found := found || part;
    ELSIF p_kind <> 'division' AND part ^@ (p_kind || ':') AND part <> p_kind || ':' THEN
      found := found || substr(part, length(p_kind) + 2);
    END IF;
  END LOOP;
  RETURN found;
END $$;
COMMENT ON FUNCTION heqing.reach(text) IS
  'Prefixes of division codes (division), or ids of units, sections, matters that the actor''s jurisdiction names.';

-- 县级部门 and whoever else has a task in a matter of others: asked past the policies, which lean on this very answer.
CREATE FUNCTION heqing.reach_by_task() RETURNS bigint[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE units text[] := heqing.reach('unit');
BEGIN
  IF units = '{}' THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY(
    SELECT DISTINCT s.matter_id FROM heqing.step s JOIN heqing.matter m ON m.id = s.matter_id
     WHERE s.unit_id = ANY (units)
       AND NOT (m.unit_id = ANY (units) OR m.office_id = ANY (units) OR coalesce(m.station_id = ANY (units), false)));
END $$;
COMMENT ON FUNCTION heqing.reach_by_task() IS
  'Matters in which a named unit has or had a task, beside those that are its own as responsible unit, office or station.';
CREATE INDEX step_unit ON heqing.step (unit_id, matter_id) WHERE unit_id IS NOT NULL;

CREATE FUNCTION heqing.reach_matters() RETURNS bigint[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(SELECT id::bigint FROM unnest(heqing.reach('matter')) id WHERE id ~ '^[1-9][0-9]{0,17}$') || heqing.reach_by_task();
END $$;

CREATE FUNCTION heqing.reaches_narrowly() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM unnest(heqing.actor_jurisdiction()) part WHERE strpos(part, ':') > 0);
END $$;
COMMENT ON FUNCTION heqing.reaches_narrowly() IS 'Whether the jurisdiction names a unit, a section or a matter.';

-- Sections named, and those that a named unit answers for or samples.
CREATE FUNCTION heqing.reach_sections() RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE units text[] := heqing.reach('unit');
BEGIN
  IF units = '{}' THEN
    RETURN heqing.reach('section');
  END IF;
  RETURN heqing.reach('section')
    || ARRAY(SELECT id FROM heqing.section WHERE unit_id = ANY (units) OR station_id = ANY (units));
END $$;

-- The verdict that opened a matter is read with it.
CREATE FUNCTION heqing.reach_verdicts() RETURNS bigint[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(SELECT verdict_id FROM heqing.matter WHERE id = ANY (heqing.reach_matters()));
END $$;

CREATE FUNCTION heqing.actor_account_id() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE WHEN heqing.actor_account() ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' THEN heqing.actor_account()::uuid END;
END $$;

-- The accounts' own table may be closed to the actor: what is lent is who belongs to a unit, and where one's own unit is.
CREATE FUNCTION heqing.reach_accounts() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT coalesce(array_agg(a.id), '{}') FROM heqing.account a
   WHERE a.id = heqing.actor_account_id() OR a.unit_id = ANY (heqing.reach('unit'))
$$;
COMMENT ON FUNCTION heqing.reach_accounts() IS 'One''s own account, and those of the units that the jurisdiction names.';

CREATE FUNCTION heqing.reach_persons() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT coalesce(array_agg(a.person_id), '{}') FROM heqing.account a
   WHERE a.id = heqing.actor_account_id()
      OR heqing.may('person') AND a.unit_id = ANY (heqing.reach('unit'))
$$;
COMMENT ON FUNCTION heqing.reach_persons() IS 'Oneself, and where the role may read of persons those of the units that the jurisdiction names.';

CREATE FUNCTION heqing.actor_division() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT coalesce(
    CASE WHEN heqing.reaches_all() THEN '33' ELSE (heqing.reach('division'))[1] END,
    (SELECT u.division_code FROM heqing.account a JOIN heqing.unit u ON u.id = a.unit_id WHERE a.id = heqing.actor_account_id()))
$$;
COMMENT ON FUNCTION heqing.actor_division() IS
  'The division under which what the actor brings is kept: the first of the jurisdiction, else that of the account''s unit.';

-- For the doors below; policies spell the same out, so that its parts are evaluated once a statement.
CREATE FUNCTION heqing.in_reach(p_division text, p_units text[], p_section text, p_matter bigint) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce(heqing.reaches_all(), false)
    OR coalesce(p_division ^@ ANY (heqing.reach('division')), false)
    OR coalesce(p_units && heqing.reach('unit'), false)
    OR coalesce(p_section = ANY (heqing.reach('section')), false)
    OR coalesce(p_matter = ANY (heqing.reach_matters()), false);
END $$;
COMMENT ON FUNCTION heqing.in_reach(text, text[], text, bigint) IS
  'Whether the actor''s jurisdiction reaches a row of this division, these units, this section, this matter; null = the row knows none.';

GRANT EXECUTE ON FUNCTION
    heqing.may(text, text), heqing.reaches_all(), heqing.reach(text), heqing.reach_matters(), heqing.reaches_narrowly(),
    heqing.reach_by_task(), heqing.reach_sections(), heqing.reach_verdicts(), heqing.actor_account_id(), heqing.reach_accounts(),
    heqing.reach_persons(), heqing.actor_division(), heqing.in_reach(text, text[], text, bigint)
  TO heqing_api;
GRANT EXECUTE ON FUNCTION
    heqing.may(text, text), heqing.reaches_all(), heqing.reach(text), heqing.reach_matters(),
    heqing.in_reach(text, text[], text, bigint)
  TO heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

-- Policies of the api: the role must allow the resource, and the jurisdiction must reach the row.
DO $$
DECLARE
  t record;
  everywhere constant text := '(SELECT heqing.reaches_all())';
  by_division constant text := 'division_code ^@ ANY ((SELECT heqing.reach(''division''))::text[])';
  of_units constant text := '= ANY ((SELECT heqing.reach(''unit''))::text[])';
  by_section constant text := 'section_id = ANY ((SELECT heqing.reach_sections())::text[])';
  with_matter constant text :=
    '(SELECT heqing.reaches_narrowly()) AND EXISTS (SELECT 1 FROM heqing.matter m WHERE m.id = matter_id)';
  matter_reach constant text := format(
    '(%s OR %s OR unit_id %s OR office_id %s OR station_id %s OR section_id = ANY ((SELECT heqing.reach(''section''))::text[])
      OR id = ANY ((SELECT heqing.reach_matters())::bigint[]))', everywhere, by_division, of_units, of_units, of_units);
  verdict_reach constant text := format(
    '(%s OR %s OR %s OR id = ANY ((SELECT heqing.reach_verdicts())::bigint[]))', everywhere, by_division, by_section);
  -- A division's account pays nothing for the others: what its division does not reach, its matter would not either.
  child_reach constant text := format('(%s OR %s OR %s)', everywhere, by_division, with_matter);
  reading_reach constant text := format(
    '(%s OR EXISTS (SELECT 1 FROM heqing.section s WHERE s.id = section_id
        AND (s.%s OR s.id = ANY ((SELECT heqing.reach_sections())::text[]))))', everywhere, by_division);
  batch_reach constant text := format(
    '(%s OR %s OR account_id = ANY ((SELECT heqing.reach_accounts())::uuid[]))', everywhere, by_division);
  batch_brought constant text := format(
    '(%s OR %s OR account_id = (SELECT heqing.actor_account_id()) AND division_code = (SELECT heqing.actor_division()))',
    everywhere, by_division);
  of_batch constant text := 'EXISTS (SELECT 1 FROM heqing.import_batch b WHERE b.id = batch_id)';
  person_reach constant text := format('(SELECT heqing.may(''person'')) AND (%s OR %s)', everywhere, by_division);
BEGIN
  FOR t IN SELECT * FROM (VALUES
      ('act', 'act'), ('duty', 'duty'), ('step', 'step'), ('event', 'event'), ('letter', 'letter'),
      ('delivery', 'delivery'), ('ledger_leaf', 'ledger')) AS v (name, resource) LOOP
    EXECUTE format('DROP POLICY by_jurisdiction ON heqing.%I', t.name);
    EXECUTE format('CREATE POLICY permitted ON heqing.%I FOR SELECT TO heqing_api USING ((SELECT heqing.may(%L)) AND %s)',
                   t.name, t.resource, child_reach);
  END LOOP;

  DROP POLICY by_jurisdiction ON heqing.matter;
  -- Whoever resumes a parked matter sees which it is; its file stays closed to them.
  EXECUTE format('CREATE POLICY permitted ON heqing.matter FOR SELECT TO heqing_api
    USING (((SELECT heqing.may(''matter'')) OR (SELECT heqing.may(''parked''))) AND %s)', matter_reach);

  DROP POLICY dead_letters ON heqing.outbox;
  CREATE POLICY permitted ON heqing.outbox FOR SELECT TO heqing_api
    USING ((SELECT heqing.may('outbox')) AND EXISTS (SELECT 1 FROM heqing.matter m WHERE m.id = matter_id));

  DROP POLICY by_jurisdiction ON heqing.verdict;
  EXECUTE format('CREATE POLICY permitted ON heqing.verdict FOR SELECT TO heqing_api
    USING ((SELECT heqing.may(''verdict'')) AND (status = ''final'' OR (SELECT heqing.may(''preliminary''))) AND %s)', verdict_reach);
  EXECUTE format('CREATE POLICY prepared ON heqing.verdict FOR INSERT TO heqing_api
    WITH CHECK (CASE status WHEN ''final'' THEN (SELECT heqing.may(''verdict'', ''release'')) ELSE (SELECT heqing.may(''import'', ''bring'')) END
                AND %s)', verdict_reach);
  EXECUTE format('CREATE POLICY superseded ON heqing.verdict FOR UPDATE TO heqing_api
    USING (CASE status WHEN ''final'' THEN (SELECT heqing.may(''verdict'', ''release''))
                       ELSE (SELECT heqing.may(''verdict'', ''release'')) OR (SELECT heqing.may(''import'', ''bring'')) END
           AND %s)', verdict_reach);

  DROP POLICY by_jurisdiction ON heqing.release;
  -- A release is reached as the verdict it made.
  CREATE POLICY permitted ON heqing.release FOR SELECT TO heqing_api
    USING ((SELECT heqing.may('release')) AND EXISTS (SELECT 1 FROM heqing.verdict v WHERE v.id = verdict_id));
  CREATE POLICY released ON heqing.release FOR INSERT TO heqing_api
    WITH CHECK ((SELECT heqing.may('verdict', 'release')) AND released_by = (SELECT heqing.actor_account_id())
                AND EXISTS (SELECT 1 FROM heqing.verdict v WHERE v.id = verdict_id));

  DROP POLICY seen ON heqing.reading;
  EXECUTE format('CREATE POLICY permitted ON heqing.reading FOR SELECT TO heqing_api
    USING (kind = ''platform'' AND (SELECT heqing.may(''public-reading''))
           OR (SELECT heqing.may(''reading'')) AND %s)', reading_reach);
  DROP POLICY taken_in ON heqing.reading;
  EXECUTE format('CREATE POLICY brought ON heqing.reading FOR INSERT TO heqing_api
    WITH CHECK ((SELECT heqing.may(''import'', ''bring'')) AND (kind = ''platform'' OR %s))', reading_reach);

  DROP POLICY by_jurisdiction ON heqing.import_batch;
  EXECUTE format('CREATE POLICY permitted ON heqing.import_batch FOR SELECT TO heqing_api
    USING ((SELECT heqing.may(''import'')) AND %s)', batch_reach);
  EXECUTE format('CREATE POLICY brought ON heqing.import_batch FOR INSERT TO heqing_api
    WITH CHECK ((SELECT heqing.may(''import'', ''bring'')) AND %s)', batch_brought);
  EXECUTE format('CREATE POLICY went_on ON heqing.import_batch FOR UPDATE TO heqing_api
    USING ((SELECT heqing.may(''import'', ''bring'')) AND %s)', batch_reach);

  DROP POLICY by_jurisdiction ON heqing.quarantine;
  EXECUTE format('CREATE POLICY permitted ON heqing.quarantine FOR SELECT TO heqing_api
    USING ((SELECT heqing.may(''quarantine'')) AND (%s OR %s OR %s))', everywhere, by_division, of_batch);
  EXECUTE format('CREATE POLICY brought ON heqing.quarantine FOR INSERT TO heqing_api
    WITH CHECK ((SELECT heqing.may(''import'', ''bring'')) AND %s)', of_batch);

  DROP POLICY by_jurisdiction ON heqing.person;
  EXECUTE format('CREATE POLICY permitted ON heqing.person FOR SELECT TO heqing_api
    USING (%s OR id = ANY ((SELECT heqing.reach_persons())::uuid[]))', person_reach);
  DROP POLICY by_jurisdiction ON heqing.holding;
  EXECUTE format('CREATE POLICY permitted ON heqing.holding FOR SELECT TO heqing_api
    USING (%s OR person_id = ANY ((SELECT heqing.reach_persons())::uuid[]))', person_reach);
END $$;

DROP POLICY audited ON heqing.audit_event;
CREATE POLICY permitted ON heqing.audit_event FOR SELECT TO heqing_api USING ((SELECT heqing.may('audit')));
-- Tokens of machines: as in 0009, by the table; a unit's account keeps those of its unit.
CREATE OR REPLACE FUNCTION heqing.keeps_token(p_division text, p_account uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(heqing.may('token')
                AND (heqing.in_jurisdiction(p_division) OR p_account = ANY (heqing.reach_accounts())), false);

-- What tells of a clue 问题线索, as in 0007, by the table.
ALTER POLICY clue_hidden ON heqing.event
  USING ((SELECT heqing.may('clue'))
         OR (kind NOT IN ('clue-drafted', 'clue-set-aside')
             AND data ->> 'act' IS DISTINCT FROM 'set-clue-aside' AND data ->> 'notice' IS DISTINCT FROM 'signature-wanted'
             AND NOT jsonb_path_exists(data, '$.* ? (@ == "clue")')));
ALTER POLICY clue_hidden ON heqing.step
  USING ((SELECT heqing.may('clue')) OR (kind <> 'clue' AND payload ->> 'rung' IS DISTINCT FROM 'clue'));
ALTER POLICY clue_hidden ON heqing.letter USING ((SELECT heqing.may('clue')) OR rung <> 'clue');
ALTER POLICY clue_hidden ON heqing.duty USING ((SELECT heqing.may('clue')) OR rung <> 'clue');
ALTER POLICY clue_hidden ON heqing.act USING ((SELECT heqing.may('clue')) OR kind <> 'set-clue-aside');
ALTER POLICY clue_hidden ON heqing.delivery
  USING ((SELECT heqing.may('clue')) OR EXISTS (SELECT 1 FROM heqing.step s WHERE s.id = step_id));
ALTER POLICY clue_hidden ON heqing.ledger_leaf USING ((SELECT heqing.may('clue')) OR strpos(canonical, 'clue') = 0);

CREATE OR REPLACE FUNCTION heqing.shown_rung(p_matter_id bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT CASE
    WHEN m.rung IS DISTINCT FROM 'clue' OR heqing.may('clue') THEN m.rung
    ELSE coalesce(
      (SELECT e.data ->> 'to' FROM heqing.event e
        WHERE e.matter_id = m.id AND e.kind = 'climbed' AND e.data ->> 'to' <> 'clue' ORDER BY e.n DESC LIMIT 1),
      (SELECT d.rung FROM heqing.duty d WHERE d.matter_id = m.id AND d.rung <> 'clue' ORDER BY d.no DESC LIMIT 1))
  END
  FROM heqing.matter m
  WHERE m.id = p_matter_id AND heqing.may('matter')
    AND heqing.in_reach(m.division_code, ARRAY[m.unit_id, m.office_id, m.station_id], m.section_id, m.id)
$$;
DROP FUNCTION heqing.sees_clues();

-- The doors: what is done needs the role's line in the table and a row within reach, whatever called them.

-- The api's door to the inbox: inside the actor's reach only, an act of the role's own, always under the actor's own account.
CREATE OR REPLACE FUNCTION heqing.receive_act(
  p_matter_id bigint, p_act_id uuid, p_kind text, p_payload jsonb, p_payload_hash bytea, p_address text, p_request text,
  OUT seq bigint, OUT received_at timestamptz, OUT fresh boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE m heqing.matter%ROWTYPE;
BEGIN
  IF heqing.actor_account() IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ401', MESSAGE = 'an act needs an actor';
  END IF;
  SELECT * INTO m FROM heqing.matter WHERE id = p_matter_id;
  IF NOT FOUND OR NOT heqing.may('matter')
     OR NOT heqing.in_reach(m.division_code, ARRAY[m.unit_id, m.office_id, m.station_id], m.section_id, m.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('matter %s does not exist for this account', p_matter_id);
  END IF;
  IF NOT heqing.may('matter', p_kind) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = format('the role %s has no act %s', heqing.actor_role(), p_kind);
  END IF;
  SELECT s.seq, s.received_at, s.fresh INTO receive_act.seq, receive_act.received_at, receive_act.fresh
  FROM heqing.store_act(p_matter_id, p_act_id, p_kind, p_payload, p_payload_hash,
                        heqing.actor_account()::uuid, heqing.actor_role(), p_address, p_request, true) s;
END $$;

CREATE OR REPLACE FUNCTION heqing.unpark(p_matter_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE m heqing.matter%ROWTYPE;
BEGIN
  IF NOT heqing.may('parked', 'resume') THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'only a system administrator resumes a parked matter';
  END IF;
  SELECT * INTO m FROM heqing.matter WHERE id = p_matter_id FOR UPDATE;
  IF NOT FOUND OR NOT heqing.in_reach(m.division_code, ARRAY[m.unit_id, m.office_id, m.station_id], m.section_id, m.id) THEN
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

-- Attach or open, as in 0006, by whoever releases what they reach.
CREATE OR REPLACE FUNCTION heqing.attach_or_open(
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
  -- The worker opens what was promised to a matter that closed meanwhile; whoever else calls needs the release.
  IF NOT pg_has_role(session_user, 'heqing_worker', 'MEMBER') AND NOT heqing.may('verdict', 'release') THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'the role does not release';
  END IF;
  SELECT * INTO v FROM heqing.verdict WHERE id = p_verdict_id;
  SELECT * INTO s FROM heqing.section WHERE id = v.section_id;
  IF v.id IS NULL OR NOT heqing.in_reach(v.division_code, ARRAY[s.unit_id, s.station_id], v.section_id, NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('verdict %s does not exist for this account', p_verdict_id);
  END IF;
  IF v.status <> 'final' THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ412', MESSAGE = format('verdict %s is %s; only a final one reaches a matter', p_verdict_id, v.status);
  END IF;
  -- The law judges the message: it says what the verdict says, whoever brings it.
  IF (p_payload ->> 'kind', p_payload ->> 'verdictId', p_payload ->> 'period', p_payload ->> 'outcome', p_payload ->> 'waterClass',
      p_payload ->> 'targetClass', p_payload ->> 'matterNumber')
     IS DISTINCT FROM ('verdict', v.id::text, v.period, v.outcome, v.class::text, v.target_class::text, v.matter_number) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = format('expected the message to say what verdict %s says', p_verdict_id);
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
