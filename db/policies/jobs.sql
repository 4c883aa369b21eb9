-- How far a run over the whole book has come is the worker's to keep.

select heqing.close_tables(array['job']);
create policy whole_book on heqing.job for all to heqing_worker using (true) with check (true);
grant select, insert, update on heqing.job to heqing_worker;
create policy reads on heqing.job for select to heqing_readonly using (true);
grant select on heqing.job to heqing_readonly;

-- Digests: doors alone (db/functions/messages.sql).
select heqing.close_tables(array['digest']);

-- Runs of jobs are read and asked for through functions (db/functions/recurring.sql).
select heqing.close_tables(array['job_run', 'month_gap', 'brief', 'kept_history']);
create policy kept on heqing.job_run for all to heqing_worker using (true) with check (true);
create policy asked on heqing.job_run for select to heqing_relay using (state = 'asked');
grant select, insert, update (state, attempts, scheduled_for, started_at, ended_at, outcome, error_code) on heqing.job_run to heqing_worker;
grant select (id, job, state, created_at) on heqing.job_run to heqing_relay;

do $$
declare
  reached constant text := '(select heqing.may(''brief'')) and ((select heqing.reaches_all())
    or division_code ^@ any ((select heqing.reach(''division''))::text[]))';
  t text;
begin
  foreach t in array array['month_gap', 'brief'] loop
    execute format('create policy authorised on heqing.%I for select to heqing_api using (%s)', t, reached);
    execute format('create policy kept on heqing.%I for all to heqing_worker using (true) with check (true)', t);
  end loop;
end $$;
grant select on heqing.month_gap, heqing.brief to heqing_api;
grant select, insert, update (closed_at) on heqing.month_gap to heqing_worker;
grant select, insert, update (content, sha256, made_at) on heqing.brief to heqing_worker;

create policy kept on heqing.kept_history for all to heqing_worker using (true) with check (true);
grant select, insert on heqing.kept_history to heqing_worker;
