-- Before anybody is known a sign-in looks into sessions, failed tries and the log; whoever acts then touches their own alone.

ALTER POLICY sign_in ON heqing.session
  USING (heqing.actor_account() IS NULL OR account_id::text = heqing.actor_account())
  WITH CHECK (heqing.actor_account() IS NULL OR account_id::text = heqing.actor_account());

ALTER POLICY sign_in ON heqing.sign_in_attempt
  USING (heqing.actor_account() IS NULL) WITH CHECK (heqing.actor_account() IS NULL);
-- Who administers accounts sees which are locked.
CREATE POLICY administered ON heqing.sign_in_attempt FOR SELECT TO heqing_api USING ((SELECT heqing.may('account')));

-- A line is about oneself, and neither its instant nor its place is chosen.
ALTER POLICY written ON heqing.audit_event
  WITH CHECK (heqing.actor_account() IS NULL OR account_id::text = heqing.actor_account());
REVOKE INSERT ON heqing.audit_event FROM heqing_api;
GRANT INSERT (kind, account_id, role, source_address, request_id, assurance, route, data) ON heqing.audit_event TO heqing_api;

-- From where somebody acted is evidence; no page shows it.
REVOKE SELECT ON heqing.act FROM heqing_api;
GRANT SELECT (matter_id, seq, act_id, kind, payload, payload_hash, account_id, role, request_id, division_code, received_at, outcome,
              refusal, handled_at, law_revision, assurance, person_id, post_id, for_post_id, for_person_id)
  ON heqing.act TO heqing_api;
REVOKE SELECT ON heqing.release FROM heqing_api;
GRANT SELECT (id, verdict_id, preliminary_id, matter_id, matter_opened, prepared_by, released_by, division_code, released_at)
  ON heqing.release TO heqing_api;

-- What is brought in is brought under the own name, which stays.
CREATE POLICY own_name ON heqing.import_batch AS RESTRICTIVE FOR INSERT TO heqing_api
  WITH CHECK (account_id = (SELECT heqing.actor_account_id()));
REVOKE SELECT, UPDATE ON heqing.import_batch FROM heqing_api;
GRANT SELECT (id, kind, file_name, file_sha256, bytes_total, bytes_read, state, rows, accepted, refused, unchanged, result, error_code,
              error, account_id, division_code, created_at, touched_at, finished_at),
      UPDATE (file_sha256, bytes_read, state, rows, accepted, refused, unchanged, result, error_code, error, touched_at, finished_at)
  ON heqing.import_batch TO heqing_api;
