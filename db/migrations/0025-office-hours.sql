-- Messages that no law makes urgent keep office hours: each says before which instant it does not go out.
alter table heqing.step add column not_before timestamptz;
comment on column heqing.step.not_before is 'of a message: it does not go out before; null = at once. What was decided counts from created_at';
