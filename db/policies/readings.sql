-- Values and verdicts: the role must allow the resource, and the jurisdiction must reach the section.

select heqing.close_tables(array['import_batch', 'import_stage', 'reading', 'statement', 'doubt', 'quarantine', 'verdict', 'release', 'release_refusal', 'warning']);
do $$
declare
  everywhere constant text := '(select heqing.reaches_all())';
  by_division constant text := 'division_code ^@ any ((select heqing.reach(''division''))::text[])';
  by_section constant text := 'section_id = any ((select heqing.reach_sections())::text[])';
  verdict_reach constant text := format(
    '(%s or %s or %s or id = any ((select heqing.reach_verdicts())::bigint[]))', everywhere, by_division, by_section);
  -- One subquery that leans on no row: which sections are reached.
  reading_reach constant text := format(
    '(%s or section_id in (select s.id from heqing.section s
        where s.%s or s.id = any ((select heqing.reach_sections())::text[])))', everywhere, by_division);
  batch_reach constant text := format(
    '(%s or %s or account_id = any ((select heqing.reach_accounts())::uuid[]))', everywhere, by_division);
  batch_brought constant text := format(
    '(%s or %s or account_id = (select heqing.actor_account_id()) and division_code = (select heqing.actor_division()))',
    everywhere, by_division);
  of_batch constant text := 'exists (select 1 from heqing.import_batch b where b.id = batch_id)';
begin
  execute format('create policy authorised on heqing.verdict for select to heqing_api
    using ((select heqing.may(''verdict'')) and (status = ''final'' or (select heqing.may(''preliminary''))) and %s)', verdict_reach);
  execute format('create policy prepared on heqing.verdict for insert to heqing_api
    with check (case status when ''final'' then (select heqing.may(''verdict'', ''release'')) else (select heqing.may(''import'', ''bring'')) or (select heqing.may(''reading'', ''retract'')) end
                and %s)', verdict_reach);
  execute format('create policy superseded on heqing.verdict for update to heqing_api
    using (case status when ''final'' then (select heqing.may(''verdict'', ''release''))
                       else (select heqing.may(''verdict'', ''release'')) or (select heqing.may(''import'', ''bring''))
                       or (select heqing.may(''reading'', ''retract'')) end
           and %s)', verdict_reach);

  -- Rows of the national platform are public, and anybody who imports may bring those of any section.
  execute format('create policy authorised on heqing.reading for select to heqing_api
    using (kind = ''platform'' and (select heqing.may(''public-reading''))
           or (select heqing.may(''reading'')) and %s)', reading_reach);
  execute format('create policy brought on heqing.reading for insert to heqing_api
    with check ((select heqing.may(''import'', ''bring'')) and (kind = ''platform'' or %s))', reading_reach);
  -- What is stated of the own sections counts for their verdicts, so nobody states for others.
  execute format('create policy authorised on heqing.statement for select to heqing_api
    using ((select heqing.may(''reading'')) and %s)', reading_reach);
  execute format('create policy stated on heqing.statement for insert to heqing_api
    with check (case state when ''retracted'' then (select heqing.may(''reading'', ''retract'')) else (select heqing.may(''import'', ''bring'')) end
                and by_account = (select heqing.actor_account_id()) and %s)', reading_reach);
  execute format('create policy authorised on heqing.doubt for select to heqing_api
    using ((select heqing.may(''doubt'')) and %s)', reading_reach);
  execute format('create policy found on heqing.doubt for insert to heqing_api
    with check ((select heqing.may(''import'', ''bring'')) and state in (''open'', ''noted'') and %s)', reading_reach);
  execute format('create policy authorised on heqing.warning for select to heqing_api
    using ((select heqing.may(''warning'')) and (%s or %s or %s))', everywhere, by_division, by_section);
  execute format('create policy raised on heqing.warning for insert to heqing_api
    with check (((select heqing.may(''import'', ''bring'')) or (select heqing.may(''verdict'', ''release''))) and (%s or %s or %s))',
    everywhere, by_division, by_section);
  execute format('create policy lifted on heqing.warning for update to heqing_api
    using (((select heqing.may(''import'', ''bring'')) or (select heqing.may(''verdict'', ''release''))) and (%s or %s or %s))',
    everywhere, by_division, by_section);

  execute format('create policy authorised on heqing.import_batch for select to heqing_api
    using ((select heqing.may(''import'')) and %s)', batch_reach);
  execute format('create policy brought on heqing.import_batch for insert to heqing_api
    with check ((select heqing.may(''import'', ''bring'')) and %s)', batch_brought);
  execute format('create policy went_on on heqing.import_batch for update to heqing_api
    using ((select heqing.may(''import'', ''bring'')) and %s)', batch_reach);

  execute format('create policy authorised on heqing.quarantine for select to heqing_api
    using ((select heqing.may(''quarantine'')) and (%s or %s or %s))', everywhere, by_division, of_batch);
  execute format('create policy brought on heqing.quarantine for insert to heqing_api
    with check ((select heqing.may(''import'', ''bring'')) and %s)', of_batch);
end $$;

-- What is brought in is brought under the own name, which stays.
create policy own_name on heqing.import_batch as restrictive for insert to heqing_api, heqing_worker
  with check (account_id = (select heqing.actor_account_id()));
-- Nobody prepares in another's name.
create policy own_name on heqing.verdict as restrictive for insert to heqing_api, heqing_worker
  with check (status = 'final' or prepared_by = (select heqing.actor_account_id()));
-- A release is reached as the verdict it made.
create policy authorised on heqing.release for select to heqing_api
  using ((select heqing.may('release')) and exists (select 1 from heqing.verdict v where v.id = verdict_id));
create policy released on heqing.release for insert to heqing_api
  with check ((select heqing.may('verdict', 'release')) and released_by = (select heqing.actor_account_id())
              and exists (select 1 from heqing.verdict v where v.id = verdict_id));

-- Sent back 退回 by whoever could release it: seen as the verdict is.
create policy authorised on heqing.release_refusal for select to heqing_api
  using ((select heqing.may('preliminary')) and exists (select 1 from heqing.verdict v where v.id = verdict_id));
create policy refused on heqing.release_refusal for insert to heqing_api
  with check ((select heqing.may('verdict', 'release')) and refused_by = (select heqing.actor_account_id())
              and exists (select 1 from heqing.verdict v where v.id = verdict_id));

create policy reads on heqing.doubt for select to heqing_worker, heqing_readonly using (true);
create policy reads on heqing.reading for select to heqing_worker, heqing_readonly using (true);
create policy reads on heqing.statement for select to heqing_worker, heqing_readonly using (true);
create policy reads on heqing.verdict for select to heqing_worker, heqing_readonly using (true);

grant select, insert, update, delete on heqing.import_stage to heqing_api;
grant insert on heqing.import_batch to heqing_api;
grant select (id, kind, file_name, file_sha256, bytes_total, bytes_read, state, rows, accepted, refused, unchanged, history, result,
              read_as, encoding, faults, error_code, error, account_id, division_code, created_at, touched_at, finished_at),
      update (file_sha256, bytes_read, state, rows, accepted, refused, unchanged, result, encoding, faults, error_code, error, touched_at, finished_at)
  on heqing.import_batch to heqing_api;
grant select, insert on heqing.reading, heqing.statement, heqing.quarantine to heqing_api;
grant select, insert on heqing.doubt, heqing.release_refusal to heqing_api;
grant select, insert, update (lifted_at) on heqing.warning to heqing_api;
grant select on heqing.doubt to heqing_worker, heqing_readonly;
grant select, insert, update (superseded_by) on heqing.verdict to heqing_api;
grant usage on sequence heqing.verdict_id_seq to heqing_api;
-- From where somebody acted is evidence; no page shows it.
grant insert on heqing.release to heqing_api;
grant select (id, verdict_id, preliminary_id, proceeding_id, opened, refused, prepared_by, released_by, division_code, released_at)
  on heqing.release to heqing_api;
grant select on heqing.reading, heqing.statement, heqing.verdict to heqing_worker, heqing_readonly;

-- The worker brings what a source answered, for the account of that source and while it takes it in alone (heqing.act_for_source):
-- rows of the national platform, which are provisional and open nothing.
do $$
declare
  for_source constant text := '(select heqing.actor_assurance()) = ''source'' and (select heqing.may(''import'', ''bring''))';
  own constant text := for_source || ' and account_id = (select heqing.actor_account_id())';
begin
  execute format('create policy fetched on heqing.import_batch for all to heqing_worker using (%s) with check (%s)', own, own);
  -- What a machine brings for a source it brings by itself.
  create policy reads on heqing.import_batch for select to heqing_worker using (true);
  execute format('create policy fetched on heqing.reading for insert to heqing_worker with check (%s and kind = ''platform'')', for_source);
  execute format('create policy fetched on heqing.statement for insert to heqing_worker
    with check (%s and state <> ''retracted'' and by_account = (select heqing.actor_account_id()))', for_source);
  execute format('create policy fetched on heqing.doubt for insert to heqing_worker
    with check (%s and state in (''open'', ''noted''))', for_source);
  execute format('create policy reads on heqing.warning for select to heqing_worker using (%s)', for_source);
  execute format('create policy fetched on heqing.warning for insert to heqing_worker with check (%s)', for_source);
  execute format('create policy fetched_lifted on heqing.warning for update to heqing_worker using (%s)', for_source);
  execute format('create policy fetched on heqing.quarantine for all to heqing_worker using (%s) with check (%s)', for_source, for_source);
  execute format('create policy fetched on heqing.verdict for insert to heqing_worker
    with check (%s and status = ''preliminary'' and prepared_by = (select heqing.actor_account_id()))', for_source);
  execute format('create policy replaced on heqing.verdict for update to heqing_worker using (%s and status = ''preliminary'')', for_source);
end $$;
grant select, insert, update, delete on heqing.import_stage to heqing_worker;
grant select, insert, update on heqing.import_batch to heqing_worker;
grant select, insert on heqing.quarantine to heqing_worker;
grant insert on heqing.reading, heqing.statement, heqing.doubt to heqing_worker;
grant select, insert, update (lifted_at) on heqing.warning to heqing_worker;
grant insert, update (superseded_by) on heqing.verdict to heqing_worker;
grant usage on sequence heqing.verdict_id_seq to heqing_worker;

-- Whose values they are is whose import they came by: nobody puts any under another's name, who could then not release them, or
-- whom the release would be asked of.
create policy own_import on heqing.reading as restrictive for insert to heqing_api, heqing_worker
  with check (batch_id in (select b.id from heqing.import_batch b where b.account_id = (select heqing.actor_account_id())));
create policy own_import on heqing.quarantine as restrictive for insert to heqing_api, heqing_worker
  with check (batch_id in (select b.id from heqing.import_batch b where b.account_id = (select heqing.actor_account_id())));
