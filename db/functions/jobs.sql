-- Runs over the whole book: each page of them is one transaction, its place and what it tells alike.

-- A run towards the same target goes on where it was; towards another it begins anew. Whoever holds the row does the page.
create or replace function heqing.hold_job(p_name text, p_target text, p_begin boolean)
returns table (target text, "position" bigint, looked bigint, told bigint, known text[], done boolean)
language plpgsql as $$
begin
  if p_begin then
    insert into heqing.job as j (name, target) values (p_name, p_target)
    on conflict (name) do update
       set target = excluded.target, position = 0, looked = 0, told = 0, started_at = clock_timestamp(), moved_at = clock_timestamp(),
           done_at = null
     where j.target <> excluded.target;
  end if;
  return query select j.target, j.position, j.looked, j.told, j.known, j.done_at is not null from heqing.job j where j.name = p_name for update;
end $$;
comment on function heqing.hold_job(text, text, boolean) is 'Holds a run until the end of the transaction; gives how far it has come.';
grant execute on function heqing.hold_job to heqing_worker;

-- A message to each of many proceedings, set-wise what store_act does for one: locked in the order of their ids, so that two runs
-- can't lock each other out, then stamped, numbered and entered in the outbox. What was told is not told again; what is over is not told.
create or replace function heqing.tell_proceedings(p_kind text, p_messages jsonb) returns integer
language plpgsql as $$
declare told bigint[];
begin
  perform 1 from heqing.proceeding p
    where p.id in (select x.id from jsonb_to_recordset(p_messages) as x (id bigint)) order by p.id for update;
  with stored as (
    insert into heqing.act (proceeding_id, seq, act_id, kind, payload, payload_hash, role, division_code, received_at, seen_by)
    select p.id, p.received_seq + 1, x."actId", p_kind, x.body, decode(x.hash, 'hex'), 'system', p.division_code, clock_timestamp(),
           heqing.seen_at_receipt(p_kind)
      from jsonb_to_recordset(p_messages) as x (id bigint, "actId" uuid, body jsonb, hash text)
      join heqing.proceeding p on p.id = x.id and p.open
     where not exists (select from heqing.act a where a.act_id = x."actId")
    returning proceeding_id, seq
  ), numbered as (
    update heqing.proceeding p set received_seq = s.seq from stored s where p.id = s.proceeding_id
  ), entered as (
    insert into heqing.outbox (proceeding_id, seq) select s.proceeding_id, s.seq from stored s returning proceeding_id
  )
  select array_agg(proceeding_id) into told from entered;
  perform pg_notify('heqing_outbox', id::text) from unnest(told) id;
  return coalesce(cardinality(told), 0);
end $$;
comment on function heqing.tell_proceedings(text, jsonb) is 'Puts a message of the system into the inboxes of open proceedings, one each; gives how many it was new to.';
grant execute on function heqing.tell_proceedings to heqing_worker;
