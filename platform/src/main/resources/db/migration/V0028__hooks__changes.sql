-- A hook is changed without a new secret and without losing its place in the record.

create table hooks.change (
  coop_id uuid not null,
  hook_id uuid not null,
  ordinal int not null check (ordinal > 0),
  name text not null check (name = btrim(name) and char_length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
  url text not null check (url ~ '^https://[!-~]+$' and char_length(url) <= 410),
  shape text not null check (shape in ('json', 'slack', 'discord', 'teams', 'matrix')),
  topics text[] not null check (cardinality(topics) between 1 and 20),
  by_person uuid not null references identity.person (agent_id),
  at timestamptz not null,
  primary key (coop_id, hook_id, ordinal),
  foreign key (coop_id, hook_id) references hooks.hook
);
comment on table hooks.change is 'What a hook is called, where it leads and what it hears from then on; the last one holds.';
create trigger append_only before update or delete or truncate on hooks.change execute function shell.refuse_change();
call shell.protect('hooks.change');
grant select, insert on hooks.change to phyle_app;

create view hooks.standing with (security_invoker = true) as
  select h.coop_id, h.id, coalesce(c.name, h.name) as name, coalesce(c.url, h.url) as url, coalesce(c.shape, h.shape) as shape,
      coalesce(c.topics, h.topics) as topics, h.locale, h.made_by, h.made_at
    from hooks.hook h
    left join lateral (select x.* from hooks.change x where x.coop_id = h.coop_id and x.hook_id = h.id order by x.ordinal desc limit 1) c on true
   where not exists (select from hooks.ending e where e.coop_id = h.coop_id and e.hook_id = h.id);
comment on view hooks.standing is 'The hooks that are told, as they stand today.';
grant select on hooks.standing to phyle_app;
