-- In whose name an act may be stored: whichever login of Postgres stores it, in that of whoever acts in this transaction.

create or replace function heqing.act_of_a_person() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare who heqing.acting := heqing.actor();
begin
  if new.account_id is distinct from who.account_id then
    raise exception using errcode = 'HQ403', message = 'an act of a person is stored in a session of theirs';
  end if;
  -- A machine, and the worker for a source, bring values; what is done in a proceeding is done by who signed in, or by a link.
  if who.session_id is null and who.assurance <> 'link' then
    raise exception using errcode = 'HQ403', message = format('an act is done by a person, not by a %s', who.assurance);
  end if;
  -- A link acts once, under the key that spent it; whoever holds it may go on reading by it.
  if who.assurance = 'link' and not exists (
       select from heqing.link l where l.token_hash = heqing.session_at_hand() and l.used_key = new.act_id) then
    raise exception using errcode = 'HQ403', message = 'a link acts once, under the key that spent it';
  end if;
  -- domain/access/fresh-proof.ts names the same acts to the routes.
  if new.kind in ('sign', 'approve') and not heqing.proven_lately() then
    raise exception using errcode = 'HQ440', message = 'expected a sign-in or second factor of the last 15 minutes';
  end if;
  return new;
end $$;
revoke all on function heqing.act_of_a_person from public;
create or replace trigger by_actor before insert on heqing.act for each row when (new.account_id is not null)
  execute function heqing.act_of_a_person();

-- An act without an account is the system's: it names no person and no post, by which the law would take it for theirs, and is
-- of no kind that a person does. Whoever has the login of the worker signs nothing in another's name.
create or replace function heqing.act_of_the_system() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  -- The owner, who could switch this off, repairs and fills in.
  if session_user = 'heqing_owner' then
    return new;
  end if;
  if new.role <> 'system' or new.posts <> '[]'
     or num_nonnulls(new.assurance, new.person_id, new.post_id, new.for_post_id, new.for_person_id) > 0 then
    raise exception using errcode = 'HQ403', message = 'an act of the system names no person';
  end if;
  if exists (select from heqing.proceeding m join heqing.permission p on p.resource = m.kind and p.verb = new.kind
              where m.id = new.proceeding_id) then
    raise exception using errcode = 'HQ403', message = format('an act of the kind %s is done by a person', new.kind);
  end if;
  return new;
end $$;
revoke all on function heqing.act_of_the_system from public;
create or replace trigger by_system before insert on heqing.act for each row when (new.account_id is null)
  execute function heqing.act_of_the_system();
