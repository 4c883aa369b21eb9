-- Who interviews 约谈, and whom.
alter table heqing.party drop constraint party_role_check;
alter table heqing.party add constraint party_role_check
  check (role in ('responsible', 'supervisor', 'station', 'department', 'upstream', 'downstream', 'arbiter', 'handling', 'assessor',
                  'assessed', 'interviewer', 'interviewed'));
