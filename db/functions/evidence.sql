-- What a request said of itself: its id, the address it came from, its route. Kept beside what was done, as evidence; whoever
-- holds the login of the API can say here what they like, so no policy and nothing that decides reads it.

create or replace function heqing.told_of_request(p_fact text) returns text
  language sql stable parallel safe
  return nullif(nullif(current_setting('heqing.request', true), '')::jsonb ->> p_fact, '');
comment on function heqing.told_of_request(text) is 'A fact of the setting heqing.request, a JSON object; null when it was not told.';
grant execute on function heqing.told_of_request to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_request() returns text
  language sql stable parallel safe
  return heqing.told_of_request('id');
comment on function heqing.actor_request() is 'Id of the request this transaction belongs to; null when none was told.';
grant execute on function heqing.actor_request to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_address() returns text
  language sql stable parallel safe
  return heqing.told_of_request('address');
comment on function heqing.actor_address() is 'Network address the request came from; null when none was told.';
grant execute on function heqing.actor_address to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.actor_route() returns text
  language sql stable parallel safe
  return heqing.told_of_request('route');
comment on function heqing.actor_route() is 'Method and route of the request this transaction belongs to; null when none was told.';
grant execute on function heqing.actor_route to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;
