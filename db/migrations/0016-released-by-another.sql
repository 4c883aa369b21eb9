-- 审核发布 by another person than those who brought the values: in the book itself, whatever writes there.

-- Accounts that imported the readings a verdict's trace names: laboratory values, and those of automatic stations.
CREATE FUNCTION heqing.bringers(p_trace jsonb) RETURNS uuid[]
LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT b.account_id ORDER BY b.account_id), '{}')
    FROM (
      SELECT (s ->> 'readingId')::bigint AS id
        FROM jsonb_array_elements(CASE jsonb_typeof(p_trace -> 'samples') WHEN 'array' THEN p_trace -> 'samples' ELSE '[]' END) s
      UNION
      SELECT a::bigint
        FROM jsonb_array_elements_text(CASE jsonb_typeof(p_trace -> 'automaticReadings') WHEN 'array' THEN p_trace -> 'automaticReadings' ELSE '[]' END) a) x
    JOIN heqing.reading r ON r.id = x.id
    JOIN heqing.import_batch b ON b.id = r.batch_id
   WHERE b.account_id IS NOT NULL
$$;
COMMENT ON FUNCTION heqing.bringers(jsonb) IS 'Accounts that imported the readings which the trace of a verdict names.';

ALTER TABLE heqing.verdict ADD COLUMN brought_by uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN heqing.verdict.brought_by IS 'accounts that imported the values it rests on: none of their persons releases it';

-- Past the policies: who brought a value may lie outside the reach of who prepares.
CREATE FUNCTION heqing.verdict_brought() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
BEGIN
  NEW.brought_by := heqing.bringers(NEW.trace);
  RETURN NEW;
END $$;
CREATE TRIGGER brought BEFORE INSERT ON heqing.verdict FOR EACH ROW EXECUTE FUNCTION heqing.verdict_brought();

DO $$
DECLARE
  wanted bigint;
  filled bigint;
BEGIN
  SELECT count(*) INTO wanted FROM heqing.verdict;
  UPDATE heqing.verdict SET brought_by = heqing.bringers(trace);
  GET DIAGNOSTICS filled = ROW_COUNT;
  IF filled <> wanted THEN
    RAISE EXCEPTION 'expected to name who brought the values of % verdicts, named %', wanted, filled;
  END IF;
END $$;

-- Nobody prepares in another's name.
CREATE POLICY own_name ON heqing.verdict AS RESTRICTIVE FOR INSERT TO heqing_api
  WITH CHECK (status = 'final' OR prepared_by = (SELECT heqing.actor_account_id()));

CREATE FUNCTION heqing.released_by_another() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  p heqing.verdict%ROWTYPE;
BEGIN
  SELECT v.* INTO p FROM heqing.verdict v JOIN heqing.verdict f ON f.id = NEW.verdict_id
   WHERE v.id = NEW.preliminary_id AND v.status = 'preliminary' AND v.superseded_by = f.id AND f.status = 'final'
     AND (f.section_id, f.scheme, f.period, f.outcome, f.class, f.target_class, f.trace)
         IS NOT DISTINCT FROM (v.section_id, v.scheme, v.period, v.outcome, v.class, v.target_class, v.trace);
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403',
      MESSAGE = format('expected the final verdict %s to be made of the preliminary one %s', NEW.verdict_id, NEW.preliminary_id);
  END IF;
  NEW.prepared_by := p.prepared_by;
  IF EXISTS (SELECT FROM heqing.account mine JOIN heqing.account theirs ON theirs.person_id = mine.person_id
              WHERE mine.id = NEW.released_by AND theirs.id = ANY (p.brought_by || p.prepared_by)) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ423',
      MESSAGE = format('verdict %s was prepared, or values of it were brought, by the person who would release it', p.id);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER by_another BEFORE INSERT ON heqing.release FOR EACH ROW EXECUTE FUNCTION heqing.released_by_another();

-- A verdict is final by its release alone.
CREATE FUNCTION heqing.final_was_released() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
BEGIN
  IF pg_has_role(session_user, 'heqing_api', 'MEMBER') AND NOT EXISTS (SELECT FROM heqing.release r WHERE r.verdict_id = NEW.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = format('expected a release of the final verdict %s', NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER was_released AFTER INSERT ON heqing.verdict DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status = 'final') EXECUTE FUNCTION heqing.final_was_released();
