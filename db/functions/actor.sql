-- Who acts. A transaction says one thing of it, the hash of a secret that somebody showed (heqing.session); who that is stands
-- in the book. Policies and functions that decide ask the readers below, and no setting: a login of Postgres can set what it
-- likes, but not be somebody without having had their secret.

create or replace function heqing.session_at_hand() returns bytea
  language sql stable parallel safe
  -- A transaction-local setting falls back to '' once a session has used its name.
  return case when current_setting('heqing.session', true) ~ '^[0-9a-f]{64}$' then decode(current_setting('heqing.session', true), 'hex') end;
comment on function heqing.session_at_hand() is 'Hash of the secret that was shown in this transaction, whether it is anybody''s or not; null when there was none.';
grant execute on function heqing.session_at_hand to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

-- Nothing of it is copied at sign-in: a role, a jurisdiction or an account that ended is so from the next statement on.
create or replace function heqing.actor() returns heqing.acting
language plpgsql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
declare
  secret bytea := heqing.session_at_hand();
  who heqing.acting;
begin
  if secret is null then
    return null;
  end if;
  select a.id, a.person_id, a.unit_id, a.role, a.jurisdiction, s.assurance, null, s.id into who
    from heqing.session s join heqing.account a on a.id = s.account_id and a.active
   where s.token_hash = secret and s.expires_at > now() and s.ends_at > now();
  if found then
    return who;
  end if;
  select a.id, a.person_id, a.unit_id, t.role, t.jurisdiction, 'token', t.id, null into who
    from heqing.machine_token t join heqing.account a on a.id = t.account_id and a.active and a.role = t.role
   where t.secret_hash = secret and t.revoked_at is null and t.confirmed_at is not null and t.expires_at > now()
     and heqing.jurisdiction_within(t.jurisdiction, a.jurisdiction);
  if found then
    return who;
  end if;
  -- Its own proceeding and nothing else, whatever the account reaches. One that is spent may still read what it did.
  select a.id, a.person_id, a.unit_id, l.role, 'matter:' || d.proceeding_id, 'link', null, null into who
    from heqing.link l
    join heqing.delivery d on d.id = l.delivery_id
    join heqing.account a on a.id = l.account_id
   where l.token_hash = secret and heqing.link_state(l) not in ('withdrawn', 'expired');
  if found then
    return who;
  end if;
  -- The worker, for a source whose answer it is taking in.
  select a.id, null, a.unit_id, a.role, a.jurisdiction, 'source', null, null into who
    from heqing.source_fetch f
    join heqing.source s on s.id = f.source_id and not s.paused
    join heqing.account a on a.id = s.account_id and a.active
   where f.secret_hash = secret and f.secret_until > now() and pg_has_role(session_user, 'heqing_worker', 'MEMBER');
  if found then
    return who;
  end if;
  return null;
end $$;
comment on function heqing.actor() is
  'Who acts in this transaction: the holder of the live session, good token, link or fetch whose SHA-256 stands, in hex, in the setting heqing.session; null = nobody.';
grant execute on function heqing.actor to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_account_id() returns uuid
  language sql stable parallel safe
  return (heqing.actor()).account_id;
comment on function heqing.actor_account_id() is 'Account of the actor of this transaction; null when there is nobody.';
grant execute on function heqing.actor_account_id to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_account() returns text
  language sql stable parallel safe
  return (heqing.actor()).account_id::text;
comment on function heqing.actor_account() is 'Account of the actor of this transaction, as text; null when there is nobody.';
grant execute on function heqing.actor_account to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_role() returns text
  language sql stable parallel safe
  return (heqing.actor()).role;
comment on function heqing.actor_role() is 'Role the actor acts in; null when there is nobody.';
grant execute on function heqing.actor_role to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_assurance() returns text
  language sql stable parallel safe
  return (heqing.actor()).assurance;
comment on function heqing.actor_assurance() is 'By what the actor proved who they are; null when there is nobody.';
grant execute on function heqing.actor_assurance to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_token() returns text
  language sql stable parallel safe
  return (heqing.actor()).token_id;
comment on function heqing.actor_token() is 'Id of the machine token by which the actor acts; null when it is none.';
grant execute on function heqing.actor_token to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_unit() returns text
  language sql stable parallel safe
  return (heqing.actor()).unit_id;
comment on function heqing.actor_unit() is 'Unit of the actor''s account: what it is party to is seen by it. Null when there is nobody.';
grant execute on function heqing.actor_unit to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_person() returns uuid
  language sql stable parallel safe
  return (heqing.actor()).person_id;
comment on function heqing.actor_person() is 'Person of the actor''s account; null when there is nobody.';
grant execute on function heqing.actor_person to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_session() returns uuid
  language sql stable parallel safe
  return (heqing.actor()).session_id;
comment on function heqing.actor_session() is 'The session by which the actor acts; null for nobody, a token and a link.';
grant execute on function heqing.actor_session to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

-- Empty parts are dropped: an empty prefix would be the prefix of every division.
create or replace function heqing.actor_jurisdiction() returns text[]
  language sql stable parallel safe
  return array_remove(string_to_array(nullif((heqing.actor()).jurisdiction, ''), ','), '');
comment on function heqing.actor_jurisdiction() is
  'Prefixes of the division codes the actor answers for (city 3308, county 330802, township of nine digits, * = all).';
grant execute on function heqing.actor_jurisdiction to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.reaches_all() returns boolean
  language sql stable parallel safe
  return coalesce((heqing.actor()).jurisdiction = '*', false);
comment on function heqing.reaches_all() is 'True when the actor reaches everything.';
grant execute on function heqing.reaches_all to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

-- For doors, which ask it once. A policy spells it out, so that the actor is looked up once a statement and not once a row.
create or replace function heqing.in_jurisdiction(division_code text) returns boolean
language plpgsql stable parallel safe as $$
declare whole text := (heqing.actor()).jurisdiction;
begin
  return coalesce(whole = '*' or division_code ^@ any (array_remove(string_to_array(whole, ','), '')), false);
end $$;
comment on function heqing.in_jurisdiction(text) is
  'True when the division lies in the actor''s jurisdiction; false when there is nobody or the division is unknown.';
grant execute on function heqing.in_jurisdiction to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;
