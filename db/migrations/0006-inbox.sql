-- The doors to the inbox: how acts and verdicts reach a matter under its locks.

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
