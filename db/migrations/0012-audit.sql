-- What is audited, who administers accounts, and how a person is forgotten.

-- ── The audit log ────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION heqing.actor_route() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('heqing.route', true), '');
COMMENT ON FUNCTION heqing.actor_route() IS 'Method and route of the request this transaction belongs to; null when none was set.';
GRANT EXECUTE ON FUNCTION heqing.actor_route() TO heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

ALTER TABLE heqing.audit_event ADD COLUMN assurance text, ADD COLUMN route text;
COMMENT ON TABLE heqing.audit_event IS
  'Append-only: sign-ins, refusals, reads of personal records, acts, releases, imports, administration, exports. Ids and words, no typed text.';
CREATE INDEX audit_event_at ON heqing.audit_event (at);
CREATE INDEX audit_event_kind ON heqing.audit_event (kind, id);
CREATE INDEX audit_event_address ON heqing.audit_event (source_address, id);
CREATE INDEX audit_event_request ON heqing.audit_event (request_id);

-- A line belongs where the unit is of whoever did it, and of the account it was done to; what strangers did belongs nowhere
-- and is read by every audit administrator.
CREATE FUNCTION heqing.reach_audited() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT coalesce(array_agg(a.id), '{}') FROM heqing.account a JOIN heqing.unit u ON u.id = a.unit_id
   WHERE heqing.may('audit') AND heqing.in_jurisdiction(u.division_code)
$$;
COMMENT ON FUNCTION heqing.reach_audited() IS 'Accounts of units in the divisions of the jurisdiction of whoever may read the audit log.';
GRANT EXECUTE ON FUNCTION heqing.reach_audited() TO heqing_api;
ALTER POLICY permitted ON heqing.audit_event
  USING ((SELECT heqing.may('audit')) AND ((SELECT heqing.reaches_all()) OR account_id IS NULL AND NOT data ? 'account'
         OR account_id = ANY ((SELECT heqing.reach_audited())::uuid[])
         OR data ->> 'account' = ANY ((SELECT heqing.reach_audited())::text[])));

-- A line about the actor of this transaction, in this transaction.
CREATE FUNCTION heqing.audit(p_kind text, p_data jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  INSERT INTO heqing.audit_event (kind, account_id, role, source_address, request_id, assurance, route, data)
  VALUES (p_kind, heqing.actor_account()::uuid, heqing.actor_role(), heqing.actor_address(), heqing.actor_request(),
          heqing.actor_assurance(), heqing.actor_route(), jsonb_strip_nulls(p_data))
$$;
COMMENT ON FUNCTION heqing.audit(text, jsonb) IS 'Adds a line about the actor to the audit log; it stands or falls with the transaction.';
GRANT EXECUTE ON FUNCTION heqing.audit(text, jsonb) TO heqing_api;

-- A page that reads its record every few seconds was opened once: one line in ten minutes for the same account, proof,
-- address and record. The api may not read the log itself.
CREATE FUNCTION heqing.audit_read(p_kind text, p_account uuid, p_role text, p_address text, p_request text, p_assurance text,
                                  p_route text, p_data jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  INSERT INTO heqing.audit_event (kind, account_id, role, source_address, request_id, assurance, route, data)
  SELECT p_kind, p_account, p_role, p_address, p_request, p_assurance, p_route, p_data
   WHERE NOT EXISTS (
     SELECT 1 FROM heqing.audit_event e
      WHERE e.account_id = p_account AND e.at > clock_timestamp() - interval '10 minutes' AND e.kind = p_kind
        AND (e.role, e.source_address, e.assurance, e.route, e.data)
            IS NOT DISTINCT FROM (p_role, p_address, p_assurance, p_route, p_data))
$$;
GRANT EXECUTE ON FUNCTION heqing.audit_read(text, uuid, text, text, text, text, text, jsonb) TO heqing_api;

-- What a person does to the book cannot be committed without its line.
CREATE FUNCTION heqing.audit_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  n jsonb := to_jsonb(NEW);
BEGIN
  INSERT INTO heqing.audit_event (kind, account_id, role, source_address, request_id, assurance, route, data)
  VALUES (
    TG_ARGV[0],
    coalesce(n ->> 'released_by', n ->> 'account_id')::uuid,
    coalesce(n ->> 'role', heqing.actor_role()),
    n ->> 'source_address',
    coalesce(n ->> 'request_id', heqing.actor_request()),
    heqing.actor_assurance(),
    heqing.actor_route(),
    jsonb_strip_nulls(CASE TG_ARGV[0]
      WHEN 'act' THEN jsonb_build_object('act', n -> 'kind', 'matter', n ->> 'matter_id', 'seq', n -> 'seq', 'actId', n -> 'act_id', 'post', n -> 'post_id')
      WHEN 'release' THEN jsonb_build_object('verdict', n ->> 'preliminary_id', 'final', n ->> 'verdict_id', 'matter', n ->> 'matter_id')
      WHEN 'import' THEN jsonb_build_object('import', n -> 'id', 'sheet', n -> 'kind')
    END));
  RETURN NULL;
END $$;
COMMENT ON FUNCTION heqing.audit_row() IS 'Trigger: the audit line of an act, a release or an import, in its own transaction.';
CREATE TRIGGER audited AFTER INSERT ON heqing.act FOR EACH ROW WHEN (NEW.account_id IS NOT NULL) EXECUTE FUNCTION heqing.audit_row('act');
CREATE TRIGGER audited AFTER INSERT ON heqing.release FOR EACH ROW EXECUTE FUNCTION heqing.audit_row('release');
CREATE TRIGGER audited AFTER INSERT ON heqing.import_batch FOR EACH ROW EXECUTE FUNCTION heqing.audit_row('import');

-- 网络安全法 Art. 23(3): network logs are kept for six months at least. Nobody but the owner may trim, and never younger lines.
CREATE FUNCTION heqing.trim_audit(p_before timestamptz) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE n bigint;
BEGIN
  IF p_before IS NULL OR p_before > now() - interval '6 months' THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ001', MESSAGE = format('audit lines are kept for six months at least, asked was to drop those before %s', p_before);
  END IF;
  ALTER TABLE heqing.audit_event DISABLE TRIGGER refuse_change;
  DELETE FROM heqing.audit_event WHERE at < p_before;
  GET DIAGNOSTICS n = ROW_COUNT;
  ALTER TABLE heqing.audit_event ENABLE TRIGGER refuse_change;
  PERFORM heqing.audit('audit-trimmed', jsonb_build_object('before', p_before, 'lines', n));
  RETURN n;
END $$;
COMMENT ON FUNCTION heqing.trim_audit(timestamptz) IS 'For the owner alone: drops audit lines older than six months, once they were exported.';
REVOKE ALL ON FUNCTION heqing.trim_audit(timestamptz) FROM PUBLIC;

-- ── Accounts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE heqing.account
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN must_change_password boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN heqing.account.version IS 'Counts its changes: what an edit says it was made of.';
COMMENT ON COLUMN heqing.account.must_change_password IS 'The password was given by an administrator, who therefore knows it.';
ALTER TABLE heqing.person ADD COLUMN forgotten_at timestamptz;
COMMENT ON COLUMN heqing.person.forgotten_at IS 'When name, mail and phone were erased; the row stays, since the record of acts leans on it.';

-- 三员分立: system, security and audit administration are three persons, whatever else each of them does.
CREATE UNIQUE INDEX account_one_administration ON heqing.account (person_id)
  WHERE active AND role IN ('system_admin', 'security_admin', 'audit_admin');

-- Whether every part of a jurisdiction lies in the actor's own: nobody gives a wider reach than their own.
CREATE FUNCTION heqing.within_reach(p_jurisdiction text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT coalesce(bool_and(coalesce(CASE
      WHEN part = '*' THEN current_setting('heqing.jurisdiction', true) = '*'
      WHEN part ~ '^[0-9]{2,12}$' THEN heqing.in_jurisdiction(part)
      WHEN part ~ '^unit:' THEN (SELECT heqing.in_jurisdiction(u.division_code) FROM heqing.unit u WHERE u.id = substr(part, 6))
      WHEN part ~ '^section:' THEN (SELECT heqing.in_jurisdiction(s.division_code) FROM heqing.section s WHERE s.id = substr(part, 9))
      WHEN part ~ '^matter:[0-9]{1,18}$' THEN (SELECT heqing.in_jurisdiction(m.division_code) FROM heqing.matter m WHERE m.id = substr(part, 8)::bigint)
    END, false)), false)
  FROM unnest(string_to_array(p_jurisdiction, ',')) part
$$;
COMMENT ON FUNCTION heqing.within_reach(text) IS 'True when a jurisdiction names something and nothing outside the actor''s own.';
GRANT EXECUTE ON FUNCTION heqing.within_reach(text) TO heqing_api;

-- Whether the actor administers accounts of a unit with this jurisdiction 安全管理员.
CREATE FUNCTION heqing.administers(p_unit_id text, p_jurisdiction text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT heqing.may('account', 'administer') AND heqing.within_reach(p_jurisdiction)
     AND EXISTS (SELECT 1 FROM heqing.unit u WHERE u.id = p_unit_id AND heqing.in_jurisdiction(u.division_code))
$$;
GRANT EXECUTE ON FUNCTION heqing.administers(text, text) TO heqing_api;

-- Nobody administers what is the own person's: by a second account one would give oneself any role or reach.
CREATE FUNCTION heqing.is_own_person(p_person uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM heqing.account a WHERE a.id = heqing.actor_account_id() AND a.person_id = p_person)
$$;
GRANT EXECUTE ON FUNCTION heqing.is_own_person(uuid) TO heqing_api;

CREATE POLICY administered_new ON heqing.account FOR INSERT TO heqing_api
  WITH CHECK (heqing.administers(unit_id, jurisdiction) AND NOT heqing.is_own_person(person_id)
              AND EXISTS (SELECT 1 FROM heqing.person p WHERE p.id = person_id AND p.forgotten_at IS NULL));
CREATE POLICY administered ON heqing.account FOR UPDATE TO heqing_api
  USING (heqing.administers(unit_id, jurisdiction)) WITH CHECK (heqing.administers(unit_id, jurisdiction));
GRANT INSERT (id, login, password_hash, person_id, unit_id, role, jurisdiction, must_change_password) ON heqing.account TO heqing_api;
GRANT UPDATE (password_hash, must_change_password, active, role, jurisdiction) ON heqing.account TO heqing_api;

CREATE POLICY administered_new ON heqing.person FOR INSERT TO heqing_api
  WITH CHECK ((SELECT heqing.may('account', 'administer')) AND heqing.in_jurisdiction(division_code));
GRANT INSERT (id, name, email, phone, division_code) ON heqing.person TO heqing_api;

CREATE FUNCTION heqing.account_changes() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF ((NEW.active, NEW.role, NEW.jurisdiction) IS DISTINCT FROM (OLD.active, OLD.role, OLD.jurisdiction)
      OR NEW.password_hash <> OLD.password_hash AND NEW.id::text IS DISTINCT FROM heqing.actor_account())
     AND heqing.is_own_person(NEW.person_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'nobody changes the own account';
  END IF;
  -- 三员分立 needs one of each: two who end each other's account at once would leave nobody who could make another.
  IF OLD.active AND OLD.role IN ('system_admin', 'security_admin', 'audit_admin') AND heqing.actor_account() IS NOT NULL
     AND NOT (NEW.active AND NEW.role = OLD.role) THEN
    PERFORM pg_advisory_xact_lock(hashtext('heqing last of ' || OLD.role));
    IF NOT EXISTS (SELECT 1 FROM heqing.account a WHERE a.active AND a.role = OLD.role AND a.id <> OLD.id) THEN
      RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = format('expected another active %s before the last one ends', OLD.role);
    END IF;
  END IF;
  -- The own password is changed by heqing.change_own_password alone.
  IF NEW.id::text = heqing.actor_account() AND NEW.password_hash <> OLD.password_hash THEN
    NEW.must_change_password := false;
  END IF;
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER account_changes BEFORE UPDATE ON heqing.account FOR EACH ROW EXECUTE FUNCTION heqing.account_changes();

-- An account whose place, role or password is another has to sign in again. Tokens ask whether it is active.
CREATE FUNCTION heqing.account_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  changes jsonb := '{}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM heqing.audit('account-made', jsonb_build_object('account', NEW.id, 'person', NEW.person_id, 'unit', NEW.unit_id,
                                                            'role', NEW.role, 'jurisdiction', NEW.jurisdiction));
    RETURN NULL;
  END IF;
  SELECT coalesce(jsonb_object_agg(c.field, jsonb_build_object('old', c.old, 'new', c.new)), '{}') INTO changes
    FROM (VALUES ('active', to_jsonb(OLD.active), to_jsonb(NEW.active)), ('role', to_jsonb(OLD.role), to_jsonb(NEW.role)),
                 ('jurisdiction', to_jsonb(OLD.jurisdiction), to_jsonb(NEW.jurisdiction)),
                 ('unit', to_jsonb(OLD.unit_id), to_jsonb(NEW.unit_id)),
                 ('person', to_jsonb(OLD.person_id), to_jsonb(NEW.person_id))) c (field, old, new)
   WHERE c.old <> c.new;
  IF changes <> '{}' THEN
    PERFORM heqing.audit('account-changed', jsonb_build_object('account', NEW.id) || changes);
    DELETE FROM heqing.session WHERE account_id = NEW.id;
  END IF;
  -- Who changes the own one says so itself, stays signed in here and ends the other sessions.
  IF NEW.password_hash <> OLD.password_hash AND NEW.password_hash <> '' AND NEW.id::text IS DISTINCT FROM heqing.actor_account() THEN
    PERFORM heqing.audit('password-reset', jsonb_build_object('account', NEW.id));
    DELETE FROM heqing.session WHERE account_id = NEW.id;
    -- Whoever had got into the account may have linked an identity of their own.
    DELETE FROM heqing.account_identity WHERE account_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER account_changed AFTER INSERT OR UPDATE ON heqing.account FOR EACH ROW EXECUTE FUNCTION heqing.account_changed();

-- The account that a security administrator is about to work on, held; never the own one.
CREATE FUNCTION heqing.hold_account(p_account uuid) RETURNS heqing.account
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE a heqing.account%ROWTYPE;
BEGIN
  IF NOT heqing.may('account', 'administer') THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'only a security administrator administers accounts';
  END IF;
  SELECT * INTO a FROM heqing.account WHERE id = p_account FOR UPDATE;
  IF NOT FOUND OR NOT heqing.administers(a.unit_id, a.jurisdiction) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('account %s does not exist for this account', p_account);
  END IF;
  IF heqing.is_own_person(a.person_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'nobody changes the own account';
  END IF;
  RETURN a;
END $$;
REVOKE ALL ON FUNCTION heqing.hold_account(uuid) FROM PUBLIC;

CREATE FUNCTION heqing.sign_out_everywhere(p_account uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE n integer;
BEGIN
  PERFORM heqing.hold_account(p_account);
  DELETE FROM heqing.session WHERE account_id = p_account;
  GET DIAGNOSTICS n = ROW_COUNT;
  PERFORM heqing.audit('signed-out-everywhere', jsonb_build_object('account', p_account, 'sessions', n));
  RETURN n;
END $$;

-- Under which hashes failures of an account are counted: of its login, and of what only its person knows (api/attempts.ts).
CREATE FUNCTION heqing.attempts_of(p_account uuid, p_login text) RETURNS bytea[]
LANGUAGE sql IMMUTABLE
RETURN ARRAY[sha256(convert_to(p_login, 'UTF8')), sha256(convert_to('password of ' || p_account, 'UTF8')),
             sha256(convert_to('second factor of ' || p_account, 'UTF8'))];
GRANT EXECUTE ON FUNCTION heqing.attempts_of(uuid, text) TO heqing_api;

CREATE FUNCTION heqing.unlock_account(p_account uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  a heqing.account%ROWTYPE := heqing.hold_account(p_account);
  n integer;
BEGIN
  DELETE FROM heqing.sign_in_attempt WHERE login_hash = ANY (heqing.attempts_of(a.id, a.login));
  GET DIAGNOSTICS n = ROW_COUNT;
  PERFORM heqing.audit('unlocked', jsonb_build_object('account', p_account, 'addresses', n));
  RETURN n;
END $$;

CREATE FUNCTION heqing.reset_second_factor(p_account uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE was boolean;
BEGIN
  PERFORM heqing.hold_account(p_account);
  DELETE FROM heqing.recovery_code WHERE account_id = p_account;
  DELETE FROM heqing.second_factor WHERE account_id = p_account;
  was := FOUND;
  -- An identity may bring a second factor of its own, and whoever had got in may have linked it.
  DELETE FROM heqing.account_identity WHERE account_id = p_account;
  DELETE FROM heqing.session WHERE account_id = p_account;
  PERFORM heqing.audit('second-factor-reset', jsonb_build_object('account', p_account, 'was', was));
  RETURN was;
END $$;

REVOKE ALL ON FUNCTION heqing.sign_out_everywhere(uuid), heqing.unlock_account(uuid), heqing.reset_second_factor(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heqing.sign_out_everywhere(uuid), heqing.unlock_account(uuid), heqing.reset_second_factor(uuid) TO heqing_api;

-- ── A person is forgotten ────────────────────────────────────────────────────────────────────────────────────────────

-- Why a person is still kept; empty when nothing holds any more.
CREATE FUNCTION heqing.person_kept(p_person uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT 1 FROM heqing.holding h
                       WHERE h.person_id = p_person AND h.valid @> clock_timestamp() AND upper_inf(h.recorded)) THEN 'post-held' END,
    CASE WHEN EXISTS (
      SELECT 1 FROM heqing.matter m
       WHERE m.open AND (
         EXISTS (SELECT 1 FROM heqing.act a JOIN heqing.account c ON c.id = a.account_id WHERE a.matter_id = m.id AND c.person_id = p_person)
         OR EXISTS (SELECT 1 FROM heqing.delivery d WHERE d.matter_id = m.id AND d.person_id = p_person))) THEN 'matter-open' END,
    CASE WHEN EXISTS (SELECT 1 FROM heqing.delivery d WHERE d.person_id = p_person AND d.state = 'pending') THEN 'message-pending' END,
    -- 网络安全法 Art. 23(3): a line of the log without whose it is would be no log.
    CASE WHEN EXISTS (SELECT 1 FROM heqing.audit_event e JOIN heqing.account c ON c.id = e.account_id
                       WHERE c.person_id = p_person AND e.at > now() - interval '6 months') THEN 'log-kept' END], NULL)
  WHERE heqing.may('person', 'forget')
    AND EXISTS (SELECT 1 FROM heqing.person n WHERE n.id = p_person AND heqing.in_jurisdiction(n.division_code))
$$;

-- Erases what names a person, and what opens their salted hashes; ids, acts and leaves stay, and stay true.
CREATE FUNCTION heqing.forget_person(p_person uuid) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  p heqing.person%ROWTYPE;
  accounts uuid[];
  kept text[];
BEGIN
  IF NOT heqing.may('person', 'forget') THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'only a security administrator erases personal data';
  END IF;
  SELECT * INTO p FROM heqing.person WHERE id = p_person FOR UPDATE;
  IF NOT FOUND OR NOT heqing.in_jurisdiction(p.division_code) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('person %s does not exist for this account', p_person);
  END IF;
  IF p.forgotten_at IS NOT NULL THEN
    RETURN p.forgotten_at;
  END IF;
  accounts := ARRAY(SELECT a.id FROM heqing.account a WHERE a.person_id = p_person ORDER BY a.id FOR UPDATE);
  IF heqing.actor_account_id() = ANY (accounts) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'nobody erases the own data';
  END IF;
  kept := heqing.person_kept(p_person);
  IF kept <> '{}' THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ451', MESSAGE = format('person %s is still kept: %s', p_person, array_to_string(kept, ', '));
  END IF;
  DELETE FROM heqing.session WHERE account_id = ANY (accounts);
  DELETE FROM heqing.recovery_code WHERE account_id = ANY (accounts);
  DELETE FROM heqing.second_factor WHERE account_id = ANY (accounts);
  DELETE FROM heqing.account_identity WHERE account_id = ANY (accounts);
  DELETE FROM heqing.machine_token WHERE account_id = ANY (accounts);
  DELETE FROM heqing.link WHERE account_id = ANY (accounts);
  DELETE FROM heqing.kept_answer WHERE account_id = ANY (accounts);
  DELETE FROM heqing.sign_in_attempt t USING heqing.account a
   WHERE a.id = ANY (accounts) AND t.login_hash = ANY (heqing.attempts_of(a.id, a.login));
  -- Both hashes of an act: whose it was, and from where it came.
  DELETE FROM heqing.ledger_salt WHERE leaf_id IN (
    SELECT s.leaf_id FROM heqing.ledger_salt s WHERE s.field = 'actor' AND s.plain = ANY (accounts::text[]));
  UPDATE heqing.act SET source_address = NULL WHERE account_id = ANY (accounts) AND source_address IS NOT NULL;
  UPDATE heqing.import_batch SET source_address = NULL WHERE account_id = ANY (accounts) AND source_address IS NOT NULL;
  UPDATE heqing.delivery SET address = '', response = NULL, last_error = NULL WHERE person_id = p_person;
  UPDATE heqing.account SET active = false, password_hash = '', login = 'gone-' || replace(id::text, '-', '') WHERE id = ANY (accounts);
  UPDATE heqing.person SET name = '（已清除）', email = NULL, phone = NULL, forgotten_at = clock_timestamp()
   WHERE id = p_person RETURNING * INTO p;
  PERFORM heqing.audit('person-forgotten', jsonb_build_object('person', p_person, 'accounts', cardinality(accounts)));
  RETURN p.forgotten_at;
END $$;
COMMENT ON FUNCTION heqing.forget_person(uuid) IS 'Erases name, mail, phone, login, addresses, sessions, tokens and salts of a person whom no rule keeps; HQ451 says which does.';
REVOKE ALL ON FUNCTION heqing.person_kept(uuid), heqing.forget_person(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heqing.person_kept(uuid), heqing.forget_person(uuid) TO heqing_api;
CREATE INDEX act_account ON heqing.act (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX delivery_person ON heqing.delivery (person_id);
CREATE INDEX ledger_salt_plain ON heqing.ledger_salt (plain) WHERE field = 'actor';
CREATE INDEX account_person ON heqing.account (person_id);

-- ── A parked matter resumed ──────────────────────────────────────────────────────────────────────────────────────────

-- As in 0011, and on record: in the audit log, and in the timeline that everybody reads.
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
  INSERT INTO heqing.event (matter_id, n, at, kind, account_id, data, law_revision, division_code)
  SELECT m.id, coalesce(max(e.n), 0) + 1, clock_timestamp(), 'unparked', heqing.actor_account()::uuid,
         jsonb_build_object('code', m.parked_code), coalesce((array_agg(e.law_revision ORDER BY e.n DESC))[1], ''), m.division_code
    FROM heqing.event e WHERE e.matter_id = m.id;
  PERFORM heqing.audit('matter-resumed', jsonb_build_object('matter', m.id::text, 'code', m.parked_code));
  INSERT INTO heqing.outbox (matter_id, seq) VALUES (p_matter_id, m.received_seq);
  PERFORM pg_notify('heqing_outbox', p_matter_id::text);
  RETURN true;
END $$;
