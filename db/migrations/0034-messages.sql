-- Messages that are gathered into one digest a day per person, other channels than mail, and what became of each message.

alter table heqing.step add column gathered boolean not null default false;
comment on column heqing.step.gathered is 'of a message: it goes in its readers'' digests, not by itself';
create index step_gathered on heqing.step (not_before) where gathered and state = 'todo';

create table heqing.digest (
  id         uuid primary key,
  person_id  uuid not null references heqing.person (id),
  day        date not null,
  message_id text not null unique,
  state      text not null default 'pending' check (state in ('pending', 'sent', 'refused', 'withdrawn')),
  attempts   integer not null default 0,
  subject    text,
  body       text,
  response   text,
  last_error text,
  sent_at    timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  unique (person_id, day)
);
comment on table heqing.digest is 'One mail a person and day with everything that is not urgent; its messages are deliveries, and carry the address.';
comment on column heqing.digest.day is 'of Asia/Shanghai';
comment on column heqing.digest.state is 'withdrawn = everything in it was settled before it went';
create index digest_pending on heqing.digest (id) where state = 'pending';
select heqing.guard('heqing.digest');

alter table heqing.delivery
  add column digest_id uuid references heqing.digest (id),
  add column bounced_at timestamptz,
  add column link_opened_at timestamptz,
  drop constraint delivery_channel_check,
  drop constraint delivery_state_check,
  add constraint delivery_channel_check check (channel in ('mail', 'sms', 'zzd')),
  add constraint delivery_state_check check (state in ('pending', 'sent', 'refused', 'bounced', 'withdrawn'));
comment on column heqing.delivery.digest_id is 'the digest that carries it; null = a mail of its own, or not taken up yet';
comment on column heqing.delivery.channel is 'zzd = 浙政钉';
comment on column heqing.delivery.state is 'withdrawn 撤回 = what it asks for was settled before it went';
comment on column heqing.delivery.link_opened_at is 'when a link in it was first asked for: by its reader, or by a program that reads mail; no proof of service';
create index delivery_digest on heqing.delivery (digest_id) where digest_id is not null;
