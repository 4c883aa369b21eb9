-- Four eyes: who acted, by which post and for whose, with what assurance.

-- 副职: acts under the own name for a head, as a liaison officer does.
ALTER TABLE heqing.post DROP CONSTRAINT post_kind_check;
ALTER TABLE heqing.post ADD CONSTRAINT post_kind_check CHECK (kind IN (
  'chief', 'head', 'deputy', 'liaison', 'clerk', 'sampler', 'reviewer', 'evaluator', 'officer', 'administrator'));

ALTER TABLE heqing.act
  ADD COLUMN assurance     text,
  ADD COLUMN person_id     uuid REFERENCES heqing.person (id),
  ADD COLUMN post_id       text REFERENCES heqing.post (id),
  ADD COLUMN for_post_id   text REFERENCES heqing.post (id),
  ADD COLUMN for_person_id uuid REFERENCES heqing.person (id);
COMMENT ON COLUMN heqing.act.assurance IS 'by what the person had proved who they are; null for the system';
COMMENT ON COLUMN heqing.act.person_id IS 'the person behind the account: two accounts of one person are one pair of eyes';
COMMENT ON COLUMN heqing.act.post_id IS 'the post by which the person acted, held at the instant of receipt';
COMMENT ON COLUMN heqing.act.for_post_id IS 'the head''s post for which a deputy or liaison officer acted; null where it was done by a head';
COMMENT ON COLUMN heqing.act.for_person_id IS 'who held that post at that instant';

DO $$
DECLARE
  wanted bigint;
  filled bigint;
BEGIN
  SELECT count(*) INTO wanted FROM heqing.act WHERE account_id IS NOT NULL;
  UPDATE heqing.act a SET person_id = c.person_id FROM heqing.account c WHERE c.id = a.account_id;
  GET DIAGNOSTICS filled = ROW_COUNT;
  IF filled <> wanted THEN
    RAISE EXCEPTION 'expected to name the person of % acts, named %', wanted, filled;
  END IF;
END $$;

-- A head answers for the unit; deputies and liaison officers act for one.
CREATE FUNCTION heqing.is_head(p_kind text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN p_kind IN ('chief', 'head');

-- The unit of a matter that a role acts for; null where acts need no post.
CREATE FUNCTION heqing.acting_unit(p_matter_id bigint, p_role text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p_role IN ('township', 'liaison') THEN m.unit_id
              WHEN p_role = 'county' THEN m.office_id
              WHEN p_role = 'station' THEN m.station_id END
    FROM heqing.matter m WHERE m.id = p_matter_id
$$;

-- Whoever stores an act of a person: by which post it is done is found here, in the same transaction, under the matter's lock.
CREATE FUNCTION heqing.act_by_post() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  unit text;
  head boolean;
  given_up record;
BEGIN
  IF NEW.account_id IS NULL THEN
    RETURN NEW;
  END IF;
  NEW.assurance := nullif(current_setting('heqing.assurance', true), '');
  SELECT a.person_id INTO STRICT NEW.person_id FROM heqing.account a WHERE a.id = NEW.account_id;
  unit := heqing.acting_unit(NEW.matter_id, NEW.role);
  IF unit IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT p.id, heqing.is_head(p.kind) INTO NEW.post_id, head
    FROM heqing.holding h JOIN heqing.post p ON p.id = h.post_id
   WHERE h.person_id = NEW.person_id AND p.unit_id = unit AND h.valid @> NEW.received_at AND upper_inf(h.recorded)
   ORDER BY heqing.is_head(p.kind) DESC, p.kind = 'chief' DESC, p.kind = 'deputy' DESC, p.id
   LIMIT 1;
  IF NEW.post_id IS NULL THEN
    SELECT p.title, u.name, upper(h.valid) AS until INTO given_up
      FROM heqing.unit u
      LEFT JOIN heqing.post p ON p.unit_id = u.id
      LEFT JOIN heqing.holding h ON h.post_id = p.id AND h.person_id = NEW.person_id AND upper_inf(h.recorded)
     WHERE u.id = unit
     ORDER BY h.id IS NULL, upper(h.valid) DESC NULLS LAST
     LIMIT 1;
    RAISE EXCEPTION USING ERRCODE = 'HQ403', MESSAGE = CASE WHEN given_up.until IS NULL
      THEN format('expected a post of %s to act for it, the person of this account holds none', given_up.name)
      ELSE format('expected a post of %s to act for it, the person of this account gave up %s on %s', given_up.name,
                  given_up.title, to_char(given_up.until AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) END;
  END IF;
  IF NOT head AND NEW.role IN ('township', 'liaison') THEN
    SELECT p.id, h.person_id INTO NEW.for_post_id, NEW.for_person_id
      FROM heqing.post p
      JOIN heqing.holding h ON h.post_id = p.id AND h.valid @> NEW.received_at AND upper_inf(h.recorded)
     WHERE p.unit_id = unit AND heqing.is_head(p.kind)
     ORDER BY p.kind = 'chief' DESC, p.id, h.id
     LIMIT 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER by_post BEFORE INSERT ON heqing.act FOR EACH ROW EXECUTE FUNCTION heqing.act_by_post();
GRANT EXECUTE ON FUNCTION heqing.is_head(text), heqing.acting_unit(bigint, text) TO heqing_api, heqing_worker;

-- 撤销 ends a matter as 销号 does, and is told apart.
ALTER TABLE heqing.matter ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN heqing.matter.withdrawn IS 'closed as 撤销, not as 销号';
GRANT SELECT (withdrawn) ON heqing.matter TO heqing_api;
