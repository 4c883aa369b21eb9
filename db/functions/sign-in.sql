-- Signing in: what failures count, what is told before anybody is known, and how much at once.

-- Counts an attempt before the password is looked at, so that many at once are all counted.
-- Gives the seconds still to wait; 0 = the attempt may go on.
create or replace function heqing.count_sign_in(p_login_hash bytea, p_address text, p_free integer) returns integer
language plpgsql as $$
declare
  a heqing.sign_in_attempt%rowtype;
  at timestamptz;
  known double precision;
  n integer;
begin
  insert into heqing.sign_in_attempt (login_hash, address) values (p_login_hash, p_address) on conflict do nothing;
  select * into a from heqing.sign_in_attempt where login_hash = p_login_hash and address = p_address for update;
  at := clock_timestamp();
  if a.locked_until > at then
    return ceil(extract(epoch from a.locked_until - at));
  end if;
  known := 1 + greatest(a.failures - p_free * greatest(extract(epoch from at - a.last_at), 0) / 3600, 0);
  -- One that has begun to fade still counts.
  n := ceil(known);
  update heqing.sign_in_attempt
     set failures = known, last_at = at,
         -- One minute after the last free attempt, then twice as long each time, a quarter of an hour at most.
         locked_until = case when n >= p_free then at + least(power(2, least(n - p_free, 4)), 15) * interval '1 minute' end
   where login_hash = p_login_hash and address = p_address;
  return 0;
end $$;
grant execute on function heqing.count_sign_in to heqing_api;

-- An attempt of one login from one address, which as a whole has more where p_free_address says how many. Whoever has to
-- wait for the others of the address has tried nothing: it is not counted against the login, and leaves no row.
create or replace function heqing.count_attempt(p_login_hash bytea, p_address text, p_free integer, p_free_address integer) returns integer
language plpgsql as $$
declare wait integer;
begin
  if p_free_address is not null then
    select ceil(extract(epoch from s.locked_until - clock_timestamp())) into wait
      from heqing.sign_in_attempt s where s.login_hash = '' and s.address = p_address;
    if wait > 0 then
      return wait;
    end if;
  end if;
  wait := heqing.count_sign_in(p_login_hash, p_address, p_free);
  -- One who waits already is not counted against the others of the address.
  if wait > 0 or p_free_address is null then
    return wait;
  end if;
  return heqing.count_sign_in('', p_address, p_free_address);
end $$;
comment on function heqing.count_attempt(bytea, text, integer, integer) is 'Counts an attempt; gives the seconds still to wait, 0 = it may go on.';
grant execute on function heqing.count_attempt to heqing_api;

-- Guesses at one login from anywhere: slow, and never a hard lock. From the free ones on each further guess waits twice as long
-- as the one before, a minute at most, whatever address it comes from; who comes from a network where this login was signed in
-- before is counted by that address alone, so that nobody is kept out of the own office by a stranger.
-- `p_count`: false looks whether there is something to wait for, true counts. `alert`: this guess was the last free one.
create or replace function heqing.count_guess(p_login_hash bytea, p_network text, p_free integer, p_count boolean, out wait integer, out alert boolean)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  anywhere constant text := '*';
  a heqing.sign_in_attempt%rowtype;
  at_now timestamptz := clock_timestamp();
  known double precision;
  n integer;
begin
  wait := 0;
  alert := false;
  if exists (select from heqing.known_network k
              where k.login_hash = p_login_hash and k.network = p_network and k.last_at > at_now - interval '90 days') then
    return;
  end if;
  if not p_count then
    select greatest(ceil(extract(epoch from s.locked_until - at_now)), 0) into wait
      from heqing.sign_in_attempt s where s.login_hash = p_login_hash and s.address = anywhere;
    wait := coalesce(wait, 0);
    return;
  end if;
  insert into heqing.sign_in_attempt (login_hash, address) values (p_login_hash, anywhere) on conflict do nothing;
  select * into a from heqing.sign_in_attempt s where s.login_hash = p_login_hash and s.address = anywhere for update;
  at_now := clock_timestamp();
  if a.locked_until > at_now then
    wait := ceil(extract(epoch from a.locked_until - at_now));
    return;
  end if;
  known := 1 + greatest(a.failures - p_free * greatest(extract(epoch from at_now - a.last_at), 0) / 3600, 0);
  n := ceil(known);
  alert := n >= p_free and ceil(a.failures) < p_free;
  update heqing.sign_in_attempt s
     set failures = known, last_at = at_now,
         locked_until = case when n >= p_free then at_now + least(power(2, least(n - p_free, 6)), 60) * interval '1 second' end
   where s.login_hash = p_login_hash and s.address = anywhere;
end $$;
comment on function heqing.count_guess(bytea, text, integer, boolean) is
  'Guesses at one login from anywhere but its known networks: seconds to wait (0 = go on), and whether this was the last free one.';
grant execute on function heqing.count_guess to heqing_api;

-- After a success: the network is known, and the guess that it was is taken back from those of anywhere, no more than that one.
create or replace function heqing.know_network(p_login_hash bytea, p_network text) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  delete from heqing.known_network where last_at < clock_timestamp() - interval '90 days';
  insert into heqing.known_network (login_hash, network) values (p_login_hash, p_network)
  on conflict (login_hash, network) do update set last_at = clock_timestamp();
  update heqing.sign_in_attempt set failures = greatest(failures - 1, 0) where login_hash = p_login_hash and address = '*';
$$;
comment on function heqing.know_network(bytea, text) is 'A login was signed in from this network: guesses from elsewhere make it wait no longer.';
grant execute on function heqing.know_network to heqing_api;

-- How to compute the raw hash of a login's password. Asked before anybody is known, so a login that nobody has, or that nobody
-- signs in with by password, has a salt too: the same each time, and like any other.
create or replace function heqing.password_method(p_login text, p_cost text) returns text
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select coalesce(
    (select a.password_method from heqing.account a where a.login = p_login and a.password_method <> ''),
    p_cost || '$' || rtrim(encode(substr(sha256(d.secret || convert_to(p_login, 'UTF8')), 1, 16), 'base64'), '='))
  from heqing.decoy d
$$;
comment on function heqing.password_method(text, text) is 'Cost and salt of a login''s password, as a PHC string without the hash; p_cost is told of logins that have none.';
grant execute on function heqing.password_method to heqing_api;

-- The api role can't write accounts: this is the one thing a person changes on their own. The present password is compared here.
create or replace function heqing.change_own_password(p_raw bytea, p_method text, p_verifier bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  who heqing.acting := heqing.actor();
  kept bytea;
begin
  select a.password_verifier into kept from heqing.account a where a.id = who.account_id and who.session_id is not null for update;
  if not found then
    return null;
  end if;
  if sha256(p_raw) <> kept then
    return false;
  end if;
  update heqing.account set password_method = p_method, password_verifier = p_verifier where id = who.account_id;
  return true;
end $$;
comment on function heqing.change_own_password(bytea, text, bytea) is
  'Keeps a new password of the actor; false where the raw hash is not that of the present one, null where nobody is signed in.';
grant execute on function heqing.change_own_password to heqing_api;

create or replace function heqing.published_secret_is_demo() returns trigger
language plpgsql as $$
begin
  if new.secret is not null and new.key_id is null and not exists (
    select from heqing.account a join heqing.unit u on u.id = a.unit_id where a.id = new.account_id and u.demo
  ) then
    raise exception 'a secret that is not encrypted is for accounts of the demonstration alone'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke all on function heqing.published_secret_is_demo from public;
create or replace trigger published_secret_is_demo before insert or update on heqing.second_factor
  for each row execute function heqing.published_secret_is_demo();

create or replace function heqing.take_turn(p_names text[], p_per_minute double precision[]) returns integer
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  b record;
  left_now double precision;
  wait double precision := 0;
  at_now timestamptz := clock_timestamp();
begin
  -- In one order, so that two requests of one office can't wait for each other.
  for b in select n as name, per_minute from unnest(p_names, p_per_minute) as t (n, per_minute) order by n loop
    insert into heqing.rate_bucket as r (name, tokens, at) values (b.name, b.per_minute - 1, at_now)
    on conflict (name) do update
      -- Below nothing says that the last one was refused: it took no token, so what is left is one more than stands here.
      set tokens = least(b.per_minute, r.tokens + case when r.tokens < 0 then 1 else 0 end
                     + greatest(extract(epoch from at_now - r.at), 0) * b.per_minute / 60) - 1,
          at = greatest(r.at, at_now)
    returning tokens into left_now;
    if left_now < 0 then
      wait := -left_now * 60 / b.per_minute;
      -- What one account asks too much is not taken from the others of its address.
      exit;
    end if;
  end loop;
  -- A bucket that nobody touched for a while is full, as one that is not there.
  if random() < 0.001 then
    delete from heqing.rate_bucket where name in (
      select o.name from heqing.rate_bucket o where o.at < at_now - interval '10 minutes' limit 1000 for update skip locked);
  end if;
  return ceil(wait);
end $$;
comment on function heqing.take_turn(text[], double precision[]) is
  'Takes one token from each bucket, which holds a minute of them; gives the seconds to wait, 0 = go on.';
grant execute on function heqing.take_turn to heqing_api;
