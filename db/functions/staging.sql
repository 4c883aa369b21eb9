-- Staged rows are nobody's table of rows: what is brought in is written there by COPY, past row-level policies. Whoever has the
-- login of the API or the worker and acts for nobody that may import touches none of them.
create or replace function heqing.staged_by_importer() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  if session_user in ('heqing_api', 'heqing_worker') and not heqing.may('import', 'bring') then
    raise exception using errcode = 'HQ403', message = 'only who imports stages rows';
  end if;
  return null;
end $$;
revoke all on function heqing.staged_by_importer from public;
create or replace trigger by_importer before insert or update or delete on heqing.import_stage
  for each statement execute function heqing.staged_by_importer();
