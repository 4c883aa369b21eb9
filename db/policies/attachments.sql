-- An attachment is seen by whoever sees an act that carries it, and by whoever brought it in.

select heqing.close_tables(array['attachment', 'attachment_copy', 'attached']);

create policy authorised on heqing.attached for select to heqing_api
  using ((select heqing.may('attachment')) and exists (select 1 from heqing.act a where a.proceeding_id = attached.proceeding_id and a.seq = attached.seq));
create policy authorised on heqing.attachment for select to heqing_api
  using ((select heqing.may('attachment')) and (account_id = (select heqing.actor_account_id())
         or exists (select 1 from heqing.attached x where x.attachment_id = attachment.id)));
create policy authorised on heqing.attachment_copy for select to heqing_api
  using (exists (select 1 from heqing.attachment a where a.id = attachment_id));
grant select on heqing.attachment, heqing.attachment_copy, heqing.attached to heqing_api;

-- What the law asks of one stands in its record; the worker reads no bytes.
create policy whole_book on heqing.attachment for select to heqing_worker using (true);
create policy whole_book on heqing.attached for select to heqing_worker using (true);
grant select on heqing.attachment, heqing.attached to heqing_worker;
