-- What a check constraint cannot see, and what the program may do.

create view discussion.head with (security_invoker = true) as
  select t.coop_id, t.number, t.circle, t.last_seq, t.active_at, t.started_by, t.started_at, w.title,
      coalesce((select u.kind = 'CLOSED' from discussion.turn u where u.coop_id = t.coop_id and u.thread = t.number
        and u.kind in ('CLOSED', 'REOPENED') order by u.ordinal desc limit 1), false) as closed,
      coalesce((select u.kind = 'PINNED' from discussion.turn u where u.coop_id = t.coop_id and u.thread = t.number
        and u.kind in ('PINNED', 'UNPINNED') order by u.ordinal desc limit 1), false) as pinned
    from discussion.thread t
    join discussion.post p on p.coop_id = t.coop_id and p.thread = t.number and p.seq = 0
    join lateral (select x.title from discussion.wording x where x.coop_id = p.coop_id and x.post_id = p.post_id order by x.version desc limit 1) w on true;
comment on view discussion.head is 'Each thread with its title and standing of today.';

create view discussion.text with (security_invoker = true) as
  select p.coop_id, p.post_id, p.thread, p.seq, p.parent_id, p.by_person, p.at, w.version, w.title, w.body, w.noted_at as worded_at,
      x.noted_by as withdrawn_by
    from discussion.post p
    join lateral (select y.* from discussion.wording y where y.coop_id = p.coop_id and y.post_id = p.post_id order by y.version desc limit 1) w on true
    left join discussion.withdrawal x on x.coop_id = p.coop_id and x.post_id = p.post_id;
comment on view discussion.text is 'Each text in its last wording.';

create view discussion.todo with (security_invoker = true) as
  select k.coop_id, k.task_id, k.post_id, k.place, k.words, k.owner, k.due,
      coalesce((select n.done from discussion.task_turn n where n.coop_id = k.coop_id and n.task_id = k.task_id order by n.ordinal desc limit 1), false) as done
    from discussion.task k;
comment on view discussion.todo is 'Each task and whether it is done.';

create function discussion.guard_post() returns trigger language plpgsql as
$$
begin
  if (select h.closed from discussion.head h where h.coop_id = new.coop_id and h.number = new.thread) then
    raise exception 'thread % is closed', new.thread using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function discussion.guard_post() is 'Nothing is added to a closed thread.';
create trigger guard before insert on discussion.post for each row execute function discussion.guard_post();

create function discussion.guard_wording() returns trigger language plpgsql as
$$
declare
  opens boolean := (select p.seq = 0 from discussion.post p where p.coop_id = new.coop_id and p.post_id = new.post_id);
begin
  if exists (select from discussion.withdrawal x where x.coop_id = new.coop_id and x.post_id = new.post_id) then
    raise exception 'a withdrawn text is not reworded' using errcode = 'restrict_violation';
  end if;
  if opens <> (new.title is not null) then
    raise exception 'what opens a thread has a title, a comment has none' using errcode = 'check_violation';
  end if;
  if new.version <> 1 + (select count(*) from discussion.wording w where w.coop_id = new.coop_id and w.post_id = new.post_id) then
    raise exception 'versions follow one another' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function discussion.guard_wording() is 'Versions have no gap, titles stand where a thread opens, and what was withdrawn stays as it was.';
create trigger guard before insert on discussion.wording for each row execute function discussion.guard_wording();

do $$
declare
  kept text;
begin
  foreach kept in array array['numbering', 'thread', 'turn', 'post', 'trail', 'wording', 'withdrawal', 'sought', 'mention', 'reaction', 'tag', 'position', 'volume',
    'usual_volume', 'attachment', 'task', 'task_turn'] loop
    execute format('call shell.protect(%L)', 'discussion.' || kept);
    execute format('grant select, insert on discussion.%I to phyle_app', kept);
  end loop;
  foreach kept in array array['turn', 'trail', 'wording', 'withdrawal'] loop
    execute format('create trigger stays before update or delete on discussion.%I for each row execute function shell.refuse_change()', kept);
  end loop;
end
$$;
grant update (last) on discussion.numbering to phyle_app;
grant update (circle, last_seq, active_at) on discussion.thread to phyle_app;
grant update (thread, seq) on discussion.post to phyle_app;
grant update (seq) on discussion.position to phyle_app;
grant update (volume) on discussion.volume, discussion.usual_volume to phyle_app;
grant update (language, words) on discussion.sought to phyle_app;
grant update (place, owner, due) on discussion.task to phyle_app;
grant delete on discussion.sought, discussion.mention, discussion.reaction, discussion.tag, discussion.volume, discussion.task to phyle_app;
grant select on discussion.head, discussion.text, discussion.todo to phyle_app;
