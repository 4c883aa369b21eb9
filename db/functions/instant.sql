-- Postgres keeps microseconds, JavaScript's Date milliseconds: instants that decide travel as text.

create or replace function heqing.instant(p_at timestamptz) returns text
language sql stable parallel safe
return to_char(p_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"');
comment on function heqing.instant(timestamptz) is 'An instant as domain/calendar reads it: RFC 3339 in +08:00 with microseconds.';
grant execute on function heqing.instant to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;
