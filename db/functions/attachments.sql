-- 附件: how files come in, how an act takes them, and how those that no act took go again.

-- The same figures as ATTACHMENT_LIMITS of domain/proceeding/attachment.ts; a test compares them.
create or replace function heqing.attachment_limits(out file integer, out of_one_act integer, out proceeding bigint, out account_a_day bigint,
                                                    out loose interval)
language sql immutable parallel safe as $$
  select 20 * 1024 * 1024, 30, 1024::bigint * 1024 * 1024, 300::bigint * 1024 * 1024, interval '24 hours'
$$;
comment on function heqing.attachment_limits() is 'How much is taken in, in bytes: of a file, an act (files), a proceeding, an account within 24 hours; and how long one stays that no act carries.';
revoke all on function heqing.attachment_limits from public;

-- The api's door. `known`: the same file under the same id came before. What it says is too much is named and nothing is kept.
create or replace function heqing.keep_attachment(
  p_id uuid, p_proceeding_id bigint, p_kind text, p_name text, p_content bytea, p_public bytea, p_thumbnail bytea, p_facts jsonb)
returns text
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  m heqing.proceeding%rowtype;
  known heqing.attachment%rowtype;
  limits record;
  mine constant uuid := heqing.actor_account_id();
  size constant integer := octet_length(p_content);
begin
  if mine is null then
    raise exception using errcode = 'HQ401', message = 'an attachment needs an actor';
  end if;
  if not heqing.may('attachment', 'bring') then
    raise exception using errcode = 'HQ403', message = format('the role %s brings no attachments', heqing.actor_role());
  end if;
  if p_proceeding_id is not null then
    select * into m from heqing.proceeding where id = p_proceeding_id;
    if not found or not heqing.may(m.kind) or not heqing.proceeding_reached(m)
       or not coalesce(m.seen_by is null or m.seen_by && heqing.actor_parties(m.id), false) then
      raise exception using errcode = 'HQ404', message = format('proceeding %s does not exist for this account', p_proceeding_id);
    end if;
  end if;
  select * into limits from heqing.attachment_limits();
  if size > limits.file then
    raise exception using errcode = 'HQ403', message = format('expected a file of at most %s bytes', limits.file);
  end if;
  -- Counted under locks: two that come at once are not both the last that fits.
  perform pg_advisory_xact_lock(hashtextextended('heqing.attachments:account:' || mine, 0));
  if p_proceeding_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('heqing.attachments:proceeding:' || p_proceeding_id, 0));
  end if;
  select * into known from heqing.attachment a where a.id = p_id;
  if found then
    if known.account_id <> mine or known.content_hash <> sha256(p_content) or known.name <> p_name
       or (known.proceeding_id is distinct from p_proceeding_id and p_proceeding_id is not null) then
      raise exception using errcode = 'HQ409', message = format('attachment %s is already known with another content', p_id);
    end if;
    return 'known';
  end if;
  if (select coalesce(sum(a.bytes), 0) from heqing.attachment a
       where a.account_id = mine and a.uploaded_at > clock_timestamp() - interval '24 hours') + size > limits.account_a_day then
    return 'attachments-of-day';
  end if;
  if p_proceeding_id is not null
     and (select coalesce(sum(a.bytes), 0) from heqing.attachment a where a.proceeding_id = p_proceeding_id) + size > limits.proceeding then
    return 'attachments-of-proceeding';
  end if;
  insert into heqing.attachment (id, proceeding_id, kind, name, bytes, content_hash, width, height, taken_at, latitude, longitude, account_id, division_code)
  values (p_id, p_proceeding_id, p_kind, p_name, size, sha256(p_content), (p_facts ->> 'width')::integer, (p_facts ->> 'height')::integer,
          (p_facts ->> 'takenAt')::timestamptz, (p_facts ->> 'latitude')::numeric, (p_facts ->> 'longitude')::numeric, mine,
          coalesce(m.division_code, heqing.actor_division()));
  insert into heqing.attachment_copy (attachment_id, copy, content)
  select p_id, c.copy, c.content from (values ('original', p_content), ('public', p_public), ('thumbnail', p_thumbnail)) as c (copy, content)
   where c.content is not null;
  return 'kept';
end $$;
comment on function heqing.keep_attachment(uuid, bigint, text, text, bytea, bytea, bytea, jsonb) is
  'Keeps a file of the actor for a proceeding within reach; `kept`, `known`, or the word of FILE_FAULTS that says which ceiling is reached.';
grant execute on function heqing.keep_attachment to heqing_api;

-- Whoever stores an act that names attachments: those of the proceeding that a colleague of the unit, or the person, brought in are taken.
create or replace function heqing.attach_to_act() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  if new.account_id is null or jsonb_typeof(new.payload -> 'attachments') is distinct from 'array' then
    return null;
  end if;
  update heqing.attachment a set proceeding_id = new.proceeding_id
   where a.proceeding_id is null and a.account_id = new.account_id
     and a.id::text in (select lower(x) from jsonb_array_elements_text(new.payload -> 'attachments') x);
  insert into heqing.attached (proceeding_id, seq, place, attachment_id)
  select new.proceeding_id, new.seq, x.place, a.id
    from jsonb_array_elements_text(new.payload -> 'attachments') with ordinality x (id, place)
    join heqing.attachment a on a.id::text = lower(x.id) and a.proceeding_id = new.proceeding_id
    join heqing.account brought on brought.id = a.account_id
    join heqing.account acting on acting.id = new.account_id
   where brought.unit_id = acting.unit_id and x.place <= (select l.of_one_act from heqing.attachment_limits() l);
  return null;
end $$;
revoke all on function heqing.attach_to_act from public;
create or replace trigger attachments after insert on heqing.act for each row execute function heqing.attach_to_act();

-- What the law looks at of the attachments of an act.
create or replace function heqing.attachments_of(p_proceeding_id bigint, p_seq bigint) returns jsonb
language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object(
           'id', a.id, 'sha256', encode(a.content_hash, 'hex'), 'kind', a.kind, 'takenAt', heqing.instant(a.taken_at),
           'place', case when a.latitude is not null then jsonb_build_object('latitude', a.latitude::text, 'longitude', a.longitude::text) end)
           order by x.place), '[]')
    from heqing.attached x join heqing.attachment a on a.id = x.attachment_id
   where x.proceeding_id = p_proceeding_id and x.seq = p_seq);
end $$;
comment on function heqing.attachments_of(bigint, bigint) is 'Attachments of an act in their order, as domain/proceeding/attachment.ts names them.';
grant execute on function heqing.attachments_of to heqing_worker;

-- Whoever brought one in takes it away again, as long as no act carries it.
create or replace function heqing.remove_attachment(p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  delete from heqing.attachment a
   where a.id = p_id and a.account_id = heqing.actor_account_id() and not exists (select from heqing.attached x where x.attachment_id = a.id);
  return found;
end $$;
comment on function heqing.remove_attachment(uuid) is 'Removes an attachment of the actor that no act carries; false where there is none such.';
grant execute on function heqing.remove_attachment to heqing_api;

create or replace function heqing.forget_loose_attachments() returns integer
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare gone integer;
begin
  delete from heqing.attachment a
   where a.id in (select l.id from heqing.attachment l
                   where l.uploaded_at < clock_timestamp() - (select t.loose from heqing.attachment_limits() t)
                     and not exists (select from heqing.attached x where x.attachment_id = l.id)
                   order by l.uploaded_at limit 100);
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function heqing.forget_loose_attachments() is 'Deletes attachments that no act has carried for a day, a hundred at most; gives how many.';
grant execute on function heqing.forget_loose_attachments to heqing_worker;
