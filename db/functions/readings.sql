-- Partitions of readings and of what is stated of them.

-- Made aside and attached, so that nobody who reads waits; before the rows come, never for each.
create or replace function heqing.ensure_reading_months(p_months date[]) returns integer
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  first_day date;
  parent text;
  part text;
  made integer := 0;
begin
  if session_user in ('heqing_api', 'heqing_worker') and not heqing.may('import', 'bring') then
    raise exception using errcode = 'HQ403', message = 'only who imports makes room for readings';
  end if;
  for first_day in
    select distinct date_trunc('month', m)::date from unnest(p_months) m order by 1
  loop
    if first_day not between date '1980-01-01' and (now() + interval '2 months')::date then
      raise exception using errcode = 'HQ422', message = format('expected a month from 1980-01 to now, got %s', to_char(first_day, 'YYYY-MM'));
    end if;
    foreach parent in array array['reading', 'statement'] loop
      part := format('%s_%s', parent, to_char(first_day, 'YYYY_MM'));
      continue when exists (select from pg_class where relnamespace = 'heqing'::regnamespace and relname = part);
      perform pg_advisory_xact_lock(hashtextextended('heqing.reading months', 0));
      -- Looked up by a query of its own: what to_regclass remembers may be of before the lock.
      continue when exists (select from pg_class where relnamespace = 'heqing'::regnamespace and relname = part);
      execute format('create table heqing.%I (like heqing.%I including defaults including constraints)', part, parent);
      perform heqing.guard(format('heqing.%I', part)), heqing.append_only(format('heqing.%I', part));
      execute format('alter table heqing.%I attach partition heqing.%I for values from (%L) to (%L)',
                     parent, part, first_day, (first_day + interval '1 month')::date);
      made := made + 1;
    end loop;
  end loop;
  return made;
end $$;
comment on function heqing.ensure_reading_months(date[]) is
  'Makes the partitions of months that have none yet; gives how many it made. Called before readings of those months are written.';
grant execute on function heqing.ensure_reading_months to heqing_api, heqing_worker;
