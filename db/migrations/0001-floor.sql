-- The floor every later migration stands on: who acts, for which divisions, and how a table is guarded.
-- Run as heqing_owner; the roles named here exist by `heqing bootstrap`.
--
-- Conventions for later migrations:
--   * every name is qualified (heqing.x): nothing leans on a search path;
--   * every table that keeps data is followed by  select heqing.guard('heqing.x');  then by its policies and grants;
--   * a table that is only added to is followed by  select heqing.append_only('heqing.x');
--   * functions are closed to PUBLIC from here on: grant execute to the roles that call them. A function used
--     inside a policy runs with the rights of whoever reads the table.

create schema if not exists heqing;

grant usage on schema heqing
  to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

alter default privileges revoke execute on functions from public;

-- A transaction-local setting falls back to '' (not null) once a session has used its name, hence every nullif.

create function heqing.actor_account() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.account', true), '');

comment on function heqing.actor_account() is
  'Account of the actor of this transaction; null when nobody was set.';

create function heqing.actor_role() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.role', true), '');

comment on function heqing.actor_role() is
  'Role the actor acts in; null when nobody was set.';

create function heqing.actor_request() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.request', true), '');

comment on function heqing.actor_request() is
  'Id of the request this transaction belongs to; null when none was set.';

create function heqing.actor_address() returns text
  language sql stable parallel safe
  return nullif(current_setting('heqing.address', true), '');

comment on function heqing.actor_address() is
  'Network address the request came from; null when none was set.';

-- Empty parts are dropped: an empty prefix would be the prefix of every division.
create function heqing.actor_jurisdiction() returns text[]
  language sql stable parallel safe
  return array_remove(
    string_to_array(nullif(current_setting('heqing.jurisdiction', true), ''), ','), '');

comment on function heqing.actor_jurisdiction() is
  'Prefixes of the division codes the actor answers for (city 3308, county 330802, township of nine digits, * = all).';

-- One expression without a subquery, so that the planner can inline it into a policy.
create function heqing.in_jurisdiction(division_code text) returns boolean
  language sql stable parallel safe
  return coalesce(
    current_setting('heqing.jurisdiction', true) = '*'
      or division_code ^@ any (heqing.actor_jurisdiction()),
    false);

comment on function heqing.in_jurisdiction(text) is
  'True when the division lies in the actor''s jurisdiction; false when nobody was set or the division is unknown.';

grant execute on function
    heqing.actor_account(), heqing.actor_role(), heqing.actor_request(), heqing.actor_address(),
    heqing.actor_jurisdiction(), heqing.in_jurisdiction(text)
  to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;


create function heqing.guard(guarded regclass) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  -- Without a policy of its own the owner's backfill would touch no row and raise no error.
  execute format('drop policy if exists owner_all on %s', guarded);
  execute format(
    'create policy owner_all on %s for all to heqing_owner using (true) with check (true)', guarded);
end
$$;

comment on function heqing.guard(regclass) is
  'Forces row-level security on a table and gives the owner a policy of its own.';

create function heqing.refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception '%.% keeps what was written: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
    using errcode = 'HQ001', schema = tg_table_schema, table = tg_table_name;
end
$$;

comment on function heqing.refuse_change() is
  'Trigger of tables that are only added to; raises HQ001.';

create function heqing.append_only(kept regclass) returns void
  language plpgsql
as $$
begin
  -- By statement, so that a change is refused even where it would have touched no row.
  execute format(
    'create trigger refuse_change before update or delete or truncate on %s '
    'for each statement execute function heqing.refuse_change()', kept);
end
$$;

comment on function heqing.append_only(regclass) is
  'Refuses update, delete and truncate on a table, whoever asks.';
