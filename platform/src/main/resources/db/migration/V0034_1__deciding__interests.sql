-- Directors declare an interest in a question of the board, in a meeting or in writing.

create table deciding.interest (
  coop_id uuid not null,
  number int not null,
  member_id uuid not null,
  reason text not null check (char_length(reason) between 3 and 500),
  declared_by uuid not null references identity.person (agent_id),
  declared_at timestamptz not null,
  primary key (coop_id, number, member_id),
  foreign key (coop_id, number) references deciding.decision
);
comment on table deciding.interest is 'A director declared an interest of their own in what the board decides. What follows from it is in the statutes.';

create function deciding.guard_interest() returns trigger language plpgsql as
$$
begin
  if (select d.kind from deciding.decision d where d.coop_id = new.coop_id and d.number = new.number) <> 'BOARD' then
    raise exception 'decision % is not the board''s', new.number using errcode = 'restrict_violation';
  end if;
  if exists (select from deciding.decision_closure c where c.coop_id = new.coop_id and c.number = new.number) then
    raise exception 'decision % is taken', new.number using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function deciding.guard_interest() is 'Interests are declared in questions of the board, before they are decided.';
create trigger guard before insert on deciding.interest for each row execute function deciding.guard_interest();
create trigger append_only before update or delete or truncate on deciding.interest execute function shell.refuse_change();
grant select, insert on deciding.interest to phyle_app;
call shell.protect('deciding.interest');
