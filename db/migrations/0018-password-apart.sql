-- What is kept of a password is read by whom it is compared for: a sign-in, before anybody is known, and the person's own change.

REVOKE SELECT ON heqing.account FROM heqing_api;
GRANT SELECT (id, login, person_id, unit_id, role, jurisdiction, active, created_at, version, must_change_password)
  ON heqing.account TO heqing_api;

CREATE FUNCTION heqing.password_of(p_account uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, heqing AS $$
  SELECT a.password_hash FROM heqing.account a
   WHERE a.id = p_account AND a.active AND (heqing.actor_account() IS NULL OR a.id = heqing.actor_account_id())
$$;
COMMENT ON FUNCTION heqing.password_of(uuid) IS 'What is kept of the password of an active account; of another''s to nobody who acts.';
GRANT EXECUTE ON FUNCTION heqing.password_of(uuid) TO heqing_api;
