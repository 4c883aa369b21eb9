-- Uploads 上传文件 by their hash; answers kept by their key; ids of the demonstration for the API's document.

CREATE TABLE heqing.upload (
  sha256     bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
  bytes      bigint NOT NULL CHECK (bytes > 0),
  media_type text NOT NULL,
  first_seen timestamptz NOT NULL DEFAULT clock_timestamp(),
  account_id uuid REFERENCES heqing.account (id)
);
COMMENT ON TABLE heqing.upload IS 'Files that were sent, by content: the same file again is the same upload.';
COMMENT ON COLUMN heqing.upload.media_type IS 'told from the content, not from a name or from what the sender said';
COMMENT ON COLUMN heqing.upload.account_id IS 'who sent it first';

-- What an acting request was answered with, so that the same again, under the same key, is answered the same.
CREATE TABLE heqing.kept_answer (
  account_id uuid NOT NULL REFERENCES heqing.account (id),
  key        uuid NOT NULL,
  asked      bytea NOT NULL CHECK (octet_length(asked) = 32),
  status     smallint,
  answer     bytea,
  begun_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (account_id, key)
);
COMMENT ON TABLE heqing.kept_answer IS 'By account and Idempotency-Key: hash of what was asked, and the answer once there is one, encrypted: it may hold a first password. Kept for a day.';

SELECT heqing.guard('heqing.upload'), heqing.guard('heqing.kept_answer');
SELECT heqing.append_only('heqing.upload');

CREATE POLICY sent ON heqing.upload FOR INSERT TO heqing_api WITH CHECK (account_id::text = heqing.actor_account());
GRANT INSERT ON heqing.upload TO heqing_api;
CREATE POLICY own ON heqing.kept_answer FOR ALL TO heqing_api
  USING (account_id::text = heqing.actor_account()) WITH CHECK (account_id::text = heqing.actor_account());
GRANT SELECT, INSERT, UPDATE, DELETE ON heqing.kept_answer TO heqing_api;
CREATE INDEX kept_answer_old ON heqing.kept_answer (begun_at);

-- Whoever sends the next request forgets those of everybody: an account that never comes again keeps none.
CREATE FUNCTION heqing.forget_kept_answers() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  DELETE FROM heqing.kept_answer WHERE begun_at < now() - interval '1 day'
$$;
COMMENT ON FUNCTION heqing.forget_kept_answers() IS 'Drops kept answers that are a day old, whoever they were given to.';
GRANT EXECUTE ON FUNCTION heqing.forget_kept_answers() TO heqing_api;

-- Ids of invented things alone, for the examples of the public document.
CREATE FUNCTION heqing.demo_examples() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'section', (SELECT s.id FROM heqing.section s WHERE s.demo ORDER BY s.id LIMIT 1),
    'matter', (SELECT m.id::text FROM heqing.matter m WHERE m.demo ORDER BY m.id LIMIT 1),
    'act', (SELECT a.act_id::text FROM heqing.act a
             WHERE a.matter_id = (SELECT m.id FROM heqing.matter m WHERE m.demo ORDER BY m.id LIMIT 1)
             ORDER BY a.seq LIMIT 1),
    'verdict', (SELECT v.id::text FROM heqing.verdict v JOIN heqing.section s ON s.id = v.section_id
                 WHERE s.demo ORDER BY v.id LIMIT 1),
    'waiting', (SELECT v.id::text FROM heqing.verdict v JOIN heqing.section s ON s.id = v.section_id
                 WHERE s.demo AND v.status = 'preliminary' AND v.superseded_by IS NULL ORDER BY v.id DESC LIMIT 1),
    'period', (SELECT v.period FROM heqing.verdict v JOIN heqing.section s ON s.id = v.section_id
                WHERE s.demo AND v.period NOT LIKE 'resample%' ORDER BY v.id LIMIT 1),
    'batch', (SELECT b.id::text FROM heqing.import_batch b
               JOIN heqing.account a ON a.id = b.account_id JOIN heqing.unit u ON u.id = a.unit_id
               WHERE u.demo ORDER BY b.created_at LIMIT 1),
    'account', (SELECT a.id::text FROM heqing.account a JOIN heqing.unit u ON u.id = a.unit_id
                 WHERE u.demo ORDER BY a.login LIMIT 1)))
$$;
GRANT EXECUTE ON FUNCTION heqing.demo_examples() TO heqing_api;
