-- Rows of the national platform are public and anybody who imports may bring those of any section. They count for a verdict
-- only where somebody who reaches the section brought them: no county writes another's values.

CREATE TABLE heqing.reading_within (
  reading_id bigint PRIMARY KEY REFERENCES heqing.reading (id),
  batch_id   uuid NOT NULL REFERENCES heqing.import_batch (id)
);
COMMENT ON TABLE heqing.reading_within IS 'Platform rows that somebody who reaches their section brought, and by which import first: they alone count for verdicts.';
CREATE INDEX reading_within_batch ON heqing.reading_within (batch_id);
SELECT heqing.guard('heqing.reading_within'), heqing.append_only('heqing.reading_within');

DO $$
DECLARE
  wanted bigint;
  filled bigint;
BEGIN
  -- Until now the division of an import was the first of its account's jurisdiction.
  SELECT count(*) INTO wanted
    FROM heqing.reading r JOIN heqing.import_batch b ON b.id = r.batch_id JOIN heqing.section s ON s.id = r.section_id
   WHERE r.kind = 'platform' AND s.division_code ^@ b.division_code;
  INSERT INTO heqing.reading_within (reading_id, batch_id)
  SELECT r.id, b.id
    FROM heqing.reading r JOIN heqing.import_batch b ON b.id = r.batch_id JOIN heqing.section s ON s.id = r.section_id
   WHERE r.kind = 'platform' AND s.division_code ^@ b.division_code;
  GET DIAGNOSTICS filled = ROW_COUNT;
  IF filled <> wanted THEN
    RAISE EXCEPTION 'expected to let % platform rows count, let %', wanted, filled;
  END IF;
END $$;

CREATE POLICY permitted ON heqing.reading_within FOR SELECT TO heqing_api USING ((SELECT heqing.may('public-reading')));
CREATE POLICY brought ON heqing.reading_within FOR INSERT TO heqing_api
  WITH CHECK ((SELECT heqing.may('import', 'bring'))
    AND EXISTS (SELECT 1 FROM heqing.import_batch b WHERE b.id = batch_id AND b.account_id = (SELECT heqing.actor_account_id()))
    AND EXISTS (SELECT 1 FROM heqing.reading r JOIN heqing.section s ON s.id = r.section_id
                 WHERE r.id = reading_id
                   AND ((SELECT heqing.reaches_all())
                        OR s.division_code ^@ ANY ((SELECT heqing.reach('division'))::text[])
                        OR s.id = ANY ((SELECT heqing.reach_sections())::text[]))));
GRANT SELECT, INSERT ON heqing.reading_within TO heqing_api;

-- As in 0016, with whoever let a platform row count.
CREATE OR REPLACE FUNCTION heqing.bringers(p_trace jsonb) RETURNS uuid[]
LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT b.account_id ORDER BY b.account_id), '{}')
    FROM (
      SELECT (s ->> 'readingId')::bigint AS id
        FROM jsonb_array_elements(CASE jsonb_typeof(p_trace -> 'samples') WHEN 'array' THEN p_trace -> 'samples' ELSE '[]' END) s
      UNION
      SELECT a::bigint
        FROM jsonb_array_elements_text(CASE jsonb_typeof(p_trace -> 'automaticReadings') WHEN 'array' THEN p_trace -> 'automaticReadings' ELSE '[]' END) a) x
    JOIN heqing.reading r ON r.id = x.id
    LEFT JOIN heqing.reading_within w ON w.reading_id = r.id
    JOIN heqing.import_batch b ON b.id IN (r.batch_id, w.batch_id)
   WHERE b.account_id IS NOT NULL
$$;
