-- Messages that are not mails of their own: digests, other channels, and what their readers did with them.

-- Takes up what is ripe: every gathered message whose hour has come, into one digest a person and day. What comes for a person who
-- had the digest of the day already waits for the next one. Whom it goes to is what the deliveries say.
create or replace function heqing.take_digests(p_mail_host text) returns integer
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  today constant date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
  taken integer;
begin
  with ripe as (
    select d.id, d.person_id from heqing.step s join heqing.delivery d on d.step_id = s.id
     where s.gathered and s.state = 'todo' and s.not_before <= clock_timestamp()
       -- What has waited longer goes by itself by now (heqing.alone_from).
       and s.not_before > clock_timestamp() - interval '2 hours' and d.state = 'pending' and d.digest_id is null
       and d.channel = 'mail'
     order by d.id for update of d
  ), made as (
    insert into heqing.digest (id, person_id, day, message_id)
    select x.id, x.person_id, today, format('<%s@%s>', x.id, p_mail_host)
      from (select gen_random_uuid() as id, r.person_id from ripe r group by r.person_id) x
    on conflict (person_id, day) do nothing
    returning id, person_id
  )
  update heqing.delivery d set digest_id = m.id from ripe r join made m on m.person_id = r.person_id where d.id = r.id;
  get diagnostics taken = row_count;
  return taken;
end $$;
comment on function heqing.take_digests(text) is 'Gathers ripe messages into the digests of the day; gives how many it took up.';
grant execute on function heqing.take_digests to heqing_worker;

-- What one mail server said to a digest: of the digest and of every message in it. Gives the proceedings whose notices can be told now.
create or replace function heqing.note_digest(p_id uuid, p_answer jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  told jsonb;
  becomes text;
begin
  perform 1 from heqing.proceeding m
    where m.id in (select d.proceeding_id from heqing.delivery d where d.digest_id = p_id) order by m.id for update;
  select case when p_answer ->> 'state' = 'pending' and g.created_at < clock_timestamp() - make_interval(hours => (p_answer ->> 'giveUpAfterHours')::int)
              then 'refused' else p_answer ->> 'state' end
    into becomes from heqing.digest g where g.id = p_id;
  update heqing.digest g
     set attempts = g.attempts + 1, state = becomes, response = coalesce(p_answer ->> 'response', g.response),
         last_error = p_answer ->> 'error', subject = coalesce(p_answer ->> 'subject', g.subject), body = coalesce(p_answer ->> 'body', g.body),
         sent_at = case when becomes = 'sent' then clock_timestamp() end
   where g.id = p_id and g.state = 'pending';
  if not found then
    return '[]';
  end if;
  update heqing.delivery d
     set state = case when becomes in ('sent', 'refused') then becomes else d.state end, attempts = d.attempts + 1,
         response = coalesce(p_answer ->> 'response', d.response), last_error = p_answer ->> 'error',
         sent_at = case when becomes = 'sent' then clock_timestamp() end,
         subject = coalesce(d.subject, t.subject), body = coalesce(d.body, t.body)
    from (select x.id, x.subject, x.body from jsonb_to_recordset(coalesce(p_answer -> 'texts', '[]')) as x (id uuid, subject text, body text)) t
   where d.id = t.id and d.digest_id = p_id and d.state = 'pending';
  select coalesce(jsonb_agg(jsonb_build_object('proceedingId', m.id::text, 'key', m.key, 'notices', heqing.answered_notices(m.id)) order by m.id), '[]')
    into told
    from heqing.proceeding m where m.id in (select d.proceeding_id from heqing.delivery d where d.digest_id = p_id);
  return told;
end $$;
comment on function heqing.note_digest(uuid, jsonb) is 'Keeps what a mail server said to a digest; gives, of each proceeding in it, the notices that are answered for good.';
grant execute on function heqing.note_digest to heqing_worker;

-- Digests that no mail server has answered for good, each with its messages that are still to be sent.
create or replace function heqing.pending_digests() returns jsonb
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'messageId', g.message_id, 'name', n.name,
           'address', coalesce((select min(d.address) from heqing.delivery d where d.digest_id = g.id and d.state = 'pending'), ''),
           'deliveries', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'proceedingId', d.proceeding_id::text, 'step', s.no)
                                                    order by d.proceeding_id, s.no), '[]')
                            from heqing.delivery d join heqing.step s on s.id = d.step_id and s.state = 'todo'
                           where d.digest_id = g.id and d.state = 'pending')) order by g.id), '[]')
    from heqing.digest g join heqing.person n on n.id = g.person_id where g.state = 'pending'
$$;
comment on function heqing.pending_digests() is 'Digests to be sent, as db/message/digests.ts reads them.';
grant execute on function heqing.pending_digests to heqing_worker;

-- Papers on their way that nobody opened: mailed for so long, or come back, and their service still awaited.
create or replace function heqing.unopened_papers(p_hours integer, p_bounced boolean) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('proceedingId', m.id::text, 'key', m.key, 'kind', m.kind, 'step', s.no,
           'bounced', x.bounced) order by m.id, s.no), '[]')
    from heqing.proceeding m
    join heqing.step s on s.proceeding_id = m.id and s.kind = 'notify' and s.state = 'done' and s.payload -> 'starts' <> 'null'
     and m.state -> 'services' @> jsonb_build_array(jsonb_build_object('step', s.no, 'carried', false))
    cross join lateral (
      select min(d.sent_at) filter (where d.channel = 'mail') as mailed, bool_or(d.state = 'bounced') as bounced
        from heqing.delivery d where d.step_id = s.id) x
   where m.open and m.parked_at is null and not m.demo
     and (x.mailed <= clock_timestamp() - make_interval(hours => p_hours) or p_bounced and x.bounced)
$$;
comment on function heqing.unopened_papers(integer, boolean) is 'Papers that were mailed so many hours ago, or with p_bounced came back, and that nobody of their unit opened.';
grant execute on function heqing.unopened_papers to heqing_worker;

-- The same paper to the same people by another channel, once each; who has no number there is left out. Gives what is to be sent.
create or replace function heqing.write_second_channel(p_proceeding_id bigint, p_step integer, p_channel text)
returns table (id uuid, address text, number text, unit text)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  insert into heqing.delivery (id, proceeding_id, step_id, person_id, post_id, party, channel, address, message_id, division_code)
  select gen_random_uuid(), d.proceeding_id, d.step_id, d.person_id, d.post_id, d.party, p_channel, n.phone,
         format('<%s.%s@%s>', d.id, p_channel, p_channel), d.division_code
    from heqing.step s join heqing.delivery d on d.step_id = s.id and d.channel = 'mail'
    join heqing.person n on n.id = d.person_id and n.phone <> ''
   where s.proceeding_id = p_proceeding_id and s.no = p_step and p_channel in ('sms', 'zzd')
  on conflict (proceeding_id, step_id, person_id, channel) do nothing;
  return query
    select d.id, d.address, coalesce(m.number, ''), u.name
      from heqing.step s join heqing.delivery d on d.step_id = s.id and d.channel = p_channel and d.state = 'pending'
      join heqing.proceeding m on m.id = s.proceeding_id join heqing.post p on p.id = d.post_id join heqing.unit u on u.id = p.unit_id
     where s.proceeding_id = p_proceeding_id and s.no = p_step order by d.id;
end $$;
comment on function heqing.write_second_channel(bigint, integer, text) is 'Orders a paper''s messages by another channel than mail; gives those still to be sent.';
grant execute on function heqing.write_second_channel to heqing_worker;

-- Somebody or some program asked for a link.
create or replace function heqing.note_link_opened(p_hash bytea) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  update heqing.delivery d set link_opened_at = clock_timestamp()
    from heqing.link l where l.token_hash = p_hash and d.id = l.delivery_id and d.link_opened_at is null
$$;
grant execute on function heqing.note_link_opened to heqing_api;

-- Whoever is signed in has the page of a proceeding before them: what was sent to them about it is read.
create or replace function heqing.note_read(p_proceeding_id bigint) returns integer
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  reader uuid;
  noted integer;
begin
  select a.person_id into reader from heqing.account a where a.id = heqing.actor_account_id();
  if reader is null or heqing.actor_assurance() in ('token', 'source') then
    return 0;
  end if;
  update heqing.delivery d set opened_at = clock_timestamp()
   where d.proceeding_id = p_proceeding_id and d.person_id = reader and d.opened_at is null and d.state in ('sent', 'bounced');
  get diagnostics noted = row_count;
  return noted;
end $$;
comment on function heqing.note_read(bigint) is 'Notes that the actor has read what was sent to them about a proceeding; gives how many messages that was.';
grant execute on function heqing.note_read to heqing_api;
