-- Who sees what persons put into an inbox before it is judged.

create table heqing.act_sight (
  kind    text primary key,
  seen_by text[]
);
comment on table heqing.act_sight is 'By kind of act the roles of the parties that see it as it is received; null = everybody who sees the proceeding. Written by migrate from domain/vocabulary.';
select heqing.guard('heqing.act_sight');
