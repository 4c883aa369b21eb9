-- What is done over many rows in many transactions, and how far it has come: a run that was broken off goes on there.

create table heqing.job (
  name       text primary key check (name ~ '^[a-z]+(-[a-z]+)*$'),
  target     text not null,
  position   bigint not null default 0,
  looked     bigint not null default 0,
  told       bigint not null default 0,
  known      text[],
  started_at timestamptz not null default clock_timestamp(),
  moved_at   timestamptz not null default clock_timestamp(),
  done_at    timestamptz
);
comment on table heqing.job is 'Runs over the whole book: announcing a calendar to every proceeding that it moves.';
comment on column heqing.job.target is 'what it brings the book to, e.g. the version of the calendar';
comment on column heqing.job.position is 'id of the last proceeding looked at';
comment on column heqing.job.known is 'of what it brings the book to, what stood in it when a run last came to its end: ids of the calendar''s notices';
comment on column heqing.job.done_at is 'null: it was broken off, or is under way';

select heqing.guard('heqing.job');
