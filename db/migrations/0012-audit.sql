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
