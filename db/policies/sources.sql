-- Sources: read by whoever imports within their reach and by the system administrator; what is fetched is the worker's to keep.

select heqing.close_tables(array['source', 'source_content', 'source_fetch', 'source_section', 'source_gap']);
do $$
declare
  reached constant text := '(select heqing.may(''source'')) and ((select heqing.reaches_all())
    or division_code ^@ any ((select heqing.reach(''division''))::text[]) or account_id = any ((select heqing.reach_accounts())::uuid[]))';
  t text;
begin
  execute format('create policy authorised on heqing.source for select to heqing_api using (%s)', reached);
  execute format('create policy authorised on heqing.source_fetch for select to heqing_api using (%s)', reached);
  create policy by_hand on heqing.source_fetch for insert to heqing_api
    with check ((select heqing.may('import', 'bring')) and account_id = (select heqing.actor_account_id())
                and division_code = (select heqing.actor_division())
                and (source_id is null or exists (select from heqing.source s where s.id = source_id and s.account_id = source_fetch.account_id)));
  foreach t in array array['source_section', 'source_gap'] loop
    execute format('create policy with_source on heqing.%I for select to heqing_api
      using (exists (select from heqing.source s where s.id = source_id))', t);
  end loop;
  create policy brought on heqing.source_section for insert to heqing_api
    with check (exists (select from heqing.source s where s.id = source_id and s.account_id = (select heqing.actor_account_id())));
  create policy brought_again on heqing.source_section for update to heqing_api
    using (exists (select from heqing.source s where s.id = source_id and s.account_id = (select heqing.actor_account_id())));
  create policy by_hand on heqing.source_content for insert to heqing_api with check ((select heqing.may('import', 'bring')));

  foreach t in array array['source_content', 'source_fetch', 'source_section', 'source_gap'] loop
    execute format('create policy fetched on heqing.%I for all to heqing_worker using (true) with check (true)', t);
  end loop;
  create policy fetched on heqing.source for select to heqing_worker using (true);
end $$;

grant select on heqing.source, heqing.source_section, heqing.source_gap to heqing_api;
grant select (id, source_id, address, account_id, division_code, state, attempts, started_at, ended_at, released_on, newest_at, sha256, batch_id,
              report, error_code, error)
  on heqing.source_fetch to heqing_api;
grant insert (id, source_id, address, account_id, division_code, state, started_at, ended_at, released_on, newest_at, sha256, batch_id, report)
  on heqing.source_fetch to heqing_api;
grant insert on heqing.source_content, heqing.source_section to heqing_api;
grant update (last_value_at) on heqing.source_section to heqing_api;

grant select on heqing.source to heqing_worker;
grant select, insert on heqing.source_content to heqing_worker;
grant select (id, source_id, address, account_id, division_code, state, attempts, started_at, ended_at, released_on, newest_at, sha256, batch_id,
              report, error_code, error),
      insert (id, source_id, address, account_id, division_code, state),
      update (state, ended_at, released_on, newest_at, sha256, batch_id, report, error_code, error, secret_hash, secret_until)
  on heqing.source_fetch to heqing_worker;
grant select, insert, update on heqing.source_section, heqing.source_gap to heqing_worker;
