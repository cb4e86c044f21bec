-- What a person is in a co-op is asked with every request. Planning the question took longer than answering it, so it is planned once a connection; its tables
-- are read by whole keys only, and such a plan is right for a co-op of any size. It does not read, as membership.at does, what the register says of a member.
create function membership.standing(coop uuid, person uuid, day date) returns setof text language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
begin
  return query
    with mine as (
      select own.member_id from (
        select m.member_id from membership.member m where m.coop_id = coop and m.agent_id = person and m.admitted_on <= day
        union all
        select r.member_id from membership.representation r
         where r.coop_id = coop and r.person_id = person and r.since <= day and not exists (
           select from membership.representation later
            where later.coop_id = coop and later.member_id = r.member_id and later.since <= day and (later.since, later.entry_id) > (r.since, r.entry_id))) own
       where not exists (select from membership.ending e where e.coop_id = coop and e.member_id = own.member_id and e.ended_on <= day))
    select 'MEMBER' from mine
    union
    select a.office from mine
      join membership.appointment a on a.coop_id = coop and a.member_id = mine.member_id
      left join membership.appointment_end e on e.coop_id = a.coop_id and e.appointment_id = a.appointment_id
     where a.from_on <= day and day < least(a.until_on, e.ended_on);
end
$$;
comment on function membership.standing is 'MEMBER, where a person is one on a day, alone or for an organisation, and the offices held on it.';
