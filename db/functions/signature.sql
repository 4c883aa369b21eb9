-- 签发 in the book itself, whatever writes there: the text of a letter stays while it is before who checks and signs, it is signed by
-- whoever's act signs it, and stays what was signed.

create or replace function heqing.letter_is_signed() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  -- The owner, who could switch this off, repairs and fills in.
  if session_user = 'heqing_owner' then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.draft is not null and new.draft is distinct from old.draft
     and not (old.state = 'draft' and new.state in ('draft', 'submitted')) then
    raise exception using errcode = 'HQ403', message = format('letter %s keeps the text that was submitted', old.id);
  end if;
  if tg_op = 'UPDATE' and old.signed_at is not null then
    if (new.id, new.proceeding_id, new.step_id, new.step_no, new.kind, new.rung, new.number, new.draft, new.content_hash, new.signed_by, new.signed_at)
       is distinct from
       (old.id, old.proceeding_id, old.step_id, old.step_no, old.kind, old.rung, old.number, old.draft, old.content_hash, old.signed_by, old.signed_at) then
      raise exception using errcode = 'HQ403', message = format('letter %s stays what was signed', old.id);
    end if;
  elsif new.signed_at is not null and new.content_hash is distinct from sha256(convert_to(heqing.canonical(new.draft), 'UTF8')) then
    raise exception using errcode = 'HQ403', message = format('expected the hash of the text of letter %s', new.id);
  elsif num_nonnulls(new.signed_at, new.signed_by, new.number, new.content_hash) > 0
    and not exists (
      select from heqing.act a
       where a.proceeding_id = new.proceeding_id and a.account_id = new.signed_by and a.kind = 'sign' and a.outcome = 'applied'
         and a.payload ->> 'step' = new.step_no::text) then
    raise exception using errcode = 'HQ403', message = format('expected an act by which letter %s was signed', new.id);
  end if;
  return new;
end $$;
revoke all on function heqing.letter_is_signed from public;
create or replace trigger is_signed before insert or update on heqing.letter for each row execute function heqing.letter_is_signed();
