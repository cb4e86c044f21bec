-- What a check constraint cannot see: the other steps of the same poll.

create function polls.guard_step() returns trigger language plpgsql as
$$
declare
  asked polls.poll := (select p from polls.poll p where p.coop_id = new.coop_id and p.number = new.number);
  opened boolean := exists (select from polls.opening o where o.coop_id = new.coop_id and o.number = new.number);
  closed boolean := exists (select from polls.closure c where c.coop_id = new.coop_id and c.number = new.number);
  stopped boolean := exists (select from polls.withdrawal w where w.coop_id = new.coop_id and w.number = new.number);
begin
  case tg_table_name
    when 'opening' then
      if stopped or new.opened_at < asked.opens_at then
        raise exception 'poll % is not due to open', new.number using errcode = 'restrict_violation';
      end if;
    when 'withdrawal' then
      if opened then
        raise exception 'poll % is open and cannot be withdrawn', new.number using errcode = 'restrict_violation';
      end if;
    when 'draw' then
      if asked.kind <> 'SORTITION' or new.drawn_at < asked.closes_at then
        raise exception 'poll % is not due to be drawn', new.number using errcode = 'restrict_violation';
      end if;
    else
      if closed then
        raise exception 'poll % is closed', new.number using errcode = 'restrict_violation';
      end if;
  end case;
  return new;
end
$$;
comment on function polls.guard_step() is 'Polls open once due, are withdrawn only before, take voices and rulings only until counted, and draws wait for their time.';

do $$
declare
  kept text;
begin
  foreach kept in array array['opening', 'withdrawal', 'draw', 'voice', 'ruling'] loop
    execute format('create trigger guard before insert or update on polls.%I for each row execute function polls.guard_step()', kept);
  end loop;
  foreach kept in array array['poll', 'opening', 'withdrawal', 'ruling', 'closure', 'outcome', 'pool', 'draw'] loop
    execute format('create trigger append_only before update or delete or truncate on polls.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on polls.%I to phyle_app', kept);
  end loop;
  foreach kept in array array['poll', 'opening', 'withdrawal', 'voice', 'ruling', 'closure', 'outcome', 'pool', 'draw', 'template'] loop
    call shell.protect(format('polls.%I', kept)::regclass);
  end loop;
end
$$;
grant select, insert, update (name, reason, said_at) on polls.voice to phyle_app;
grant select, insert, update (kind, entered, kept_by, kept_at), delete on polls.template to phyle_app;
-- Locking a row takes the right to change it; the trigger above still refuses any change.
grant update (places) on polls.poll to phyle_app;
