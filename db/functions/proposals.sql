-- What concerns persons, accounts and holdings: proposed by one administrator, confirmed by one of another administration. Past
-- the policies; nobody but these functions, the seed and heqing.first_administrators writes there.

create or replace function heqing.is_administration(p_role text) returns boolean
language sql immutable parallel safe
return coalesce(p_role in ('system_admin', 'security_admin', 'audit_admin'), false);

-- Who made whom: the persons of an account, of who answers for it, of who proposed the address to which its links go, of who
-- answers for those, and so on.
create or replace function heqing.line_of(p_account uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, heqing as $$
  with recursive line as (
    select a.person_id, a.answered_by, n.addressed_by
      from heqing.account a join heqing.person n on n.id = a.person_id where a.id = p_account
    union
    select a.person_id, a.answered_by, n.addressed_by
      from line l join heqing.account a on a.id in (l.answered_by, l.addressed_by) join heqing.person n on n.id = a.person_id)
  select coalesce(array_agg(distinct person_id), '{}') from line
$$;
revoke all on function heqing.line_of from public;

-- Where nobody of another line is left nothing could be confirmed any more.
create or replace function heqing.two_lines(p_without uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, heqing as $$
  with administrators as (
    select a.role, heqing.line_of(a.id) as line from heqing.account a
     where a.active and heqing.is_administration(a.role) and a.id is distinct from p_without)
  select exists (select from administrators one join administrators other on one.role < other.role and not one.line && other.line)
$$;
comment on function heqing.two_lines(uuid) is 'Whether two administrators are left of whom one may propose and the other confirm.';
revoke all on function heqing.two_lines from public;

-- Whether what a proposal is about is, or would be, an account that administers.
create or replace function heqing.concerns_administration(p heqing.proposal) returns boolean
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select heqing.is_administration(p.data ->> 'role')
      or exists (select from heqing.account a where a.active and heqing.is_administration(a.role) and (a.id = p.account_id or a.person_id = p.person_id))
$$;
revoke all on function heqing.concerns_administration from public;

-- Whether the book allows it, asked when it is proposed and again when it is confirmed. The reach is that of whoever acts.
create or replace function heqing.check_proposal(p heqing.proposal) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  a heqing.account%rowtype;
  n heqing.person%rowtype;
  kept text[];
begin
  if not heqing.in_jurisdiction(p.division_code)
     or p.data ? 'jurisdiction' and not heqing.within_reach(p.data ->> 'jurisdiction') then
    raise exception using errcode = 'HQ403', message = 'expected a place within the reach of the account';
  end if;
  if p.person_id = heqing.actor_person() then
    raise exception using errcode = 'HQ403', message = 'nobody decides what concerns the own person';
  end if;
  if p.account_id is not null then
    select * into a from heqing.account where id = p.account_id for update;
    if not heqing.within_reach(a.jurisdiction) then
      raise exception using errcode = 'HQ403', message = 'expected an account within the own reach';
    end if;
  end if;
  if p.person_id is not null then
    select * into n from heqing.person where id = p.person_id for update;
    if n.forgotten_at is not null or not heqing.in_jurisdiction(n.division_code) then
      raise exception using errcode = 'HQ404', message = format('person %s does not exist for this account', p.person_id);
    end if;
  end if;
  if not heqing.is_name(coalesce(p.data ->> 'name', p.data #>> '{person,name}')) then
    raise exception using errcode = 'HQ422', constraint = 'person_name_shows', message = 'expected a name of characters that show';
  end if;
  if p.kind = 'account-new' and exists (select from heqing.account x where x.login = p.data ->> 'login') then
    raise exception using errcode = 'HQ409', constraint = 'account_login_key', message = 'the login is taken';
  end if;
  if (p.kind = 'account-new' or p.data ->> 'active' = 'true')
     and exists (select from heqing.account x where x.active and x.person_id = p.person_id and x.unit_id = p.unit_id and x.id is distinct from p.account_id) then
    raise exception using errcode = 'HQ409', constraint = 'account_one_in_unit', message = 'the person has an account of this unit';
  end if;
  if heqing.is_administration(coalesce(p.data ->> 'role', a.role))
     and (p.kind = 'account-new' or p.kind = 'account-change' and (a.active or p.data ->> 'active' = 'true'))
     and exists (select from heqing.account x where x.active and x.person_id = p.person_id and heqing.is_administration(x.role)
                   and x.id is distinct from p.account_id) then
    raise exception using errcode = 'HQ409', constraint = 'account_one_administration', message = 'the person administers already';
  end if;
  if p.data ? 'role' and not heqing.unit_has_role((select u.kind from heqing.unit u where u.id = p.unit_id), p.data ->> 'role') then
    raise exception using errcode = 'HQ409', constraint = 'account_role_of_unit', message = 'the role is not of the kind of unit';
  end if;
  -- A link needs somewhere to go.
  if p.kind in ('account-new', 'password-reset') and coalesce(n.email, p.data #>> '{person,email}') is null then
    raise exception using errcode = 'HQ422', constraint = 'person_email', message = 'expected a mail address of the person, to which the link goes';
  end if;
  if p.kind in ('password-reset', 'second-factor-reset') and not a.active then
    raise exception using errcode = 'HQ422', message = 'expected an active account';
  end if;
  if p.kind = 'person-forget' then
    kept := heqing.person_kept_by(p.person_id);
    if kept <> '{}' then
      raise exception using errcode = 'HQ451', message = format('person %s is still kept: %s', p.person_id, array_to_string(kept, ', '));
    end if;
  end if;
end $$;
revoke all on function heqing.check_proposal from public;

-- The person concerned, at the old address and the new, and every audit administrator whose reach it lies in.
create or replace function heqing.tell_of_proposal(p heqing.proposal, p_kind text) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  insert into heqing.account_mail (proposal_id, kind, person_id, address)
  select p.id, p_kind, x.person_id, x.address from (
    select n.id, n.email from heqing.person n where n.id = p.person_id and n.email is not null
    union
    select p.person_id, p.data ->> 'email' where p.kind = 'person-change' and p.data ->> 'email' is not null
    union
    select n.id, n.email from heqing.account a join heqing.person n on n.id = a.person_id
     where a.active and a.role = 'audit_admin' and n.email is not null
       and exists (select from unnest(string_to_array(a.jurisdiction, ',')) part
                    where part = '*' or part ~ '^[0-9]' and p.division_code ^@ part)) x (person_id, address)
$$;
revoke all on function heqing.tell_of_proposal from public;

create or replace function heqing.expect_administrator() returns void
language plpgsql stable security definer set search_path = pg_catalog, heqing as $$
begin
  if not heqing.may('proposal', 'make') or (heqing.actor()).session_id is null then
    raise exception using errcode = 'HQ403', message = 'expected one of the three administrators, signed in';
  end if;
  if not heqing.proven_lately() then
    raise exception using errcode = 'HQ440', message = 'expected a sign-in or second factor of the last 15 minutes';
  end if;
end $$;
revoke all on function heqing.expect_administrator from public;

create or replace function heqing.propose(p_kind text, p_subject text, p_data jsonb, p_reason text) returns uuid
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  who heqing.acting := heqing.actor();
  p heqing.proposal%rowtype;
begin
  perform heqing.expect_administrator();
  p.id := gen_random_uuid();
  p.kind := p_kind;
  p.data := jsonb_strip_nulls(p_data);
  case
    when p_kind = 'account-new' then
      p.person_id := (p_data #>> '{person,id}')::uuid;
      p.unit_id := p_data ->> 'unitId';
    when p_kind in ('account-change', 'password-reset', 'second-factor-reset') then
      select a.id, a.person_id, a.unit_id into p.account_id, p.person_id, p.unit_id from heqing.account a where a.id = p_subject::uuid;
    when p_kind = 'person-new' then
      p.unit_id := p_data ->> 'unitId';
    when p_kind in ('person-change', 'person-forget') then
      select n.id, n.division_code into p.person_id, p.division_code from heqing.person n where n.id = p_subject::uuid;
    when p_kind = 'holding-change' then
      select t.id, t.unit_id, t.division_code into p.post_id, p.unit_id, p.division_code from heqing.post t where t.id = p_subject;
      p.person_id := (p_data ->> 'personId')::uuid;
      p.data := p_data;
    else
      raise exception using errcode = 'HQ422', message = 'expected a kind of proposal';
  end case;
  if p.division_code is null then
    select u.division_code into p.division_code from heqing.unit u where u.id = p.unit_id;
  end if;
  if p.division_code is null or not heqing.in_jurisdiction(p.division_code) then
    raise exception using errcode = 'HQ404', message = 'what the proposal is about does not exist for this account';
  end if;
  -- 三员: accounts and persons are the security administrator's to propose; what concerns administrators, any of the three.
  if not heqing.may('account', 'administer') and not heqing.concerns_administration(p) then
    raise exception using errcode = 'HQ403', message = 'what concerns no administrator is proposed by the security administrator';
  end if;
  p.reason := btrim(p_reason);
  if coalesce(p.reason, '') = '' then
    raise exception using errcode = 'HQ422', message = 'expected the document or ground that the proposal rests on';
  end if;
  perform heqing.check_proposal(p);
  insert into heqing.proposal (id, kind, data, reason, account_id, person_id, unit_id, post_id, division_code, proposed_by, source_address)
  values (p.id, p.kind, p.data, p.reason, p.account_id, p.person_id, p.unit_id, p.post_id, p.division_code, who.account_id, heqing.actor_address())
  on conflict do nothing returning * into p;
  if not found then
    raise exception using errcode = 'HQ409', constraint = 'proposal_account_once', message = 'the same is proposed already';
  end if;
  perform heqing.audit('proposal-made', jsonb_build_object('proposal', p.id, 'of', p.kind, 'account', p.account_id, 'person', p.person_id));
  perform heqing.tell_of_proposal(p, 'proposed');
  return p.id;
end $$;
comment on function heqing.propose(text, text, jsonb, text) is
  'Proposes something of a person, an account or a holding; p_subject: id of the account, person or post. Changes nothing but that it is told.';
grant execute on function heqing.propose to heqing_api;

-- Why the actor may not confirm; null = they may.
create or replace function heqing.proposal_hindrance(p heqing.proposal) returns text
language plpgsql stable security definer set search_path = pg_catalog, heqing as $$
declare
  who heqing.acting := heqing.actor();
  proposer heqing.account%rowtype;
begin
  select * into proposer from heqing.account where id = p.proposed_by;
  return case
    when p.state <> 'open' then 'decided'
    when proposer.person_id = who.person_id then 'own-proposal'
    when p.person_id = who.person_id then 'concerns-you'
    when not proposer.active or not heqing.is_administration(proposer.role) then 'proposer-gone'
    when proposer.role = who.role then 'same-administration'
    when heqing.line_of(proposer.id) && heqing.line_of(who.account_id) then 'same-line'
    when who.person_id = any (heqing.line_of(p.account_id)) then 'own-account'
  end;
end $$;
comment on function heqing.proposal_hindrance(heqing.proposal) is
  'What keeps the actor from confirming: the own proposal, the same administration, a line of who made whom; null = nothing.';
revoke all on function heqing.proposal_hindrance from public;

create or replace function heqing.hold_proposal(p_id uuid) returns heqing.proposal
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare p heqing.proposal%rowtype;
begin
  perform heqing.expect_administrator();
  select * into p from heqing.proposal where id = p_id for update;
  if not found or not heqing.in_jurisdiction(p.division_code) then
    raise exception using errcode = 'HQ404', message = format('proposal %s does not exist for this account', p_id);
  end if;
  if p.state <> 'open' then
    raise exception using errcode = 'HQ412', message = format('expected an open proposal, it is %s', p.state);
  end if;
  return p;
end $$;
revoke all on function heqing.hold_proposal from public;

create or replace function heqing.close_proposal(p_id uuid, p_state text, p_answer text) returns heqing.proposal
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare p heqing.proposal%rowtype;
begin
  update heqing.proposal
     set state = p_state, decided_by = heqing.actor_account_id(), decided_at = clock_timestamp(), decided_address = heqing.actor_address(),
         answer = p_answer
   where id = p_id returning * into p;
  perform heqing.audit('proposal-' || p_state, jsonb_build_object('proposal', p.id, 'of', p.kind, 'account', p.account_id, 'person', p.person_id));
  if p_state <> 'confirmed' then
    perform heqing.tell_of_proposal(p, 'decided');
  end if;
  return p;
end $$;
revoke all on function heqing.close_proposal from public;

create or replace function heqing.refuse_proposal(p_id uuid, p_answer text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare p heqing.proposal%rowtype := heqing.hold_proposal(p_id);
begin
  if exists (select from heqing.account a where a.id = p.proposed_by and (a.person_id = heqing.actor_person() or a.role = heqing.actor_role())) then
    raise exception using errcode = 'HQ423', constraint = 'same-administration', message = 'a proposal is refused by another administration';
  end if;
  if coalesce(btrim(p_answer), '') = '' then
    raise exception using errcode = 'HQ422', message = 'expected the reason of the refusal';
  end if;
  perform heqing.close_proposal(p_id, 'refused', btrim(p_answer));
end $$;
grant execute on function heqing.refuse_proposal to heqing_api;

create or replace function heqing.withdraw_proposal(p_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare p heqing.proposal%rowtype := heqing.hold_proposal(p_id);
begin
  if not exists (select from heqing.account a where a.id = p.proposed_by and a.person_id = heqing.actor_person()) then
    raise exception using errcode = 'HQ403', message = 'a proposal is withdrawn by who made it';
  end if;
  perform heqing.close_proposal(p_id, 'withdrawn', null);
end $$;
grant execute on function heqing.withdraw_proposal to heqing_api;

create or replace function heqing.confirm_proposal(p_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  p heqing.proposal%rowtype := heqing.hold_proposal(p_id);
  why text := heqing.proposal_hindrance(p);
begin
  if why is not null then
    raise exception using errcode = 'HQ423', constraint = why,
      message = format('expected an administrator of another administration and another line: %s', why);
  end if;
  perform heqing.check_proposal(p);
  p := heqing.close_proposal(p_id, 'confirmed', null);
  -- Before it is done: the address of before is told as well, and an erased person is told while they have one.
  if p.kind <> 'account-new' then
    perform heqing.tell_of_proposal(p, 'decided');
  end if;
  perform heqing.do_proposal(p);
  if p.kind = 'account-new' then
    select * into p from heqing.proposal where id = p_id;
    perform heqing.tell_of_proposal(p, 'decided');
  end if;
  if heqing.concerns_administration(p) and not heqing.two_lines(null) then
    raise exception using errcode = 'HQ403',
      message = 'expected two administrators of different administrations, neither made by the other, to be left';
  end if;
end $$;
comment on function heqing.confirm_proposal(uuid) is 'Does what was proposed, by an administrator of another administration and another line (HQ423 says why not).';
grant execute on function heqing.confirm_proposal to heqing_api;

create or replace function heqing.do_proposal(p heqing.proposal) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  a heqing.account%rowtype;
  d jsonb := p.data;
begin
  if p.account_id is not null then
    select * into a from heqing.account where id = p.account_id;
  end if;
  if p.person_id is null and p.kind in ('account-new', 'person-new') then
    insert into heqing.person (name, email, phone, division_code, addressed_by)
    values (d #>> '{person,name}', d #>> '{person,email}', d #>> '{person,phone}', p.division_code,
            case when d #>> '{person,email}' is not null then p.proposed_by end) returning id into p.person_id;
    update heqing.proposal set person_id = p.person_id where id = p.id;
    perform heqing.audit('person-made', jsonb_build_object('person', p.person_id));
  end if;
  case p.kind
    when 'person-new' then
      null;
    when 'account-new' then
      insert into heqing.account (login, person_id, unit_id, role, jurisdiction, answered_by)
      values (d ->> 'login', p.person_id, p.unit_id, d ->> 'role', d ->> 'jurisdiction', p.proposed_by) returning * into a;
      update heqing.proposal set account_id = a.id where id = p.id;
      perform heqing.mail_password_link(p, a.id);
    when 'account-change' then
      update heqing.account
         set role = coalesce(d ->> 'role', role), jurisdiction = coalesce(d ->> 'jurisdiction', jurisdiction),
             active = coalesce((d ->> 'active')::boolean, active),
             answered_by = case when d ? 'role' and heqing.is_administration(d ->> 'role') or d ->> 'active' = 'true' then p.proposed_by else answered_by end
       where id = a.id;
    when 'password-reset' then
      update heqing.account set password_method = '', password_verifier = '' where id = a.id;
      delete from heqing.session where account_id = a.id;
      -- Whoever had got into the account may have linked an identity of their own.
      delete from heqing.account_identity where account_id = a.id;
      update heqing.password_link set expires_at = clock_timestamp() where account_id = a.id and used_at is null and expires_at > clock_timestamp();
      perform heqing.audit('password-reset', jsonb_build_object('account', a.id));
      perform heqing.mail_password_link(p, a.id);
    when 'second-factor-reset' then
      delete from heqing.recovery_code where account_id = a.id;
      delete from heqing.second_factor where account_id = a.id;
      -- An identity may bring a second factor of its own, and whoever had got in may have linked it.
      delete from heqing.account_identity where account_id = a.id;
      delete from heqing.session where account_id = a.id;
      perform heqing.audit('second-factor-reset', jsonb_build_object('account', a.id));
    when 'person-change' then
      -- Who chooses an address answers for what is mailed there, whatever the person administers now or later. The same
      -- address proposed again is still the first one's.
      update heqing.person set addressed_by = p.proposed_by
       where id = p.person_id and d ? 'email' and lower(d ->> 'email') is distinct from lower(email);
      update heqing.person set name = coalesce(d ->> 'name', name), email = coalesce(d ->> 'email', email), phone = coalesce(d ->> 'phone', phone)
       where id = p.person_id;
      perform heqing.audit('person-changed', jsonb_build_object('person', p.person_id));
    when 'person-forget' then
      perform heqing.forget_person(p.person_id);
    when 'holding-change' then
      perform heqing.change_holding(p.post_id, p.person_id, (d ->> 'holds')::boolean,
        tstzrange((d ->> 'from')::date::timestamp at time zone 'Asia/Shanghai', (d ->> 'to')::date::timestamp at time zone 'Asia/Shanghai'),
        p.reason);
  end case;
end $$;
revoke all on function heqing.do_proposal from public;

create or replace function heqing.mail_password_link(p heqing.proposal, p_account uuid) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  insert into heqing.account_mail (proposal_id, kind, person_id, account_id, address)
  select p.id, 'first-password', n.id, p_account, n.email from heqing.person n where n.id = p.person_id
$$;
revoke all on function heqing.mail_password_link from public;

create or replace function heqing.read_proposals(p_id uuid, p_open boolean, p_before timestamptz, p_before_id uuid, p_limit integer)
returns table (
  id uuid, kind text, state text, data jsonb, reason text, account_id uuid, login text, account_role text, jurisdiction text, person_id uuid,
  person_name text, unit_name text, post_title text, proposed_by text, proposer_role text, proposed_at timestamptz, decided_by text,
  decider_role text, decided_at timestamptz, answer text, own boolean, hindrance text)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select p.id, p.kind, p.state, p.data, p.reason, a.id, a.login, a.role, a.jurisdiction, n.id, coalesce(n.name, p.data #>> '{person,name}'),
         u.name, t.title, pn.name, pa.role, p.proposed_at, dn.name, da.role, p.decided_at, p.answer,
         coalesce(pa.person_id = heqing.actor_person(), false), heqing.proposal_hindrance(p)
    from heqing.proposal p
    join heqing.account pa on pa.id = p.proposed_by
    join heqing.person pn on pn.id = pa.person_id
    left join heqing.account da on da.id = p.decided_by
    left join heqing.person dn on dn.id = da.person_id
    left join heqing.account a on a.id = p.account_id
    left join heqing.person n on n.id = p.person_id
    left join heqing.unit u on u.id = p.unit_id
    left join heqing.post t on t.id = p.post_id
   where heqing.may('proposal') and heqing.in_jurisdiction(p.division_code)
     and (p_id is null or p.id = p_id) and (p_open is null or (p.state = 'open') = p_open)
     and (p_before is null or (p.proposed_at, p.id) < (p_before, p_before_id))
   order by p.proposed_at desc, p.id desc limit p_limit
$$;
comment on function heqing.read_proposals(uuid, boolean, timestamptz, uuid, integer) is
  'Proposals of the reach, the newest first, with the names that they are about and what keeps the actor from confirming each.';
grant execute on function heqing.read_proposals to heqing_api;
