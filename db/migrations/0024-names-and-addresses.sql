-- A person's name shows as it is, and a person's address says who answers for it.

-- Control and format characters, ends of lines and turns of direction, as in api/http/shapes.ts: nobody sees them, and whoever
-- confirms a name would confirm another than they read.
create or replace function heqing.is_name(p_name text) returns boolean
language sql immutable parallel safe
return p_name ~ '\S' and p_name !~ '[\u0001-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]';
comment on function heqing.is_name(text) is 'Whether it is one line of characters that show.';

-- Names of before stay as they are until they are changed.
alter table heqing.person add constraint person_name_shows check (heqing.is_name(name)) not valid;

alter table heqing.person add column addressed_by uuid references heqing.account (id);
comment on column heqing.person.addressed_by is
  'The administrator who proposed the present mail address; null = of the registry, of the first three, or of before.';

-- Of addresses that were confirmed before: whoever proposed the present one first.
update heqing.person n
   set addressed_by = (select p.proposed_by from heqing.proposal p
                        where p.person_id = n.id and p.state = 'confirmed'
                          and coalesce(p.data ->> 'email', p.data #>> '{person,email}') = n.email
                        order by p.decided_at limit 1)
 where n.email is not null;
