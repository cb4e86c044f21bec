-- The ground every module stands on: the role the program works under, and the wall between co-ops.

do $$
begin
  create role phyle_app nologin nosuperuser nocreatedb nocreaterole noinherit;
exception when duplicate_object or unique_violation then
  null; -- another database of this server made it first
end
$$;

-- The owner signs in and becomes phyle_app; making a role does not by itself allow that.
do $$
begin
  if not pg_has_role(current_user, 'phyle_app', 'set') then
    execute format('grant phyle_app to %I with inherit false, set true', current_user);
  end if;
end
$$;

create schema shell;
comment on schema shell is 'Tenancy: which co-op the running transaction is about.';
grant usage on schema shell to phyle_app;

create function shell.current_coop() returns uuid language sql stable parallel safe as
$$ select nullif(nullif(current_setting('phyle.coop', true), ''), '*')::uuid $$;
comment on function shell.current_coop() is 'The co-op of this transaction, or null when none is set.';

create function shell.everywhere() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('phyle.coop', true), '') = '*' $$;
comment on function shell.everywhere() is 'True inside the few system jobs that look across co-ops.';

-- The look-ups are wrapped in scalar subselects so that they run once a statement and the keys stay usable.
create procedure shell.protect(target regclass) language plpgsql as
$$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy coop on %s using (coop_id = (select shell.current_coop()) or (select shell.everywhere()))'
    || ' with check (coop_id = (select shell.current_coop()) or (select shell.everywhere()))', target);
end
$$;
comment on procedure shell.protect(regclass) is 'Puts a table with a coop_id behind row-level security, for its owner too.';

create function shell.refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;
comment on function shell.refuse_change() is 'Trigger body for append-only tables: update, delete and truncate are refused even to the owner.';
