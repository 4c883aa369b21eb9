-- Networks from which a login was signed in by its password: a guess at it from anywhere else does not make these wait.
create table heqing.known_network (
  login_hash bytea not null check (octet_length(login_hash) = 32),
  network    text not null,
  last_at    timestamptz not null default clock_timestamp(),
  primary key (login_hash, network)
);
comment on table heqing.known_network is 'Networks from which a login was signed in, of the last ninety days; read by the function that counts guesses alone.';
create index known_network_old on heqing.known_network (last_at);
select heqing.guard('heqing.known_network');
