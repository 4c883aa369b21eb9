-- When a message goes out by itself.

-- Whether a message may go out. By the time of the statement, so that one reading never has a message both held back and ready.
create or replace function heqing.may_go(p_not_before timestamptz) returns boolean
language sql stable
return p_not_before is null or p_not_before <= statement_timestamp();
comment on function heqing.may_go(timestamptz) is 'Whether a message that is held back until an instant may go out now; null = it was never held back.';
grant execute on function heqing.may_go to heqing_worker, heqing_relay;

-- When a message would go by itself: one that is gathered two hours after its digest ought to have had it, and never once one has it.
create or replace function heqing.alone_from(p_step uuid, p_not_before timestamptz, p_gathered boolean) returns timestamptz
language sql stable
return case
  when not p_gathered then p_not_before
  when exists (select from heqing.delivery d where d.step_id = p_step and d.digest_id is not null) then 'infinity'
  else p_not_before + interval '2 hours' end;
create or replace function heqing.goes_alone(p_step uuid, p_not_before timestamptz, p_gathered boolean) returns boolean
language sql stable
return heqing.may_go(case when p_gathered then heqing.alone_from(p_step, p_not_before, p_gathered) else p_not_before end);
comment on function heqing.goes_alone(uuid, timestamptz, boolean) is 'Whether the run of its proceeding sends a message now.';
grant execute on function heqing.alone_from, heqing.goes_alone to heqing_worker;
