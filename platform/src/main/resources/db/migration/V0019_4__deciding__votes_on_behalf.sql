-- Votes that the secretary records for a member who voted on paper or by telephone, before a witness.

create table deciding.vote_on_behalf (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  witness_id uuid not null,
  medium text not null check (medium in ('PAPER', 'PHONE')),
  paper int check (paper > 0),
  cast_by uuid not null references identity.person (agent_id),
  cast_at timestamptz not null,
  primary key (coop_id, number, member_id),
  unique (coop_id, number, paper),
  foreign key (coop_id, number) references deciding.decision_opening,
  foreign key (coop_id, number, member_id) references voting.roll (coop_id, number, member_id),
  check (member_id <> witness_id),
  check ((medium = 'PAPER') = (paper is not null))
);
comment on table deciding.vote_on_behalf is 'Whose ballot the secretary put in the box, on what medium and before which witness. What it says is in the box alone, and may be changed.';
comment on column deciding.vote_on_behalf.paper is 'The number printed on the paper ballot: each goes into the box once.';

create function deciding.guard_on_behalf() returns trigger language plpgsql as
$$
begin
  if (select d.secret from deciding.decision d where d.coop_id = new.coop_id and d.number = new.number) then
    raise exception 'decision % is secret: nobody votes for another', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.guard_on_behalf() is 'Whoever records a secret vote would know it.';
create trigger guard before insert on deciding.vote_on_behalf for each row execute function deciding.guard_on_behalf();
create trigger append_only before update or delete or truncate on deciding.vote_on_behalf execute function shell.refuse_change();
grant select, insert on deciding.vote_on_behalf to phyle_app;
call shell.protect('deciding.vote_on_behalf');
