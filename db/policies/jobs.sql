-- How far a run over the whole book has come is the worker's to keep.

select heqing.close_tables(array['job']);
create policy whole_book on heqing.job for all to heqing_worker using (true) with check (true);
grant select, insert, update on heqing.job to heqing_worker;
create policy reads on heqing.job for select to heqing_readonly using (true);
grant select on heqing.job to heqing_readonly;
