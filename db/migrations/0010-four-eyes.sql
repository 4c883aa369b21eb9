-- Four eyes: with what assurance and for which post a person acted.
select 1;
