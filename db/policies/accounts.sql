-- Accounts, people and the audit log. Before anybody is known a sign-in looks into accounts, failed tries and the log; whoever
-- acts then touches their own alone, or what they administer. Sessions, passwords, links and secrets are reached by functions
-- alone. Who acts is asked in a subquery that leans on no row, so that it is looked up once a statement.

select heqing.close_tables(array['person', 'holding', 'account', 'session', 'decoy', 'second_factor', 'recovery_code', 'account_identity',
                                 'machine_token', 'sign_in_attempt', 'rate_bucket', 'upload', 'kept_answer', 'audit_event', 'link',
                                 'known_network', 'proposal', 'password_link', 'account_mail']);
do $$
declare
  t text;
  person_reach constant text := '(select heqing.may(''person'')) and ((select heqing.reaches_all())
    or division_code ^@ any ((select heqing.reach(''division''))::text[]))';
begin
  execute format('create policy authorised on heqing.person for select to heqing_api
    using (%s or id = any ((select heqing.reach_persons())::uuid[]))', person_reach);
  execute format('create policy authorised on heqing.holding for select to heqing_api
    using (%s or person_id = any ((select heqing.reach_persons())::uuid[]))', person_reach);
  -- The worker needs the address of whom it writes to.
  foreach t in array array['person', 'holding'] loop
    execute format('create policy for_messages on heqing.%I for select to heqing_worker using (true)', t);
  end loop;
  foreach t in array array['second_factor', 'recovery_code', 'account_identity', 'kept_answer'] loop
    execute format('create policy own on heqing.%I for all to heqing_api
      using (account_id = (select heqing.actor_account_id())) with check (account_id = (select heqing.actor_account_id()))', t);
  end loop;
  -- How an account is signed in to is changed by who is signed in: a token or a link of it would make itself a session.
  foreach t in array array['second_factor', 'recovery_code', 'account_identity'] loop
    execute format('create policy signed_in on heqing.%I as restrictive for all to heqing_api
      using ((select heqing.actor_session()) is not null)', t);
  end loop;
end $$;
grant select on heqing.person, heqing.holding to heqing_api, heqing_worker;
grant select, insert, update, delete on heqing.second_factor, heqing.recovery_code, heqing.kept_answer to heqing_api;
grant select, insert, delete on heqing.account_identity to heqing_api;

create policy sign_in on heqing.account for select to heqing_api using (true);
-- What is kept of a password is read by the functions that compare alone.
grant select (id, login, person_id, unit_id, role, jurisdiction, active, created_at, version, must_change_password)
  on heqing.account to heqing_api;

create policy sign_in on heqing.sign_in_attempt for all to heqing_api
  using ((select heqing.actor_account_id()) is null) with check ((select heqing.actor_account_id()) is null);
-- Who administers accounts sees which are locked.
create policy administered on heqing.sign_in_attempt for select to heqing_api using ((select heqing.may('account', 'administer')));
grant select, insert, update, delete on heqing.sign_in_attempt to heqing_api;

create policy kept on heqing.machine_token for select to heqing_api
  using ((select heqing.may('token'))
         and ((select heqing.reaches_all()) or division_code ^@ any ((select heqing.reach('division'))::text[])
              or account_id = any ((select heqing.reach_accounts())::uuid[])));
grant select (id, name, account_id, role, routes, jurisdiction, created_at, created_by, expires_at, division_code, last_used_at,
              last_address, revoked_at, revoked_by, confirmed_at) on heqing.machine_token to heqing_api;

create policy sent on heqing.upload for insert to heqing_api with check (account_id = (select heqing.actor_account_id()));
grant insert on heqing.upload to heqing_api;

-- A line is about oneself, and neither its instant nor its place is chosen.
create policy written on heqing.audit_event for insert to heqing_api
  with check ((select heqing.actor_account_id()) is null or account_id = (select heqing.actor_account_id()));
-- What the book itself says of an act, a release or an administrator is written where it is done, by nobody else.
create policy not_the_books on heqing.audit_event as restrictive for insert to heqing_api
  with check (kind <> all (array['act', 'release', 'import', 'sign-in', 'local-session', 'value-retracted', 'matter-resumed', 'registry-changed',
                                 'account-made', 'account-changed', 'password-reset', 'second-factor-reset', 'signed-out-everywhere',
                                 'unlocked', 'person-forgotten', 'audit-trimmed', 'source-entered', 'source-paused', 'source-resumed']));
-- A line belongs where the unit is of whoever did it, and of the account it was done to; what strangers did belongs nowhere
-- and is read by every audit administrator.
create policy authorised on heqing.audit_event for select to heqing_api
  using ((select heqing.may('audit')) and ((select heqing.reaches_all()) or account_id is null and not data ? 'account'
         or account_id = any ((select heqing.reach_audited())::uuid[])
         or data ->> 'account' = any ((select heqing.reach_audited())::text[])));
grant select on heqing.audit_event to heqing_api;
grant insert (kind, account_id, role, source_address, request_id, assurance, route, data) on heqing.audit_event to heqing_api;
