-- What failed sign-ins count, and what a sign-in holds while it lets somebody in.

-- Without fading an office behind one address, where somebody mistypes every few minutes, would be locked out for good.
ALTER TABLE heqing.sign_in_attempt ALTER COLUMN failures TYPE double precision;
COMMENT ON COLUMN heqing.sign_in_attempt.failures IS 'What has not faded yet: in an hour as many fade as are free.';

-- Counts an attempt before the password is looked at, so that many at once are all counted.
-- Gives the seconds still to wait; 0 = the attempt may go on.
CREATE OR REPLACE FUNCTION heqing.count_sign_in(p_login_hash bytea, p_address text, p_free integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  a heqing.sign_in_attempt%ROWTYPE;
  at timestamptz;
  known double precision;
  n integer;
BEGIN
  INSERT INTO heqing.sign_in_attempt (login_hash, address) VALUES (p_login_hash, p_address) ON CONFLICT DO NOTHING;
  SELECT * INTO a FROM heqing.sign_in_attempt WHERE login_hash = p_login_hash AND address = p_address FOR UPDATE;
  at := clock_timestamp();
  IF a.locked_until > at THEN
    RETURN ceil(extract(epoch FROM a.locked_until - at));
  END IF;
  known := 1 + greatest(a.failures - p_free * greatest(extract(epoch FROM at - a.last_at), 0) / 3600, 0);
  -- One that has begun to fade still counts.
  n := ceil(known);
  UPDATE heqing.sign_in_attempt
     SET failures = known, last_at = at,
         -- One minute after the last free attempt, then twice as long each time, a quarter of an hour at most.
         locked_until = CASE WHEN n >= p_free THEN at + least(power(2, least(n - p_free, 4)), 15) * interval '1 minute' END
   WHERE login_hash = p_login_hash AND address = p_address;
  RETURN 0;
END $$;

-- An attempt of one login from one address, which as a whole has more where p_free_address says how many. Whoever has to
-- wait for the others of the address has tried nothing: it is not counted against the login, and leaves no row.
CREATE FUNCTION heqing.count_attempt(p_login_hash bytea, p_address text, p_free integer, p_free_address integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE wait integer;
BEGIN
  IF p_free_address IS NOT NULL THEN
    SELECT ceil(extract(epoch FROM s.locked_until - clock_timestamp())) INTO wait
      FROM heqing.sign_in_attempt s WHERE s.login_hash = '' AND s.address = p_address;
    IF wait > 0 THEN
      RETURN wait;
    END IF;
  END IF;
  wait := heqing.count_sign_in(p_login_hash, p_address, p_free);
  -- One who waits already is not counted against the others of the address.
  IF wait > 0 OR p_free_address IS NULL THEN
    RETURN wait;
  END IF;
  RETURN heqing.count_sign_in('', p_address, p_free_address);
END $$;
COMMENT ON FUNCTION heqing.count_attempt(bytea, text, integer, integer) IS 'Counts an attempt; gives the seconds still to wait, 0 = it may go on.';
GRANT EXECUTE ON FUNCTION heqing.count_attempt(bytea, text, integer, integer) TO heqing_api;

-- Held until the session stands: a change of the password, or a reset, comes before it or ends it, never between. Asked
-- before anybody is known, so nothing is told but whether what was compared is still so.
CREATE FUNCTION heqing.hold_for_sign_in(p_account uuid, p_password_hash text DEFAULT NULL) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT true FROM heqing.account
   WHERE id = p_account AND active AND (p_password_hash IS NULL OR password_hash = p_password_hash) FOR SHARE
$$;
COMMENT ON FUNCTION heqing.hold_for_sign_in(uuid, text) IS 'Whether the account is active and, where it is given, this is kept of its password; nobody changes that until this transaction ends.';
GRANT EXECUTE ON FUNCTION heqing.hold_for_sign_in(uuid, text) TO heqing_api;
