-- The register read on a day, and the invariants a row alone cannot state.

create function membership.at(coop uuid, day date) returns table (
  member_id uuid, number integer, kind text, agent_id uuid, name text, address text, class text, acts_through uuid, hidden boolean,
  admitted_on date, ended_on date, ended_kind text)
language sql stable as $$
  select m.member_id, m.number, m.kind, m.agent_id, p.name, p.address, c.class, coalesce(r.person_id, m.agent_id), coalesce(v.hidden, false),
    m.admitted_on, e.ended_on, e.kind
  from membership.member m
  join lateral (select x.name, x.address from membership.particulars x
    where x.coop_id = m.coop_id and x.member_id = m.member_id and x.since <= greatest(day, m.admitted_on)
    order by x.since desc, x.entry_id desc limit 1) p on true
  join lateral (select x.class from membership.class_entry x
    where x.coop_id = m.coop_id and x.member_id = m.member_id and x.since <= greatest(day, m.admitted_on)
    order by x.since desc, x.entry_id desc limit 1) c on true
  left join lateral (select x.person_id from membership.representation x
    where m.kind = 'ORGANISATION' and x.coop_id = m.coop_id and x.member_id = m.member_id and x.since <= greatest(day, m.admitted_on)
    order by x.since desc, x.entry_id desc limit 1) r on true
  left join lateral (select x.hidden from membership.visibility x
    where x.coop_id = m.coop_id and x.member_id = m.member_id order by x.entry_id desc limit 1) v on true
  left join membership.ending e on e.coop_id = m.coop_id and e.member_id = m.member_id
  where m.coop_id = coop
$$;
comment on function membership.at is 'The register with names, classes and representatives as they stood on a day; whoever was admitted later is included, for callers to leave out.';

create function membership.one_membership() returns trigger language plpgsql as $$
begin
  if exists (select 1 from membership.member m
      left join membership.ending e on e.coop_id = m.coop_id and e.member_id = m.member_id
      where m.coop_id = new.coop_id and m.agent_id = new.agent_id and m.member_id <> new.member_id
        and (e.ended_on is null or e.ended_on > new.admitted_on)) then
    raise exception 'agent % is already a member', new.agent_id using errcode = '23505';
  end if;
  return new;
end $$;
create trigger one_membership before insert on membership.member for each row execute function membership.one_membership();

create function membership.within_membership() returns trigger language plpgsql as $$
declare m membership.member;
begin
  select * into strict m from membership.member where coop_id = new.coop_id and member_id = new.member_id;
  if new.since < m.admitted_on then
    raise exception 'an entry cannot begin before the admission' using errcode = '23514';
  end if;
  if tg_table_name = 'representation' and m.kind <> 'ORGANISATION' then
    raise exception 'a person acts for themself' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger within_membership before insert on membership.particulars for each row execute function membership.within_membership();
create trigger within_membership before insert on membership.class_entry for each row execute function membership.within_membership();
create trigger within_membership before insert on membership.representation for each row execute function membership.within_membership();

create function membership.ending_after_admission() returns trigger language plpgsql as $$
begin
  if new.ended_on < (select admitted_on from membership.member where coop_id = new.coop_id and member_id = new.member_id) then
    raise exception 'a membership cannot end before it began' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger ending_after_admission before insert on membership.ending for each row execute function membership.ending_after_admission();

create function membership.complete_member() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from membership.particulars where coop_id = new.coop_id and member_id = new.member_id)
      or not exists (select 1 from membership.class_entry where coop_id = new.coop_id and member_id = new.member_id)
      or new.kind = 'ORGANISATION'
        and not exists (select 1 from membership.representation where coop_id = new.coop_id and member_id = new.member_id) then
    raise exception 'member % lacks a name, a class or a representative', new.number using errcode = '23514';
  end if;
  return new;
end $$;
create constraint trigger complete_member after insert on membership.member deferrable initially deferred
  for each row execute function membership.complete_member();

create function membership.one_term() returns trigger language plpgsql as $$
begin
  if exists (select 1 from membership.appointment a
      left join membership.appointment_end e on e.coop_id = a.coop_id and e.appointment_id = a.appointment_id
      where a.coop_id = new.coop_id and a.member_id = new.member_id and a.office = new.office and a.appointment_id <> new.appointment_id
        and daterange(a.from_on, greatest(a.from_on, least(a.until_on, e.ended_on))) && daterange(new.from_on, new.until_on)) then
    raise exception 'the member already holds this office in that time' using errcode = '23P01';
  end if;
  return new;
end $$;
create trigger one_term before insert on membership.appointment for each row execute function membership.one_term();

create function membership.officers(coop uuid, day date) returns table (appointment_id uuid, member_id uuid, office text, from_on date, until_on date)
language sql stable as $$
  select a.appointment_id, a.member_id, a.office, a.from_on, a.until_on
  from membership.appointment a
  left join membership.appointment_end e on e.coop_id = a.coop_id and e.appointment_id = a.appointment_id
  where a.coop_id = coop and a.from_on <= day and day < least(a.until_on, e.ended_on)
$$;
comment on function membership.officers is 'Who holds which office on a day.';

create function membership.arrivals(lines jsonb) returns table (member_id uuid, entry_id uuid, number integer, agent_id uuid, kind text,
  acts_through uuid, name text, address text, class text, admitted date, statutes integer, salt text)
language sql immutable as $$
  select * from jsonb_to_recordset(lines) as line (member_id uuid, entry_id uuid, number integer, agent_id uuid, kind text,
    acts_through uuid, name text, address text, class text, admitted date, statutes integer, salt text)
$$;
comment on function membership.arrivals is 'The lines of an admission as a table, so that any number of members enters in a few statements.';
