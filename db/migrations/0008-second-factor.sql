-- Second factor: how sure it is who acts.

CREATE FUNCTION heqing.actor_assurance() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('heqing.assurance', true), '');
COMMENT ON FUNCTION heqing.actor_assurance() IS 'By what the actor proved who they are; null when none was set.';
GRANT EXECUTE ON FUNCTION heqing.actor_assurance() TO heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

ALTER TABLE heqing.session
  ADD COLUMN assurance text NOT NULL DEFAULT 'password'
    CHECK (assurance IN ('password', 'second-factor', 'oidc', 'oidc-second-factor'));
COMMENT ON COLUMN heqing.session.assurance IS 'By what the person proved who they are.';
