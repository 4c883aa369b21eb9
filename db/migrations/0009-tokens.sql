-- Tokens for machines 机器令牌, and links that do one thing once.

-- Whether a jurisdiction lies within another: division prefixes lengthen, everything else has to be the same word.
CREATE FUNCTION heqing.jurisdiction_within(p_inner text, p_outer text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(p_outer = '*' OR (
  SELECT bool_and(part <> '' AND EXISTS (
           SELECT 1 FROM unnest(string_to_array(p_outer, ',')) AS o (reach)
            WHERE reach = part OR (reach ~ '^[0-9]+$' AND part ~ '^[0-9]+$' AND part ^@ reach)))
    FROM unnest(string_to_array(p_inner, ',')) AS i (part)), false) AND p_inner <> '';
COMMENT ON FUNCTION heqing.jurisdiction_within(text, text) IS 'True when every part of the first jurisdiction lies within some part of the second.';
GRANT EXECUTE ON FUNCTION heqing.jurisdiction_within(text, text) TO heqing_api;

CREATE TABLE heqing.machine_token (
  id           text PRIMARY KEY CHECK (id ~ '^[a-z0-9]{10}$'),
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  secret_hash  bytea NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
  account_id   uuid NOT NULL REFERENCES heqing.account (id),
  role         text NOT NULL,
  routes       text[] NOT NULL CHECK (cardinality(routes) BETWEEN 1 AND 100),
  jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[^,[:space:]]+(,[^,[:space:]]+)*$'),
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  created_by   uuid NOT NULL REFERENCES heqing.account (id),
  expires_at   timestamptz NOT NULL CHECK (expires_at <= created_at + interval '1 year'),
  division_code text NOT NULL,
  last_used_at timestamptz,
  last_address text,
  revoked_at   timestamptz,
  revoked_by   uuid REFERENCES heqing.account (id),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
COMMENT ON TABLE heqing.machine_token IS 'What a program proves itself with; the secret itself is kept nowhere.';
COMMENT ON COLUMN heqing.machine_token.account_id IS 'the account of the person who answers for the program: it acts under that name, by token';
COMMENT ON COLUMN heqing.machine_token.role IS 'role of the account when it was made; a token of an account whose role has changed is good for nothing';
COMMENT ON COLUMN heqing.machine_token.routes IS 'operationIds of the API that it may send';
COMMENT ON COLUMN heqing.machine_token.division_code IS 'division of the account''s unit: its offices see the token and may revoke it';
COMMENT ON COLUMN heqing.machine_token.last_used_at IS 'written once a minute at most';
CREATE INDEX machine_token_account ON heqing.machine_token (account_id);

-- Who keeps the tokens of a unit: the offices of its division that may, and whoever a token acts for.
-- plpgsql looks heqing.may (0011) up when it is called, not now.
CREATE FUNCTION heqing.keeps_token(p_division text, p_account uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce(heqing.may('token') AND (heqing.in_jurisdiction(p_division) OR p_account::text = heqing.actor_account()), false);
END $$;
GRANT EXECUTE ON FUNCTION heqing.keeps_token(text, uuid) TO heqing_api;

SELECT heqing.guard('heqing.machine_token');
CREATE POLICY kept ON heqing.machine_token FOR SELECT TO heqing_api USING (heqing.keeps_token(division_code, account_id));
GRANT SELECT (id, name, account_id, role, routes, jurisdiction, created_at, created_by, expires_at, division_code, last_used_at,
              last_address, revoked_at, revoked_by) ON heqing.machine_token TO heqing_api;

-- Makes a token: an office for itself, the security administrator for any account of the jurisdiction.
CREATE FUNCTION heqing.make_token(
  p_id text, p_secret_hash bytea, p_name text, p_account uuid, p_routes text[], p_jurisdiction text, p_days integer)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  maker uuid := heqing.actor_account();
  a heqing.account%ROWTYPE;
  division text;
  reach text;
  -- One look at the clock: between two a token of a whole year would be longer than a year.
  made_at timestamptz := clock_timestamp();
BEGIN
  IF NOT heqing.may('token', 'make') THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'a token is made by a county office, a station or the security administrator';
  END IF;
  IF heqing.actor_assurance() IN ('token', 'link') THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'a token is made by a person who signed in';
  END IF;
  SELECT * INTO a FROM heqing.account WHERE id = coalesce(p_account, maker) AND active;
  SELECT u.division_code INTO division FROM heqing.unit u WHERE u.id = a.unit_id;
  IF a.id IS NULL OR NOT heqing.keeps_token(division, a.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = 'the account that the token would act for does not exist for this account';
  END IF;
  IF a.id IS DISTINCT FROM maker AND heqing.actor_role() <> 'security_admin' THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = 'a token for somebody else is made by the security administrator';
  END IF;
  reach := coalesce(p_jurisdiction, a.jurisdiction);
  -- Units, sections and matters lie within their division; a division has to lie within the maker's.
  IF NOT heqing.jurisdiction_within(reach, a.jurisdiction)
     OR (reach ~ '(^|,)[0-9*]' AND NOT heqing.jurisdiction_within(reach, array_to_string(heqing.actor_jurisdiction(), ','))) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = format('expected a jurisdiction within %s, got %s', a.jurisdiction, reach);
  END IF;
  INSERT INTO heqing.machine_token (id, name, secret_hash, account_id, role, routes, jurisdiction, created_at, created_by, expires_at, division_code)
  VALUES (p_id, p_name, p_secret_hash, a.id, a.role, p_routes, reach, made_at, maker, made_at + make_interval(days => p_days), division);
END $$;
GRANT EXECUTE ON FUNCTION heqing.make_token TO heqing_api;

-- Ends a token at once; false when it had been revoked before.
CREATE FUNCTION heqing.revoke_token(p_id text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE t heqing.machine_token%ROWTYPE;
BEGIN
  SELECT * INTO t FROM heqing.machine_token WHERE id = p_id FOR UPDATE;
  IF NOT FOUND OR NOT heqing.may('token', 'revoke') OR NOT heqing.keeps_token(t.division_code, t.account_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ404', MESSAGE = format('token %s does not exist for this account', p_id);
  END IF;
  IF t.revoked_at IS NOT NULL THEN
    RETURN false;
  END IF;
  UPDATE heqing.machine_token SET revoked_at = clock_timestamp(), revoked_by = heqing.actor_account()::uuid WHERE id = p_id;
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION heqing.revoke_token TO heqing_api;

-- Who a token acts as. Whoever does not know the secret learns nothing of the token, not even that there is one.
CREATE FUNCTION heqing.use_token(
  p_id text, p_secret_hash bytea, p_address text,
  OUT state text, OUT account_id uuid, OUT login text, OUT role text, OUT jurisdiction text, OUT routes text[],
  OUT unit_id text, OUT unit_name text, OUT demo boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  t heqing.machine_token%ROWTYPE;
  a heqing.account%ROWTYPE;
BEGIN
  SELECT * INTO t FROM heqing.machine_token x WHERE x.id = p_id AND x.secret_hash = p_secret_hash;
  IF NOT FOUND THEN
    state := 'unknown';
    RETURN;
  END IF;
  SELECT * INTO a FROM heqing.account x WHERE x.id = t.account_id;
  state := CASE
    WHEN t.revoked_at IS NOT NULL THEN 'revoked'
    WHEN t.expires_at <= clock_timestamp() THEN 'expired'
    WHEN NOT a.active OR a.role <> t.role OR NOT heqing.jurisdiction_within(t.jurisdiction, a.jurisdiction) THEN 'withdrawn'
    ELSE 'good' END;
  account_id := a.id; login := a.login; role := t.role; jurisdiction := t.jurisdiction; routes := t.routes;
  SELECT u.id, u.name, u.demo INTO use_token.unit_id, use_token.unit_name, use_token.demo FROM heqing.unit u WHERE u.id = a.unit_id;
  IF state = 'good' AND coalesce(t.last_used_at < clock_timestamp() - interval '1 minute', true) THEN
    UPDATE heqing.machine_token x SET last_used_at = clock_timestamp(), last_address = p_address WHERE x.id = p_id;
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION heqing.use_token TO heqing_api;

-- An account may have several machines: what one of them did names its token in the audit log.
CREATE FUNCTION heqing.audit_token() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('heqing.token', true), '') <> '' THEN
    NEW.data := NEW.data || jsonb_build_object('token', current_setting('heqing.token', true));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_token BEFORE INSERT ON heqing.audit_event FOR EACH ROW EXECUTE FUNCTION heqing.audit_token();

-- A link in a mail: one purpose, one person, one matter, once. Nobody reads this table; the functions below are its doors.
CREATE TABLE heqing.link (
  token_hash   bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  purpose      text NOT NULL CHECK (purpose IN ('acknowledge')),
  delivery_id  uuid NOT NULL REFERENCES heqing.delivery (id),
  account_id   uuid NOT NULL REFERENCES heqing.account (id),
  role         text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at   timestamptz NOT NULL,
  used_at      timestamptz,
  used_key     uuid,
  used_address text,
  CHECK ((used_at IS NULL) = (used_key IS NULL))
);
COMMENT ON TABLE heqing.link IS 'Links that act without a password; the token itself stands in the mail alone.';
COMMENT ON COLUMN heqing.link.used_key IS 'Idempotency-Key of the act: the same key again gets the same answer';
CREATE INDEX link_delivery ON heqing.link (delivery_id);
SELECT heqing.guard('heqing.link');

-- Made at each attempt to send. The account is that of the person written to; who has none gets no link.
CREATE FUNCTION heqing.make_links(p_links jsonb, p_hours integer) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  -- A mail server that is down for days is tried often; what it may have taken stays good, the oldest are forgotten.
  DELETE FROM heqing.link WHERE token_hash IN (
    SELECT token_hash FROM (
      SELECT x.token_hash, x.used_at, row_number() OVER (PARTITION BY x.delivery_id ORDER BY x.created_at DESC) AS nth
        FROM heqing.link x JOIN jsonb_to_recordset(p_links) AS l (id uuid) ON l.id = x.delivery_id) known
     WHERE nth >= 50 AND used_at IS NULL);
  INSERT INTO heqing.link (token_hash, purpose, delivery_id, account_id, role, expires_at)
  SELECT decode(l.hash, 'hex'), 'acknowledge', d.id, a.id, a.role, clock_timestamp() + make_interval(hours => p_hours)
    FROM jsonb_to_recordset(p_links) AS l (id uuid, hash text)
    JOIN heqing.delivery d ON d.id = l.id AND d.audience = 'responsible-unit'
    JOIN heqing.post p ON p.id = d.post_id
    JOIN LATERAL (
      SELECT x.id, x.role FROM heqing.account x
       WHERE x.person_id = d.person_id AND x.unit_id = p.unit_id AND x.active AND x.role IN ('township', 'liaison')
       ORDER BY (x.role = 'township') = (p.kind = 'chief') DESC, x.login
       LIMIT 1) a ON true
  RETURNING delivery_id
$$;
GRANT EXECUTE ON FUNCTION heqing.make_links TO heqing_worker;

-- Where a link stands: early = its notice is not on record as served, done = somebody of the unit has acknowledged.
CREATE FUNCTION heqing.link_state(p_link heqing.link) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, heqing AS $$
  SELECT CASE
    WHEN NOT a.active OR a.role <> p_link.role OR NOT EXISTS (
      SELECT 1 FROM heqing.holding h
       WHERE h.post_id = d.post_id AND h.person_id = d.person_id AND h.valid @> clock_timestamp() AND upper_inf(h.recorded))
      -- A link reaches no further than the account does by now.
      OR NOT EXISTS (
        SELECT 1 FROM unnest(string_to_array(a.jurisdiction, ',')) part
         WHERE part IN ('*', 'unit:' || m.unit_id, 'section:' || m.section_id, 'matter:' || m.id)
            OR part ~ '^[0-9]' AND m.division_code ^@ part)
      THEN 'withdrawn'
    WHEN p_link.expires_at <= clock_timestamp() THEN 'expired'
    WHEN p_link.used_at IS NOT NULL THEN 'used'
    WHEN m.phase IN ('opened', 'warned', 'assigned') THEN 'early'
    WHEN m.phase <> 'served' THEN 'done'
    ELSE 'open' END
  FROM heqing.delivery d JOIN heqing.matter m ON m.id = d.matter_id, heqing.account a
  WHERE d.id = p_link.delivery_id AND a.id = p_link.account_id
$$;
REVOKE ALL ON FUNCTION heqing.link_state FROM PUBLIC;

-- What a link says to whoever holds it, and whose act it would be; no row where there is no such link.
CREATE FUNCTION heqing.link_of(p_hash bytea)
RETURNS TABLE (
  state text, purpose text, matter_id text, used_at timestamptz, used_key uuid, expires_at timestamptz,
  account_id text, role text, jurisdiction text, post_id text,
  matter_number text, section_name text, person_name text, post_title text, unit_name text, demo boolean,
  due_at timestamptz, provisional boolean, explanation jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT heqing.link_state(l), l.purpose, m.id::text, l.used_at, l.used_key, l.expires_at,
         a.id::text, l.role, a.jurisdiction, p.id,
         m.number, s.name, n.name, p.title, u.name, m.demo,
         y.due_at, y.provisional, y.explanation
    FROM heqing.link l
    JOIN heqing.delivery d ON d.id = l.delivery_id
    JOIN heqing.matter m ON m.id = d.matter_id
    JOIN heqing.section s ON s.id = m.section_id
    JOIN heqing.person n ON n.id = d.person_id
    JOIN heqing.post p ON p.id = d.post_id
    JOIN heqing.unit u ON u.id = p.unit_id
    JOIN heqing.account a ON a.id = l.account_id
    LEFT JOIN LATERAL (
      SELECT x.due_at, x.provisional, x.explanation FROM heqing.duty x
       WHERE x.matter_id = m.id AND x.kind = 'acknowledge' ORDER BY x.no DESC LIMIT 1) y ON true
   WHERE l.token_hash = p_hash
$$;
GRANT EXECUTE ON FUNCTION heqing.link_of TO heqing_api;

-- Spends a link, with those of earlier attempts at the same message, in the transaction that receives its act.
-- Gives the state in which it was found; `again` where this very key has spent it.
CREATE FUNCTION heqing.spend_link(p_hash bytea, p_key uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  l heqing.link%ROWTYPE;
  found_in text;
BEGIN
  PERFORM 1 FROM heqing.link x
    WHERE x.delivery_id = (SELECT y.delivery_id FROM heqing.link y WHERE y.token_hash = p_hash)
    ORDER BY x.token_hash FOR UPDATE;
  SELECT * INTO l FROM heqing.link WHERE token_hash = p_hash;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF l.used_key = p_key THEN
    RETURN 'again';
  END IF;
  found_in := heqing.link_state(l);
  IF found_in IN ('open', 'done') THEN
    UPDATE heqing.link SET used_at = clock_timestamp(), used_key = p_key, used_address = heqing.actor_address()
     WHERE delivery_id = l.delivery_id AND used_at IS NULL;
  END IF;
  RETURN found_in;
END $$;
GRANT EXECUTE ON FUNCTION heqing.spend_link TO heqing_api;
