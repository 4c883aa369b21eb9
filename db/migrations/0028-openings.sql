-- Which kinds of proceedings a person opens by themselves.

create table heqing.opening (
  kind   text primary key,
  act    text not null,
  party  text not null,
  units  text[] not null,
  others text[] not null,
  joins  boolean not null
);
comment on table heqing.opening is 'By kind of proceeding its first act, the part of the opener''s unit, kinds of units that may, and parts given to others. Written by migrate from the law of the kind.';
select heqing.guard('heqing.opening');
