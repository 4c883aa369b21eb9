-- Links in a mail that act once without a password.

-- How long a link acts: the book's word, whoever asks for one.
create or replace function heqing.link_time() returns interval
  language sql immutable
  return interval '72 hours';
revoke all on function heqing.link_time from public;

-- A matter whose letter nobody has signed has nothing to acknowledge; a signature is an act of a person (heqing.letter_is_signed).
create or replace function heqing.has_signed_letter(p_proceeding_id bigint) returns boolean
language sql stable set search_path = pg_catalog, heqing as $$
  select exists (select from heqing.letter l where l.proceeding_id = p_proceeding_id and l.signed_at is not null)
$$;
revoke all on function heqing.has_signed_letter from public;

-- Made at each attempt to send, and only for a message that the book ordered and nobody has answered yet: it asks the responsible
-- unit to acknowledge a signed letter. Whom it is for, whose account acts, until when and by which secret is said here; who asks
-- says for which messages alone. The secret is told once and kept nowhere. Who has no account gets no link.
drop function if exists heqing.make_links(jsonb, integer);
create or replace function heqing.make_links(p_deliveries uuid[]) returns table (delivery_id uuid, secret text)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare d record;
begin
  -- A mail server that is down for days is tried often; what it may have taken stays good, the oldest are forgotten.
  delete from heqing.link k where k.token_hash in (
    select known.token_hash from (
      select x.token_hash, x.used_at, row_number() over (partition by x.delivery_id order by x.created_at desc) as nth
        from heqing.link x where x.delivery_id = any (p_deliveries)) known
     where known.nth >= 50 and known.used_at is null);
  for d in
    select e.id, a.id as account_id, a.role
      from heqing.delivery e
      join heqing.step s on s.id = e.step_id and s.proceeding_id = e.proceeding_id and s.state = 'todo' and not s.by_person
       and s.payload ->> 'notice' in ('assignment', 'climbed', 'chase', 'overdue')
      join heqing.proceeding m on m.id = e.proceeding_id and m.kind = 'matter' and m.open
      join heqing.post p on p.id = e.post_id
      join lateral (
        select x.id, x.role from heqing.account x
         where x.person_id = e.person_id and x.unit_id = p.unit_id and x.active and x.role in ('township', 'liaison')
         order by (x.role = 'township') = (p.kind = 'chief') desc, x.login
         limit 1) a on true
     where e.id = any (p_deliveries) and e.party = 'responsible' and e.state = 'pending' and heqing.has_signed_letter(m.id)
     order by e.id
  loop
    delivery_id := d.id;
    -- Two random uuids are 244 bits; the form is that of every secret here (db/session/secret.ts).
    secret := substr(encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex'), 1, 50);
    insert into heqing.link (token_hash, purpose, delivery_id, account_id, role, expires_at)
    values (sha256(convert_to(secret, 'UTF8')), 'acknowledge', d.id, d.account_id, d.role, clock_timestamp() + heqing.link_time());
    return next;
  end loop;
end $$;
comment on function heqing.make_links(uuid[]) is
  'Makes a link for each message that asks to acknowledge a signed letter and is still to be sent; tells its secret, which is kept nowhere.';
grant execute on function heqing.make_links to heqing_worker;

-- Where a link stands: early = nothing of it is signed yet, done = somebody of the unit has acknowledged.
create or replace function heqing.link_state(p_link heqing.link) returns text
language sql stable set search_path = pg_catalog, heqing as $$
  select case
    when not a.active or a.role <> p_link.role or not exists (
      select 1 from heqing.holding h
       where h.post_id = d.post_id and h.person_id = d.person_id and h.valid @> clock_timestamp() and upper_inf(h.recorded))
      -- A link reaches no further than the account does by now.
      or not exists (
        select 1 from unnest(string_to_array(a.jurisdiction, ',')) part
         where part in ('*', 'section:' || m.section_id, 'matter:' || m.id)
            or part ~ '^[0-9]' and m.division_code ^@ part
            or exists (
              select 1 from heqing.party y
               where y.proceeding_id = m.id and y.role = 'responsible' and upper_inf(y.recorded) and part = 'unit:' || y.unit_id))
      then 'withdrawn'
    when p_link.expires_at <= clock_timestamp() then 'expired'
    when p_link.used_at is not null then 'used'
    when m.phase in ('opened', 'warned') or not heqing.has_signed_letter(m.id) then 'early'
    when m.phase not in ('assigned', 'served') then 'done'
    else 'open' end
  from heqing.delivery d join heqing.proceeding m on m.id = d.proceeding_id, heqing.account a
  where d.id = p_link.delivery_id and a.id = p_link.account_id
$$;
revoke all on function heqing.link_state from public;

-- What a link says to whoever holds it, and whose act it would be; no row where there is no such link.
create or replace function heqing.link_of(p_hash bytea)
returns table (
  state text, purpose text, matter_id text, used_at timestamptz, used_key uuid, expires_at timestamptz,
  account_id text, role text, jurisdiction text, post_id text,
  matter_number text, section_name text, person_name text, post_title text, unit_name text, demo boolean,
  due_at timestamptz, provisional boolean, explanation jsonb)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select heqing.link_state(l), l.purpose, m.id::text, l.used_at, l.used_key, l.expires_at,
         a.id::text, l.role, a.jurisdiction, p.id,
         m.number, s.name, n.name, p.title, u.name, m.demo,
         y.due_at, y.provisional, y.explanation
    from heqing.link l
    join heqing.delivery d on d.id = l.delivery_id
    join heqing.proceeding m on m.id = d.proceeding_id
    join heqing.section s on s.id = m.section_id
    join heqing.person n on n.id = d.person_id
    join heqing.post p on p.id = d.post_id
    join heqing.unit u on u.id = p.unit_id
    join heqing.account a on a.id = l.account_id
    left join lateral (
      select x.due_at, x.provisional, x.explanation from heqing.duty x
       where x.proceeding_id = m.id and x.kind = 'acknowledge' and x.status = 'running' order by x.no desc limit 1) y on true
   where l.token_hash = p_hash
$$;
grant execute on function heqing.link_of to heqing_api;

-- Spends a link, with those of earlier attempts at the same message, in the transaction that receives its act.
-- Gives the state in which it was found; `again` where this very key has spent it.
create or replace function heqing.spend_link(p_hash bytea, p_key uuid) returns text
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  l heqing.link%rowtype;
  found_in text;
begin
  perform 1 from heqing.link x
    where x.delivery_id = (select y.delivery_id from heqing.link y where y.token_hash = p_hash)
    order by x.token_hash for update;
  select * into l from heqing.link where token_hash = p_hash;
  if not found then
    return null;
  end if;
  if l.used_key = p_key then
    return 'again';
  end if;
  found_in := heqing.link_state(l);
  if found_in in ('open', 'done') then
    update heqing.link set used_at = clock_timestamp(), used_key = p_key, used_address = heqing.actor_address()
     where delivery_id = l.delivery_id and used_at is null;
  end if;
  return found_in;
end $$;
grant execute on function heqing.spend_link to heqing_api;
