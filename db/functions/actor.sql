-- Who acts: what the settings of this transaction say. No policy and no other function reads a setting.
-- A transaction-local setting falls back to '' (not null) once a session has used its name, hence every nullif.

create or replace function heqing.actor_account() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.account', true), '');
comment on function heqing.actor_account() is
  'Account of the actor of this transaction; null when nobody was set.';
grant execute on function heqing.actor_account to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_role() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.role', true), '');
comment on function heqing.actor_role() is
  'Role the actor acts in; null when nobody was set.';
grant execute on function heqing.actor_role to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_request() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.request', true), '');
comment on function heqing.actor_request() is
  'Id of the request this transaction belongs to; null when none was set.';
grant execute on function heqing.actor_request to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_address() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.address', true), '');
comment on function heqing.actor_address() is
  'Network address the request came from; null when none was set.';
grant execute on function heqing.actor_address to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_assurance() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.assurance', true), '');
comment on function heqing.actor_assurance() is 'By what the actor proved who they are; null when none was set.';
grant execute on function heqing.actor_assurance to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_route() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.route', true), '');
comment on function heqing.actor_route() is 'Method and route of the request this transaction belongs to; null when none was set.';
grant execute on function heqing.actor_route to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_token() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.token', true), '');
comment on function heqing.actor_token() is 'Id of the machine token by which the actor acts; null when it is none.';
grant execute on function heqing.actor_token to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

-- Empty parts are dropped: an empty prefix would be the prefix of every division.
create or replace function heqing.actor_jurisdiction() returns text[]
  language sql stable parallel safe
  return array_remove(
    string_to_array(nullif(current_setting('heqing.jurisdiction', true), ''), ','), '');
comment on function heqing.actor_jurisdiction() is
  'Prefixes of the division codes the actor answers for (city 3308, county 330802, township of nine digits, * = all).';
grant execute on function heqing.actor_jurisdiction to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.reaches_all() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('heqing.jurisdiction', true) = '*', false);
comment on function heqing.reaches_all() is 'True when the actor reaches everything.';
grant execute on function heqing.reaches_all to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.in_jurisdiction(division_code text) returns boolean
  language sql stable parallel safe
  return coalesce(heqing.reaches_all() or division_code ^@ any (heqing.actor_jurisdiction()), false);
comment on function heqing.in_jurisdiction(text) is
  'True when the division lies in the actor''s jurisdiction; false when nobody was set or the division is unknown.';
grant execute on function heqing.in_jurisdiction to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_account_id() returns uuid
language plpgsql stable parallel safe as $$
begin
  return case when heqing.actor_account() ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then heqing.actor_account()::uuid end;
end $$;
grant execute on function heqing.actor_account_id to heqing_api;

-- The accounts' own table may be closed to the actor.
create or replace function heqing.actor_unit() returns text
language sql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
  select a.unit_id from heqing.account a where a.id = heqing.actor_account_id()
$$;
comment on function heqing.actor_unit() is 'Unit of the actor''s account: what it is party to is seen by it. Null when nobody was set.';
grant execute on function heqing.actor_unit to heqing_api;
