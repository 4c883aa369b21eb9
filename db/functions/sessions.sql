-- Sessions: opened by who proves something, and then touched by who knows their token, or whose they are. The table itself is
-- closed to every login but the owner's.

create or replace function heqing.has_second_factor(p_account_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select heqing.may('account') and exists (select from heqing.second_factor where account_id = p_account_id and secret is not null)
$$;
comment on function heqing.has_second_factor(uuid) is 'Whether an account has a confirmed second factor; told to who reads accounts.';
grant execute on function heqing.has_second_factor to heqing_api;

-- As domain/access/second-factor.ts.
create or replace function heqing.must_have_second_factor(p_role text) returns boolean
language sql immutable parallel safe
return coalesce(p_role in ('county', 'station', 'city', 'evaluator', 'discipline', 'system_admin', 'security_admin', 'audit_admin'), false);
comment on function heqing.must_have_second_factor(text) is 'Whether a password alone does not let accounts of the role in.';

create or replace function heqing.proven_lately() returns boolean
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select exists (select from heqing.session s join heqing.account a on a.id = s.account_id
                  where s.id = (heqing.actor()).session_id and s.proven_at > clock_timestamp() - interval '15 minutes'
                    and (s.assurance not in ('password', 'oidc')
                         or not heqing.must_have_second_factor(a.role)
                            and not exists (select from heqing.second_factor f where f.account_id = a.id and f.secret is not null)))
$$;
comment on function heqing.proven_lately() is
  'Whether the person of the session at hand signed in wholly, by the second factor as well where the role or the account has one, or gave it again, in the last quarter of an hour.';
revoke all on function heqing.proven_lately from public;

-- No session is opened or prolonged for longer.
create or replace function heqing.session_time(p_minutes integer) returns interval
  language sql immutable
  return make_interval(mins => least(greatest(p_minutes, 1), 12 * 60));
revoke all on function heqing.session_time from public;

-- No session without its line in the audit log.
create or replace function heqing.begin_session(
  p_account heqing.account, p_assurance text, p_hash bytea, p_csrf text, p_before bytea, p_minutes integer, p_unfinished integer,
  p_two_factors text[], p_address text, p_agent text) returns void
language plpgsql as $$
begin
  delete from heqing.session where token_hash = p_before or expires_at < now();
  insert into heqing.session (token_hash, account_id, csrf, assurance, expires_at, address, agent)
  values (p_hash, p_account.id, p_csrf, p_assurance,
          now() + heqing.session_time(case
            when p_assurance in ('password', 'oidc')
                 and (p_account.role = any (p_two_factors)
                      or exists (select from heqing.second_factor f where f.account_id = p_account.id and f.secret is not null))
              then p_unfinished
            else p_minutes end),
          p_address, p_agent);
  insert into heqing.audit_event (kind, account_id, role, source_address, request_id, assurance, route)
  values (case p_assurance when 'local' then 'local-session' else 'sign-in' end, p_account.id, p_account.role,
          heqing.actor_address(), heqing.actor_request(), p_assurance, heqing.actor_route());
end $$;
revoke all on function heqing.begin_session from public;

-- The account is held until the session stands: a change of the password, or a reset, comes before it or ends it, never between.
create or replace function heqing.open_session(
  p_login text, p_raw bytea, p_hash bytea, p_csrf text, p_before bytea, p_minutes integer, p_unfinished integer,
  p_two_factors text[], p_address text, p_agent text,
  out opened boolean, out account_id uuid, out role text)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare a heqing.account%rowtype;
begin
  select * into a from heqing.account x where x.login = p_login and x.active for share;
  account_id := a.id;
  role := a.role;
  opened := a.id is not null and sha256(p_raw) = a.password_verifier;
  if opened then
    perform heqing.begin_session(a, 'password', p_hash, p_csrf, p_before, p_minutes, p_unfinished, p_two_factors, p_address, p_agent);
  end if;
end $$;
comment on function heqing.open_session(text, bytea, bytea, text, bytea, integer, integer, text[], text, text) is
  'Opens a session for who brings the raw hash of a login''s password; compares it here. Where it is not opened, says whose login it was.';
grant execute on function heqing.open_session to heqing_api;

-- That the provider said so is checked by the API alone: its signature is not read here.
create or replace function heqing.open_session_by_identity(
  p_issuer text, p_subject text, p_second_factor boolean, p_hash bytea, p_csrf text, p_before bytea, p_minutes integer,
  p_unfinished integer, p_two_factors text[], p_address text, p_agent text,
  out opened boolean, out account_id uuid, out role text)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare a heqing.account%rowtype;
begin
  select * into a from heqing.account x
   where x.id = (select i.account_id from heqing.account_identity i where i.issuer = p_issuer and i.subject = p_subject) and x.active
   for share;
  -- Again, now that the account is held: a reset may have taken its identities away.
  opened := exists (
    select from heqing.account_identity i where i.issuer = p_issuer and i.subject = p_subject and i.account_id = a.id);
  if opened then
    account_id := a.id;
    role := a.role;
    perform heqing.begin_session(a, case when p_second_factor then 'oidc-second-factor' else 'oidc' end, p_hash, p_csrf, p_before,
                                 p_minutes, p_unfinished, p_two_factors, p_address, p_agent);
  end if;
end $$;
comment on function heqing.open_session_by_identity(text, text, boolean, bytea, text, bytea, integer, integer, text[], text, text) is
  'Opens a session for the account to which an identity of a provider is linked.';
grant execute on function heqing.open_session_by_identity to heqing_api;

-- For whoever works on the machine of the book with the owner's login. Nobody has a token of it, so no browser can use it.
create or replace function heqing.local_session(
  p_login text, p_minutes integer default 60,
  out session bytea, out account_id uuid, out role text, out jurisdiction text)
language plpgsql as $$
declare a heqing.account%rowtype;
begin
  select * into a from heqing.account x where x.login = p_login and x.active for share;
  if not found then
    return;
  end if;
  session := sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
  account_id := a.id;
  role := a.role;
  jurisdiction := a.jurisdiction;
  perform heqing.begin_session(a, 'local', session, '', null, p_minutes, p_minutes, '{}', null, null);
end $$;
comment on function heqing.local_session(text, integer) is 'For the owner alone: a short session of an active account, in the audit log; nulls where there is no such account.';
revoke all on function heqing.local_session from public;

-- Whoever knows a token's hash has had the token.
create or replace function heqing.find_session(p_hash bytea)
returns table (
  account_id uuid, login text, role text, jurisdiction text, unit_id text, unit_name text, demo boolean, csrf text, assurance text,
  session_id uuid, second_factor boolean, must_change_password boolean, idle double precision, proof_age double precision)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select a.id, a.login, a.role, a.jurisdiction, u.id, u.name, u.demo, s.csrf, s.assurance, s.id,
         exists (select from heqing.second_factor f where f.account_id = a.id and f.secret is not null),
         a.must_change_password, extract(epoch from now() - s.last_seen)::float8, extract(epoch from now() - s.proven_at)::float8
    from heqing.session s
    join heqing.account a on a.id = s.account_id and a.active
    join heqing.unit u on u.id = a.unit_id
   where s.token_hash = p_hash and s.expires_at > now() and s.ends_at > now() and s.assurance <> 'local'
$$;
comment on function heqing.find_session(bytea) is 'The session of a token that is still good, and whose it is.';
grant execute on function heqing.find_session to heqing_api;

create or replace function heqing.prolong_session(p_hash bytea, p_minutes integer) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  update heqing.session set last_seen = now(), expires_at = least(now() + heqing.session_time(p_minutes), ends_at)
   where token_hash = p_hash and expires_at > now() and assurance <> 'local'
$$;
comment on function heqing.prolong_session(bytea, integer) is 'Moves the end of a session that is used, never past the one it was opened with.';
grant execute on function heqing.prolong_session to heqing_api;

create or replace function heqing.close_session(p_hash bytea) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  delete from heqing.session where token_hash = p_hash
$$;
grant execute on function heqing.close_session to heqing_api;

-- The session at hand goes on under a new token, so that the one from before is worth nothing; so does this transaction.
-- That a second factor was given is checked by the API alone: its key is not in this database.
create or replace function heqing.raise_session(p_hash bytea, p_csrf text, p_minutes integer, p_proven boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  update heqing.session s
     set token_hash = p_hash, csrf = p_csrf, last_seen = now(),
         assurance = case when not p_proven then s.assurance
                          when s.assurance in ('oidc', 'oidc-second-factor') then 'oidc-second-factor'
                          else 'second-factor' end,
         expires_at = least(now() + heqing.session_time(p_minutes), s.ends_at),
         proven_at = case when p_proven then now() else s.proven_at end
   where s.token_hash = heqing.session_at_hand() and s.id = (heqing.actor()).session_id and s.assurance <> 'local';
  if not found then
    return false;
  end if;
  perform set_config('heqing.session', encode(p_hash, 'hex'), true);
  if p_proven then
    perform heqing.audit('sign-in', '{}');
  end if;
  return true;
end $$;
comment on function heqing.raise_session(bytea, text, integer, boolean) is
  'The session at hand goes on under a new token; p_proven: a second factor was given now, which the audit log says. False where it has ended.';
grant execute on function heqing.raise_session to heqing_api;

create or replace function heqing.own_sessions()
returns table (id uuid, begun_at timestamptz, last_used_at timestamptz, ends_at timestamptz, address text, agent text, assurance text)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select s.id, s.created_at, s.last_seen, s.ends_at, s.address, s.agent, s.assurance
    from heqing.actor() who join heqing.session s on s.account_id = who.account_id
   where who.session_id is not null and s.expires_at > now()
   order by s.last_seen desc, s.id limit 200
$$;
comment on function heqing.own_sessions() is 'The sessions of whoever is signed in, the one used last first.';
grant execute on function heqing.own_sessions to heqing_api;

create or replace function heqing.end_own_session(p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare who heqing.acting := heqing.actor();
begin
  delete from heqing.session s where s.account_id = who.account_id and s.id = p_id and who.session_id is not null;
  return found;
end $$;
grant execute on function heqing.end_own_session to heqing_api;

create or replace function heqing.end_other_sessions() returns integer
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  who heqing.acting := heqing.actor();
  n integer;
begin
  delete from heqing.session s where s.account_id = who.account_id and s.id <> who.session_id;
  get diagnostics n = row_count;
  return n;
end $$;
comment on function heqing.end_other_sessions() is 'Ends every session of whoever is signed in but the one at hand; how many.';
grant execute on function heqing.end_other_sessions to heqing_api;
