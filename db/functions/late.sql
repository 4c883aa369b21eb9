-- What should have been handled by now: the book itself knows, whatever Temporal's visibility says.

-- Every act leaves a promise in the outbox, so promises and due instants are all that can be late.
create or replace function heqing.late_proceedings(p_by interval, p_limit integer) returns setof bigint
language sql stable as $$
  select m.id from heqing.proceeding m
   where m.parked_at is null and m.next_due < now() - p_by
  union
  select o.proceeding_id from heqing.outbox o join heqing.proceeding m on m.id = o.proceeding_id and m.parked_at is null
   where o.done_at is null and o.dead_at is null and o.next_try_at < now() - p_by
   limit p_limit
$$;
comment on function heqing.late_proceedings(interval, integer) is
  'Proceedings with a due instant or a promise that nobody has handled for so long; parked ones wait for a person.';
grant execute on function heqing.late_proceedings to heqing_relay, heqing_worker;
