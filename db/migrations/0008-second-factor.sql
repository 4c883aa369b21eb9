-- Second factor, sessions, limits of rate, identities of a provider: how sure it is who acts, and how much at once.

CREATE FUNCTION heqing.actor_assurance() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('heqing.assurance', true), '');
COMMENT ON FUNCTION heqing.actor_assurance() IS 'By what the actor proved who they are; null when none was set.';
GRANT EXECUTE ON FUNCTION heqing.actor_assurance() TO heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

ALTER TABLE heqing.session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  ADD COLUMN ends_at timestamptz NOT NULL DEFAULT now() + interval '7 days',
  ADD COLUMN assurance text NOT NULL DEFAULT 'password'
    CHECK (assurance IN ('password', 'second-factor', 'oidc', 'oidc-second-factor'));
COMMENT ON COLUMN heqing.session.id IS 'What the session is called in lists; never its token, nor the hash of that.';
COMMENT ON COLUMN heqing.session.ends_at IS 'When it ends however much it is used; expires_at moves with use, this does not.';
COMMENT ON COLUMN heqing.session.assurance IS 'By what the person proved who they are.';

CREATE TABLE heqing.second_factor (
  account_id     uuid PRIMARY KEY REFERENCES heqing.account (id),
  secret         bytea,
  key_id         text,
  confirmed_at   timestamptz,
  used_steps     bigint[] NOT NULL DEFAULT '{}',
  told_step      bigint NOT NULL DEFAULT 0,
  pending_secret bytea,
  pending_key_id text,
  CHECK ((secret IS NULL) = (confirmed_at IS NULL)),
  CHECK ((pending_secret IS NULL) = (pending_key_id IS NULL))
);
COMMENT ON TABLE heqing.second_factor IS 'TOTP secrets (RFC 6238), encrypted by a key that is not in this database.';
COMMENT ON COLUMN heqing.second_factor.key_id IS 'Which key it is encrypted by; null: published, for accounts of the demonstration alone.';
COMMENT ON COLUMN heqing.second_factor.used_steps IS 'Steps of 30 seconds whose code was accepted and could come again.';
COMMENT ON COLUMN heqing.second_factor.told_step IS 'Of the demonstration: the furthest step whose code its page was told.';
COMMENT ON COLUMN heqing.second_factor.pending_secret IS 'A new secret that no code has proven yet; the old one is good until then.';

CREATE TABLE heqing.recovery_code (
  account_id uuid NOT NULL REFERENCES heqing.account (id),
  code_hash  bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  used_at    timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE heqing.recovery_code IS 'Codes for the day on which the phone is lost, each good once; kept as keyed hashes.';

CREATE FUNCTION heqing.published_secret_is_demo() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.secret IS NOT NULL AND NEW.key_id IS NULL AND NOT EXISTS (
    SELECT FROM heqing.account a JOIN heqing.unit u ON u.id = a.unit_id WHERE a.id = NEW.account_id AND u.demo
  ) THEN
    RAISE EXCEPTION 'a secret that is not encrypted is for accounts of the demonstration alone'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_secret_is_demo BEFORE INSERT OR UPDATE ON heqing.second_factor
  FOR EACH ROW EXECUTE FUNCTION heqing.published_secret_is_demo();

-- Asked before an actor is known.
CREATE FUNCTION heqing.has_second_factor(p_account_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT EXISTS (SELECT FROM heqing.second_factor WHERE account_id = p_account_id AND secret IS NOT NULL)
$$;
GRANT EXECUTE ON FUNCTION heqing.has_second_factor(uuid) TO heqing_api;

-- The api role can't write accounts: this is the one thing a person changes on their own.
CREATE FUNCTION heqing.change_own_password(p_password_hash text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  UPDATE heqing.account SET password_hash = p_password_hash
   WHERE id::text = heqing.actor_account() AND active
  RETURNING true
$$;
GRANT EXECUTE ON FUNCTION heqing.change_own_password(text) TO heqing_api;

-- Who a provider (OpenID Connect) says somebody is, and whose account that is here.
CREATE TABLE heqing.account_identity (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES heqing.account (id),
  issuer     text NOT NULL,
  subject    text NOT NULL,
  linked_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (issuer, subject)
);
CREATE INDEX account_identity_account ON heqing.account_identity (account_id);
COMMENT ON TABLE heqing.account_identity IS 'Identities of a provider that sign in to an account; linked by the person, never made by a sign-in.';

CREATE FUNCTION heqing.account_of_identity(p_issuer text, p_subject text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT i.account_id FROM heqing.account_identity i JOIN heqing.account a ON a.id = i.account_id AND a.active
   WHERE i.issuer = p_issuer AND i.subject = p_subject
$$;
GRANT EXECUTE ON FUNCTION heqing.account_of_identity(text, text) TO heqing_api;

SELECT heqing.guard('heqing.second_factor'), heqing.guard('heqing.recovery_code'), heqing.guard('heqing.account_identity');

CREATE POLICY own ON heqing.second_factor FOR ALL TO heqing_api
  USING (account_id::text = heqing.actor_account()) WITH CHECK (account_id::text = heqing.actor_account());
CREATE POLICY own ON heqing.recovery_code FOR ALL TO heqing_api
  USING (account_id::text = heqing.actor_account()) WITH CHECK (account_id::text = heqing.actor_account());
CREATE POLICY own ON heqing.account_identity FOR ALL TO heqing_api
  USING (account_id::text = heqing.actor_account()) WITH CHECK (account_id::text = heqing.actor_account());
GRANT SELECT, INSERT, UPDATE, DELETE ON heqing.second_factor, heqing.recovery_code TO heqing_api;
GRANT SELECT, INSERT, DELETE ON heqing.account_identity TO heqing_api;

-- Token buckets. Not logged: after a crash everybody begins with a full bucket.
CREATE UNLOGGED TABLE heqing.rate_bucket (
  name   text PRIMARY KEY,
  tokens double precision NOT NULL,
  at     timestamptz NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE heqing.rate_bucket IS 'How many requests somebody may still send at once; touched by heqing.take_turn alone.';
CREATE INDEX rate_bucket_old ON heqing.rate_bucket (at);

CREATE FUNCTION heqing.take_turn(p_names text[], p_per_minute double precision[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
DECLARE
  b record;
  left_now double precision;
  wait double precision := 0;
  at_now timestamptz := clock_timestamp();
BEGIN
  -- In one order, so that two requests of one office can't wait for each other.
  FOR b IN SELECT n AS name, per_minute FROM unnest(p_names, p_per_minute) AS t (n, per_minute) ORDER BY n LOOP
    INSERT INTO heqing.rate_bucket AS r (name, tokens, at) VALUES (b.name, b.per_minute - 1, at_now)
    ON CONFLICT (name) DO UPDATE
      -- Below nothing says that the last one was refused: it took no token, so what is left is one more than stands here.
      SET tokens = least(b.per_minute, r.tokens + CASE WHEN r.tokens < 0 THEN 1 ELSE 0 END
                     + greatest(extract(epoch FROM at_now - r.at), 0) * b.per_minute / 60) - 1,
          at = greatest(r.at, at_now)
    RETURNING tokens INTO left_now;
    IF left_now < 0 THEN
      wait := -left_now * 60 / b.per_minute;
      -- What one account asks too much is not taken from the others of its address.
      EXIT;
    END IF;
  END LOOP;
  -- A bucket that nobody touched for a while is full, as one that is not there.
  IF random() < 0.001 THEN
    DELETE FROM heqing.rate_bucket WHERE name IN (
      SELECT o.name FROM heqing.rate_bucket o WHERE o.at < at_now - interval '10 minutes' LIMIT 1000 FOR UPDATE SKIP LOCKED);
  END IF;
  RETURN ceil(wait);
END $$;
COMMENT ON FUNCTION heqing.take_turn(text[], double precision[]) IS
  'Takes one token from each bucket, which holds a minute of them; gives the seconds to wait, 0 = go on.';
GRANT EXECUTE ON FUNCTION heqing.take_turn(text[], double precision[]) TO heqing_api;
