-- Proceedings and all that is theirs: the role must allow the resource, the jurisdiction must reach the proceeding, and what
-- names roles of parties is seen by their units alone.

select heqing.close_tables(array['number_series', 'proceeding', 'party', 'act', 'duty', 'stop', 'step', 'event', 'letter', 'delivery',
                                 'outbox', 'ledger_leaf', 'ledger_salt']);
do $$
declare
  t record;
  everywhere constant text := '(select heqing.reaches_all())';
  by_division constant text := 'division_code ^@ any ((select heqing.reach(''division''))::text[])';
  by_id constant text := '%s = any ((select heqing.reach_matters())::bigint[])';
  -- Upstream, downstream and the common superior lie in other divisions.
  as_guest constant text := 'id = any ((select heqing.reach_as_guest())::bigint[])';
  -- What is a proceeding's is reached with it: seen_by of the proceeding holds for all that is its own.
  with_proceeding constant text := 'exists (select 1 from heqing.proceeding m where m.id = proceeding_id)';
  -- A kind of proceeding is a resource of its own name.
  readable constant text := '(%s = any ((select heqing.readable())::text[]) or (select heqing.may(''parked'')))';
  -- Parties have a policy that leans on their proceeding, so this one asks a function. A task or duty of the own unit needs none.
  seen constant text := '(%1$s.seen_by is null or heqing.seen_as(%1$s.%2$s, %1$s.seen_by))';
  seen_or_own constant text := '(%1$s.seen_by is null or %1$s.unit_id = (select heqing.actor_unit()) or heqing.seen_as(%1$s.%2$s, %1$s.seen_by))';
begin
  -- Whoever resumes a parked proceeding sees which it is; its file stays closed to them. What most readers are let in by comes
  -- first: what stands behind it in an or is not looked up.
  execute format('create policy authorised on heqing.proceeding for select to heqing_api using (%s and (%s or %s or %s or %s) and %s)',
    format(readable, 'kind'), by_division, everywhere, format(by_id, 'id'), as_guest,
    format(seen, 'proceeding', 'id'));
  execute format('create policy authorised on heqing.party for select to heqing_api
    using (%s and (not hidden or unit_id = (select heqing.actor_unit())))', with_proceeding);
  -- One's own acts are seen whatever their kind: what became of them is told to who did them.
  execute format('create policy authorised on heqing.act for select to heqing_api
    using ((select heqing.may(''act'')) and %s and (account_id = (select heqing.actor_account_id()) or %s))',
    with_proceeding, format(seen, 'act', 'proceeding_id'));
  for t in select * from (values
      ('duty', 'duty'), ('stop', 'duty'), ('step', 'step'), ('event', 'event'), ('letter', 'letter')) as v (name, resource) loop
    execute format('create policy authorised on heqing.%I for select to heqing_api using ((select heqing.may(%L)) and %s and %s)',
                   t.name, t.resource, with_proceeding,
                   format(case when t.name in ('duty', 'step') then seen_or_own else seen end, t.name, 'proceeding_id'));
  end loop;
  -- A leaf is seen as what it seals is: that of an act whose text was shown to more people later with the act; what belongs to no
  -- proceeding within the jurisdiction, as the release, the reading or the place that it is about.
  execute format('create policy authorised on heqing.ledger_leaf for select to heqing_api using ((select heqing.may(''ledger'')) and (%s))',
    format('proceeding_id is not null and %s and (%s or exists (select 1 from heqing.act a where a.proceeding_id = ledger_leaf.proceeding_id
              and a.seq = ledger_leaf.act_seq))
            or proceeding_id is null and (%3$s or %4$s) and (
              kind = ''release'' and (select heqing.may(''release''))
              or kind = ''statement'' and (select heqing.may(''reading''))
              or kind = ''registry'')',
      with_proceeding, format(seen, 'ledger_leaf', 'proceeding_id'), by_division, everywhere));
  -- What went out for a step is seen with it.
  create policy authorised on heqing.delivery for select to heqing_api
    using ((select heqing.may('delivery')) and exists (select 1 from heqing.step s where s.id = step_id));
  create policy authorised on heqing.outbox for select to heqing_api
    using ((select heqing.may('outbox')) and exists (select 1 from heqing.proceeding m where m.id = proceeding_id));

  for t in select unnest(array['number_series', 'proceeding', 'party', 'act', 'duty', 'stop', 'step', 'event', 'letter', 'delivery',
                               'outbox', 'ledger_leaf', 'ledger_salt']) as name loop
    execute format('create policy whole_book on heqing.%I for all to heqing_worker using (true) with check (true)', t.name);
  end loop;
  -- A line of the timeline names whose act it came of, and nobody else.
  create policy by_whom on heqing.event as restrictive for insert to heqing_worker
    with check (account_id is null
                or account_id = (select a.account_id from heqing.act a where a.proceeding_id = event.proceeding_id and a.seq = act_seq));
  -- A matter is opened by a verdict alone (heqing.attach_or_open); the worker begins what a proceeding orders.
  create policy children on heqing.proceeding as restrictive for insert to heqing_worker with check (parent_id is not null);
end $$;

-- The state is for decide alone; heqing.standing lends it.
grant select (id, kind, parent_id, child_no, number, section_id, division_code, scheme, verdict_id, pins, phase, rung, open, ended_as, next_due,
              received_seq, handled_seq, handled_until, parked_code, parked_reason, parked_at, seen_by, demo, opened_at, closed_at, key, linked_from)
  on heqing.proceeding to heqing_api;
-- From where somebody acted is evidence; no page shows it.
grant select (proceeding_id, seq, act_id, kind, payload, payload_hash, account_id, role, request_id, division_code, received_at, outcome,
              refusal, handled_at, law_revision, assurance, person_id, post_id, for_post_id, for_person_id, posts, seen_by)
  on heqing.act to heqing_api;
grant select on heqing.party, heqing.duty, heqing.stop, heqing.step, heqing.event, heqing.letter, heqing.delivery, heqing.outbox,
  heqing.ledger_leaf to heqing_api;

-- The worker writes what decide says. It never deletes, and it never changes what is append-only.
grant select, insert, update on heqing.duty, heqing.letter to heqing_worker;
-- What a proceeding is, and of which place, stays; numbers are taken by heqing.next_number, and whom a message goes to is written by
-- heqing.write_deliveries alone.
grant select, insert,
      update (state, state_schema, phase, rung, open, ended_as, next_due, received_seq, handled_seq, handled_until, parked_code, parked_reason,
              parked_at, seen_by, closed_at) on heqing.proceeding to heqing_worker;
grant select, insert, update (payload, state, done_at, result) on heqing.step to heqing_worker;
grant select, insert, update (until_at) on heqing.stop to heqing_worker;
grant select, update (subject, body, state, attempts, response, last_error, bounce, bounced_at, sent_at) on heqing.delivery to heqing_worker;
grant select, insert, update (done_at, lease_until) on heqing.outbox to heqing_worker;
grant select, insert, update (valid, recorded) on heqing.party to heqing_worker;
grant select, insert, update (outcome, refusal, handled_at, law_revision, seen_by) on heqing.act to heqing_worker;
grant select, insert on heqing.event, heqing.ledger_leaf, heqing.ledger_salt to heqing_worker;

create policy carries on heqing.outbox for all to heqing_relay using (true) with check (true);
create policy carries on heqing.proceeding for select to heqing_relay using (true);
-- A closed proceeding may still owe messages. The reconciler writes an outbox entry for open ones without a running workflow.
create policy carries on heqing.step for select to heqing_relay using (true);
grant select, insert, update on heqing.outbox to heqing_relay;
grant select (id, kind, parent_id, open, section_id, scheme, received_seq, handled_seq, handled_until, next_due, parked_code, parked_at)
  on heqing.proceeding to heqing_relay;
grant select (proceeding_id, by_person, state, created_at, not_before, gathered) on heqing.step to heqing_relay;
-- What was received and is not judged yet: that it is late, not what it says.
create policy carries on heqing.act for select to heqing_relay using (true);
grant select (proceeding_id, seq, received_at) on heqing.act to heqing_relay;
