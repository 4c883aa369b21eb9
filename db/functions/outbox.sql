-- What a relay does with outbox entries: each in one statement that waits for no disk. A lease or a note that a crash of Postgres
-- loses is one more nudge.

-- Leases what is to be dispatched now: one entry a proceeding, oldest first. Claims of several relays come one after another, and each
-- statement of this function has a snapshot of its own: the second relay sees the leases of the first.
create or replace function heqing.claim_outbox(p_limit integer, p_lease_seconds double precision, p_by text)
returns table (id bigint, proceeding_id bigint, kind text, attempts integer)
language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(7301580010);
  return query
  with ready as (
    select distinct on (o.proceeding_id) o.id
      from heqing.outbox o join heqing.proceeding m on m.id = o.proceeding_id
     where o.done_at is null and o.dead_at is null and o.next_try_at <= clock_timestamp() and m.parked_at is null
       and not exists (select from heqing.outbox p
                        where p.proceeding_id = o.proceeding_id and p.done_at is null and p.lease_until > clock_timestamp())
     order by o.proceeding_id, o.id
  ), free as (
    select o.id from heqing.outbox o
     where o.id in (select id from ready) and o.done_at is null
     order by o.id limit p_limit for update skip locked
  )
  update heqing.outbox o
     set lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds), leased_by = p_by, attempts = o.attempts + 1
    from free, heqing.proceeding m where o.id = free.id and m.id = o.proceeding_id
  returning o.id, o.proceeding_id, m.kind, o.attempts;
end $$;
comment on function heqing.claim_outbox(integer, double precision, text) is 'Leases the outbox entries that are to be dispatched now.';
grant execute on function heqing.claim_outbox to heqing_relay;

-- The nudge has gone out. The row stays until the book shows the effect; without one it is dispatched again after 20 s, 40 s … at most
-- 10 minutes.
create or replace function heqing.note_nudge(p_id bigint) returns void
language plpgsql as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  update heqing.outbox
     set nudged_at = clock_timestamp(), lease_until = null, leased_by = null, last_error = null,
         next_try_at = clock_timestamp() + make_interval(secs => least(600, 10 * power(2, least(attempts, 10))))
   where id = p_id and done_at is null;
end $$;
comment on function heqing.note_nudge(bigint) is 'An outbox entry has been told to Temporal; it stays until the book shows the effect.';
grant execute on function heqing.note_nudge to heqing_relay;
