-- Texts are found by an index, in the co-op the transaction is about and in no other: docs/decisions/0012.

select set_config('phyle.coop', '*', true);
alter table discussion.sought add at timestamptz;
update discussion.sought s set
    at = (select p.at from discussion.post p where p.coop_id = s.coop_id and p.post_id = s.post_id),
    words = s.words || array_to_tsvector(array['coop ' || s.coop_id::text]);
alter table discussion.sought alter at set not null;
alter table discussion.sought add check (words @@ ('''coop ' || coop_id::text || '''')::tsquery);
comment on column discussion.sought.at is 'When it was said, so that the last of many are found without reading all.';
comment on column discussion.sought.words is 'Among them one nobody can write, the co-op, so that the index leaves other co-ops'' texts out.';
create index on discussion.sought using gin (words);
create index on discussion.sought (coop_id, at desc, post_id desc);

-- Whoever owns the tables may read this one whole, and only in the function below; the program, which owns none, may not.
create policy seek on discussion.sought for select to current_user using (true);

create function discussion.seek(query tsquery, member boolean, circles int[], before timestamptz, before_id uuid, most int) returns setof uuid
  language plpgsql stable rows 20 security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as
$$
declare
  coop uuid := shell.current_coop();
  here tsquery := format('''coop %s''', coop)::tsquery && query;
  many constant int := 2000;
  hits uuid[] := array(select s.post_id from discussion.sought s where s.coop_id = coop and s.words @@ here and s.at <= before limit many + 1);
begin
  if cardinality(hits) <= many then
    return query
      select p.post_id
        from discussion.post p
        join discussion.thread t on t.coop_id = p.coop_id and t.number = p.thread
       where p.coop_id = coop and p.post_id = any (hits) and (p.at, p.post_id) < (before, before_id) and (t.circle is null and member or t.circle = any (circles))
       order by p.at desc, p.post_id desc
       limit most;
  else
    return query
      select s.post_id
        from discussion.sought s
        join discussion.post p on p.coop_id = s.coop_id and p.post_id = s.post_id
        join discussion.thread t on t.coop_id = p.coop_id and t.number = p.thread
       where s.coop_id = coop and s.words @@ here and (s.at, s.post_id) < (before, before_id) and (t.circle is null and member or t.circle = any (circles))
       order by s.at desc, s.post_id desc
       limit most;
  end if;
end
$$;
comment on function discussion.seek(tsquery, boolean, int[], timestamptz, uuid, int) is
  'The last texts that match, of the co-op of this transaction and of no other, for members or whoever sits in these circles.';
revoke execute on function discussion.seek(tsquery, boolean, int[], timestamptz, uuid, int) from public;
grant execute on function discussion.seek(tsquery, boolean, int[], timestamptz, uuid, int) to phyle_app;
grant update (at) on discussion.sought to phyle_app;
