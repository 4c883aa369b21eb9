-- 审核发布 by another person than those who brought the values: in the book itself, whatever writes there.

-- Who brought a value, and who stated it.
create or replace function heqing.bringers(p_trace jsonb) returns uuid[]
language sql stable as $$
  with named as (
    select (s ->> 'readingId')::bigint as id
      from jsonb_array_elements(case jsonb_typeof(p_trace -> 'samples') when 'array' then p_trace -> 'samples' else '[]' end) s
    union
    select a::bigint
      from jsonb_array_elements_text(case jsonb_typeof(p_trace -> 'automaticReadings') when 'array' then p_trace -> 'automaticReadings' else '[]' end) a
  ), by as (
    select b.account_id from named n join heqing.reading r on r.id = n.id join heqing.import_batch b on b.id = r.batch_id
    union
    select t.by_account from named n join heqing.statement t on t.reading_id = n.id and t.state <> 'retracted')
  select coalesce(array_agg(account_id order by account_id), '{}') from by where account_id is not null
$$;
comment on function heqing.bringers(jsonb) is 'Accounts that imported, or stated, the readings which the trace of a verdict names.';
revoke all on function heqing.bringers from public;

-- Past the policies: who brought a value may lie outside the reach of who prepares.
create or replace function heqing.verdict_brought() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  new.brought_by := heqing.bringers(new.trace);
  return new;
end $$;
revoke all on function heqing.verdict_brought from public;
create or replace trigger brought before insert on heqing.verdict for each row execute function heqing.verdict_brought();

-- An account without a post is nobody's eye: who brings values or releases them holds a post of the account's unit.
create or replace function heqing.expect_post(p_account uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, heqing as $$
begin
  if not exists (
    select from heqing.account a
      join heqing.holding h on h.person_id = a.person_id and upper_inf(h.recorded) and h.valid @> clock_timestamp()
      join heqing.post p on p.id = h.post_id and p.unit_id = a.unit_id
                        and p.valid @> (clock_timestamp() at time zone 'Asia/Shanghai')::date
     where a.id = p_account) then
    raise exception using errcode = 'HQ403', message = 'expected an account whose person holds a post of its unit now';
  end if;
end $$;
revoke all on function heqing.expect_post from public;

create or replace function heqing.brought_by_post() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  perform heqing.expect_post(new.account_id);
  return new;
end $$;
revoke all on function heqing.brought_by_post from public;
create or replace trigger by_post before insert on heqing.import_batch for each row when (new.account_id is not null)
  execute function heqing.brought_by_post();

create or replace function heqing.released_by_another() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  p heqing.verdict%rowtype;
begin
  select v.* into p from heqing.verdict v join heqing.verdict f on f.id = new.verdict_id
   where v.id = new.preliminary_id and v.status = 'preliminary' and v.superseded_by = f.id and f.status = 'final'
     -- Whose water it was is found at the release, of a miss alone.
     and (f.section_id, f.scheme, f.period, f.outcome, f.class, f.target_class,
          case when f.outcome = 'missed' and f.order_number is null then f.trace - 'attribution' else f.trace end)
         is not distinct from (v.section_id, v.scheme, v.period, v.outcome, v.class, v.target_class, v.trace);
  if not found then
    raise exception using errcode = 'HQ403',
      message = format('expected the final verdict %s to be made of the preliminary one %s', new.verdict_id, new.preliminary_id);
  end if;
  new.prepared_by := p.prepared_by;
  perform heqing.expect_post(new.released_by);
  if not heqing.proven_lately() then
    raise exception using errcode = 'HQ440', message = 'expected a sign-in or second factor of the last 15 minutes';
  end if;
  if exists (select from heqing.account mine join heqing.account theirs on theirs.person_id = mine.person_id
              where mine.id = new.released_by and theirs.id = any (p.brought_by || p.prepared_by)) then
    raise exception using errcode = 'HQ423',
      message = format('verdict %s was prepared, or values of it were brought, by the person who would release it', p.id);
  end if;
  return new;
end $$;
revoke all on function heqing.released_by_another from public;
create or replace trigger by_another before insert on heqing.release for each row execute function heqing.released_by_another();

-- A verdict is final by its release alone.
create or replace function heqing.final_was_released() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  if pg_has_role(session_user, 'heqing_api', 'MEMBER') and not exists (select from heqing.release r where r.verdict_id = new.id) then
    raise exception using errcode = 'HQ403', message = format('expected a release of the final verdict %s', new.id);
  end if;
  return null;
end $$;
revoke all on function heqing.final_was_released from public;
drop trigger if exists was_released on heqing.verdict;
create constraint trigger was_released after insert on heqing.verdict deferrable initially deferred
  for each row when (new.status = 'final') execute function heqing.final_was_released();

-- The leaf of a release says what the book says of it, once, and is the releaser's own: the login alone can write no other.
create or replace function heqing.seal_releases(p_leaves jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  l record;
  r heqing.release%rowtype;
  v heqing.verdict%rowtype;
  said jsonb;
begin
  for l in select * from jsonb_to_recordset(p_leaves) as x (id uuid, release uuid, canonical text, salts jsonb) loop
    select * into r from heqing.release where id = l.release and released_by = heqing.actor_account_id();
    if not found or exists (select from heqing.ledger_leaf k where k.subject = 'release/' || l.release) then
      raise exception using errcode = 'HQ403', message = format('expected a release %s of the actor that is not sealed yet', l.release);
    end if;
    select * into v from heqing.verdict where id = r.verdict_id;
    said := l.canonical::jsonb;
    if (said ->> 'format', said ->> 'kind', said ->> 'release', said ->> 'releasedAt', said ->> 'section', said ->> 'proceeding', said ->> 'refused',
        said #>> '{verdict,id}', said #>> '{verdict,preliminary}', said #>> '{verdict,scheme}', said #>> '{verdict,period}', said #>> '{verdict,outcome}')
       is distinct from
       ('2', 'release', r.id::text, heqing.instant(r.released_at), v.section_id, r.proceeding_id::text, r.refused,
        v.id::text, r.preliminary_id::text, v.scheme, v.period, v.outcome) then
      raise exception using errcode = 'HQ403', message = format('expected the leaf to say what release %s says', l.release);
    end if;
    insert into heqing.ledger_leaf (id, kind, proceeding_id, subject, canonical, leaf_hash, division_code)
    values (l.id, 'release', r.proceeding_id, 'release/' || r.id, l.canonical, sha256('\x00'::bytea || convert_to(l.canonical, 'UTF8')), r.division_code);
    insert into heqing.ledger_salt (leaf_id, field, salt, plain, division_code)
    select l.id, s.field, decode(s.salt, 'hex'), s.plain, r.division_code
      from jsonb_to_recordset(l.salts) as s (field text, salt text, plain text);
  end loop;
end $$;
comment on function heqing.seal_releases(jsonb) is 'Writes the ledger leaf of each release that the actor has just made.';
grant execute on function heqing.seal_releases to heqing_api;
