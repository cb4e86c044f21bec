-- Many invited at once: one list, whose invitations do not count against what a person may send a day.

create table membership.invitation_list (
  coop_id uuid not null references identity.coop (agent_id),
  list_id uuid not null,
  people integer not null check (people between 1 and 5000),
  noted_at timestamptz not null,
  noted_by uuid not null references identity.person (agent_id),
  primary key (coop_id, list_id)
);
comment on table membership.invitation_list is 'The secretary invited many at once.';
create index invitation_list_day on membership.invitation_list (coop_id, noted_at);
create trigger append_only before update or delete or truncate on membership.invitation_list execute function shell.refuse_change();
call shell.protect('membership.invitation_list');
grant select, insert on membership.invitation_list to phyle_app;

alter table membership.invitation
  add column list_id uuid,
  add column name text check (char_length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
  add foreign key (coop_id, list_id) references membership.invitation_list,
  add check (list_id is null or email is not null);
comment on column membership.invitation.list_id is 'The list it came with; null for one made by itself.';
comment on column membership.invitation.name is 'Whom it was meant for, as the secretary wrote it; only they see it.';
create index invitation_email on membership.invitation (coop_id, email) where email is not null;
