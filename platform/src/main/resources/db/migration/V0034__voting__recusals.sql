-- A voter with an interest of their own in a question leaves it to the others: casts nothing, and what was cast before comes out of the open box.

create table voting.recusal (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  counts boolean not null,
  recused_at timestamptz not null,
  primary key (coop_id, number, member_id),
  foreign key (coop_id, number, member_id) references voting.roll
);
comment on table voting.recusal is 'Somebody on the roll who does not vote on this question, for an interest of their own.';
comment on column voting.recusal.counts is 'Whether they stay in the number a quorum is measured against.';

create function voting.guard_recusal() returns trigger language plpgsql as
$$
begin
  if exists (select from voting.closing c where c.coop_id = new.coop_id and c.number = new.number) then
    raise exception 'vote % is counted', new.number using errcode = 'restrict_violation';
  end if;
  if exists (
    select from voting.roll r join voting.vote v using (coop_id, number)
     where r.coop_id = new.coop_id and r.number = new.number and r.member_id = new.member_id and r.voted and v.secret) then
    raise exception 'a secret ballot cannot be taken out of its box' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function voting.guard_recusal() is 'Before the count; and in a secret vote before the ballot, which nobody could find again.';
create trigger guard before insert on voting.recusal for each row execute function voting.guard_recusal();
create trigger append_only before update or delete or truncate on voting.recusal execute function shell.refuse_change();
grant select, insert on voting.recusal to phyle_app;
call shell.protect('voting.recusal');

create or replace function voting.keep_mark() returns trigger language plpgsql as
$$
begin
  if old.voted and not new.voted and not exists (
    select from voting.recusal x where x.coop_id = new.coop_id and x.number = new.number and x.member_id = new.member_id) then
    raise exception 'a mark on the roll stays' using errcode = 'restrict_violation';
  end if;
  if new.voted and not old.voted and exists (
    select from voting.recusal x where x.coop_id = new.coop_id and x.number = new.number and x.member_id = new.member_id) then
    raise exception 'who has an interest does not vote' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function voting.keep_mark() is 'Who has voted has voted; only the ballot may change. Whoever is recused has not, and does not.';

create function voting.keep_ballot() returns trigger language plpgsql as
$$
begin
  if not exists (select from voting.recusal x where x.coop_id = old.coop_id and x.number = old.number and x.member_id = old.member_id) then
    raise exception 'a ballot stays in the box' using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
comment on function voting.keep_ballot() is 'Only the ballot of somebody recused comes out of the open box.';
create trigger keep before delete on voting.open_ballot for each row execute function voting.keep_ballot();
grant delete on voting.open_ballot to phyle_app;
