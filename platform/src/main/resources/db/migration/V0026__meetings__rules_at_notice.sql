-- How long a quorum is awaited, and how many convene, come from the statutes now; each meeting and requisition keeps what held for it.

alter table meetings.notice add column await_minutes int not null default 30 check (await_minutes between 0 and 240);
alter table meetings.notice alter column await_minutes drop default;
comment on column meetings.notice.await_minutes is 'How long a quorum is awaited before the meeting may be adjourned for want of one.';
comment on table meetings.adjournment is 'A sitting ended and another follows at a named moment: no quorum when the time to await it had passed, or no time left.';

alter table meetings.requisition_threshold add column conveners int not null default 3 check (conveners > 0);
alter table meetings.requisition_threshold alter column conveners drop default;
comment on column meetings.requisition_threshold.conveners is 'How many of those who signed convene the meeting together once the board has not.';
comment on table meetings.requisition_threshold is 'Enough members signed. The board must give notice by one day and hold the meeting by another; else some of them together may.';
comment on table meetings.requisition_convener is 'A signatory convenes the meeting the board did not; the threshold says how many it takes.';

create or replace function meetings.guard_sitting() returns trigger language plpgsql as
$$
declare
  ended int := (select count(*) from meetings.adjournment a where a.coop_id = new.coop_id and a.number = new.number);
  due timestamptz := coalesce(
    (select max(a.resumes_at) from meetings.adjournment a where a.coop_id = new.coop_id and a.number = new.number),
    (select m.starts_at from meetings.meeting m where m.coop_id = new.coop_id and m.number = new.number));
  opened boolean := exists (
    select from meetings.opening o where o.coop_id = new.coop_id and o.number = new.number and o.sitting = new.sitting);
  awaited int := (select n.await_minutes from meetings.notice n where n.coop_id = new.coop_id and n.number = new.number);
begin
  if new.sitting <> ended + 1 then
    raise exception 'meeting % has had % sittings', new.number, ended using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'opening' then
    if new.opened_at < due then
      raise exception 'meeting % is not due', new.number using errcode = 'restrict_violation';
    end if;
    if (select n.consents_needed from meetings.notice n where n.coop_id = new.coop_id and n.number = new.number)
      > (select count(*) from meetings.consent c where c.coop_id = new.coop_id and c.number = new.number) then
      raise exception 'meeting % lacks consent to its short notice', new.number using errcode = 'restrict_violation';
    end if;
  elsif not opened and (new.reason <> 'NO_QUORUM' or new.adjourned_at < due + make_interval(mins => awaited)) then
    raise exception 'a quorum is awaited for % minutes', awaited using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function meetings.guard_sitting() is 'Sittings follow one another; none opens early or on a notice too short; a quorum is awaited as long as the rules ask.';
