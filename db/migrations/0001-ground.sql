-- The ground that every table stands on, and what guards a table. Run as heqing_owner; the roles exist by `heqing bootstrap`.
--
-- Numbered files hold tables, constraints and indexes. Functions with their triggers and grants stand in db/functions, row-level
-- policies and the grants of tables in db/policies: those are applied again whenever they change.
--   * every name is qualified (heqing.x): nothing leans on a search path;
--   * every table that keeps data is followed by  select heqing.guard('heqing.x');
--   * a table that is only added to is followed by  select heqing.append_only('heqing.x');
--   * functions are closed to PUBLIC from here on: grant execute to the roles that call them.

create schema if not exists heqing;

grant usage on schema heqing
  to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

alter default privileges revoke execute on functions from public;

-- Text and numbers beside ranges in one exclusion constraint. Trusted: the owner of a database may create it.
create extension if not exists btree_gist with schema public;

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

-- A file of policies begins with it, so that a grant or policy that the file no longer says is gone.
create function heqing.close_tables(closed text[]) returns void
  language plpgsql
as $$
declare
  t text;
  p record;
begin
  foreach t in array closed loop
    execute format('revoke all on heqing.%I from heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly', t);
    for p in select policyname from pg_policies
              where schemaname = 'heqing' and tablename = t and policyname <> 'owner_all' loop
      execute format('drop policy %I on heqing.%I', p.policyname, t);
    end loop;
  end loop;
end
$$;
comment on function heqing.close_tables(text[]) is
  'Takes every grant and every policy but the owner''s from tables.';
