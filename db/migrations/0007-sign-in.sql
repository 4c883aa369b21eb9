-- Sign-in: what was tried, what is audited; and what of a clue 问题线索 a role may see.

-- Failures per login and address; a login is kept as its hash, since people type passwords into the wrong field.
CREATE TABLE heqing.sign_in_attempt (
  login_hash   bytea NOT NULL CHECK (octet_length(login_hash) IN (0, 32)),
  address      text NOT NULL,
  failures     integer NOT NULL DEFAULT 0,
  last_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  locked_until timestamptz,
  PRIMARY KEY (login_hash, address)
);
COMMENT ON TABLE heqing.sign_in_attempt IS 'Sign-ins tried without success, by login and address; an empty hash stands for the address as a whole.';
CREATE INDEX sign_in_attempt_old ON heqing.sign_in_attempt (last_at);

-- Counts an attempt before the password is looked at, so that many at once are all counted.
-- Gives the seconds still to wait; 0 = the attempt may go on.
CREATE FUNCTION heqing.count_sign_in(p_login_hash bytea, p_address text, p_free integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  a heqing.sign_in_attempt%ROWTYPE;
  at timestamptz;
  n integer;
BEGIN
  INSERT INTO heqing.sign_in_attempt (login_hash, address) VALUES (p_login_hash, p_address) ON CONFLICT DO NOTHING;
  SELECT * INTO a FROM heqing.sign_in_attempt WHERE login_hash = p_login_hash AND address = p_address FOR UPDATE;
  at := clock_timestamp();
  IF a.locked_until > at THEN
    RETURN ceil(extract(epoch FROM a.locked_until - at));
  END IF;
  n := 1 + CASE WHEN a.last_at < at - interval '1 hour' THEN 0 ELSE a.failures END;
  UPDATE heqing.sign_in_attempt
     SET failures = n, last_at = at,
         -- One minute after the last free attempt, then twice as long each time, a quarter of an hour at most.
         locked_until = CASE WHEN n >= p_free THEN at + least(power(2, least(n - p_free, 4)), 15) * interval '1 minute' END
   WHERE login_hash = p_login_hash AND address = p_address;
  RETURN 0;
END $$;
GRANT EXECUTE ON FUNCTION heqing.count_sign_in TO heqing_api;

-- Who came, went, or was turned away. Kept beside the record of acts; read by the audit administrator 审计管理员 alone.
CREATE TABLE heqing.audit_event (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at             timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind           text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  account_id     uuid REFERENCES heqing.account (id),
  role           text,
  source_address text,
  request_id     text,
  data           jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE heqing.audit_event IS 'Append-only: sign-ins, sign-outs, failures and refusals, with source address. No passwords, no tokens.';
CREATE INDEX audit_event_account ON heqing.audit_event (account_id, at);

SELECT heqing.guard('heqing.sign_in_attempt'), heqing.guard('heqing.audit_event');
SELECT heqing.append_only('heqing.audit_event');

CREATE POLICY sign_in ON heqing.sign_in_attempt FOR ALL TO heqing_api USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON heqing.sign_in_attempt TO heqing_api;
CREATE POLICY written ON heqing.audit_event FOR INSERT TO heqing_api WITH CHECK (true);
CREATE POLICY audited ON heqing.audit_event FOR SELECT TO heqing_api USING (heqing.actor_role() = 'audit_admin');
GRANT SELECT, INSERT ON heqing.audit_event TO heqing_api;

-- An unproven clue is seen by the offices that handle it alone. Named are those who see it, so that a new role does not.
CREATE FUNCTION heqing.sees_clues() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(heqing.actor_role() IN ('county', 'discipline'), false);
GRANT EXECUTE ON FUNCTION heqing.sees_clues() TO heqing_api;

CREATE POLICY clue_hidden ON heqing.event AS RESTRICTIVE FOR SELECT TO heqing_api
  USING (heqing.sees_clues()
         OR (kind NOT IN ('clue-drafted', 'clue-set-aside')
             -- A draft that waits for a signature, or an act on a clue, would tell of it.
             AND data ->> 'act' IS DISTINCT FROM 'set-clue-aside' AND data ->> 'notice' IS DISTINCT FROM 'signature-wanted'
             AND NOT jsonb_path_exists(data, '$.* ? (@ == "clue")')));
CREATE POLICY clue_hidden ON heqing.step AS RESTRICTIVE FOR SELECT TO heqing_api
  USING (heqing.sees_clues() OR (kind <> 'clue' AND payload ->> 'rung' IS DISTINCT FROM 'clue'));
CREATE POLICY clue_hidden ON heqing.letter AS RESTRICTIVE FOR SELECT TO heqing_api
  USING (heqing.sees_clues() OR rung <> 'clue');
CREATE POLICY clue_hidden ON heqing.duty AS RESTRICTIVE FOR SELECT TO heqing_api
  USING (heqing.sees_clues() OR rung <> 'clue');
CREATE POLICY clue_hidden ON heqing.act AS RESTRICTIVE FOR SELECT TO heqing_api
  USING (heqing.sees_clues() OR kind <> 'set-clue-aside');
-- Seen only with its step: what went out about a clue goes with it.
CREATE POLICY clue_hidden ON heqing.delivery AS RESTRICTIVE FOR SELECT TO heqing_api
  USING (heqing.sees_clues() OR EXISTS (SELECT 1 FROM heqing.step s WHERE s.id = step_id));
CREATE POLICY clue_hidden ON heqing.ledger_leaf AS RESTRICTIVE FOR SELECT TO heqing_api
  USING (heqing.sees_clues() OR strpos(canonical, 'clue') = 0);

-- The matter's row says it too: the state is for decide alone, the rung comes through a function.
REVOKE SELECT ON heqing.matter FROM heqing_api;
GRANT SELECT (id, number, section_id, scheme, division_code, unit_id, office_id, station_id, verdict_id, ladder_id,
              ladder_version, ladder_hash, open, phase, next_due, received_seq, handled_seq, handled_until,
              parked_code, parked_reason, parked_at, demo, opened_at, closed_at)
  ON heqing.matter TO heqing_api;

CREATE FUNCTION heqing.shown_rung(p_matter_id bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT CASE
    WHEN m.rung IS DISTINCT FROM 'clue' OR heqing.sees_clues() THEN m.rung
    ELSE coalesce(
      (SELECT e.data ->> 'to' FROM heqing.event e
        WHERE e.matter_id = m.id AND e.kind = 'climbed' AND e.data ->> 'to' <> 'clue' ORDER BY e.n DESC LIMIT 1),
      (SELECT d.rung FROM heqing.duty d WHERE d.matter_id = m.id AND d.rung <> 'clue' ORDER BY d.no DESC LIMIT 1))
  END
  FROM heqing.matter m
  WHERE m.id = p_matter_id AND heqing.in_jurisdiction(m.division_code)
$$;
COMMENT ON FUNCTION heqing.shown_rung(bigint) IS 'The rung a matter stands on as the actor may know it: who may not see clues sees the rung below.';
GRANT EXECUTE ON FUNCTION heqing.shown_rung(bigint) TO heqing_api;
