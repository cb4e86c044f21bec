-- Who lets whom vote. Taking it back is a row; so is giving it anew.

create schema delegation;
comment on schema delegation is 'Delegations between members: who lets whom vote, on what, until when.';
grant usage on schema delegation to phyle_app;

create table delegation.delegation (
  coop_id uuid not null references identity.coop (agent_id),
  id uuid not null,
  member_id uuid not null,
  delegate_id uuid,
  scope text not null check (scope in ('COOP', 'TAG', 'DECISION')),
  about text not null check (case scope when 'COOP' then about = '' when 'TAG' then about ~ '^[^[:space:][:upper:]]([^[:cntrl:][:upper:]]{0,38}[^[:space:][:upper:]])?$' else about ~ '^[1-9][0-9]{0,8}$' end),
  given_by uuid not null references identity.person (agent_id),
  given_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (coop_id, id),
  check (delegate_id <> member_id),
  check (given_at < expires_at)
);
comment on table delegation.delegation is 'A member lets another vote in open votes of this scope, unless voting in person.';
comment on column delegation.delegation.delegate_id is 'Null: in this scope the member delegates to nobody, whatever wider scopes say.';
create index on delegation.delegation (member_id, coop_id);
create index on delegation.delegation (delegate_id, coop_id);

create table delegation.revocation (
  coop_id uuid not null,
  id uuid not null,
  revoked_by uuid not null references identity.person (agent_id),
  revoked_at timestamptz not null,
  primary key (coop_id, id),
  foreign key (coop_id, id) references delegation.delegation
);
comment on table delegation.revocation is 'A delegation taken back, or replaced by another of the same scope.';

do $$
declare
  kept text;
begin
  foreach kept in array array['delegation', 'revocation'] loop
    execute format('create trigger append_only before update or delete or truncate on delegation.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on delegation.%I to phyle_app', kept);
    call shell.protect(format('delegation.%I', kept)::regclass);
  end loop;
end
$$;
