-- Whose a token is, is asked with every request of a program; planned once a connection, because it reads whole keys only.
create function identity.bearer(token_hash bytea) returns table (id uuid, last_used_on date, agent_id uuid, name text, locale text, operator boolean)
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
begin
  return query
    select t.id, t.last_used_on, p.agent_id, a.name, p.locale, exists (select from identity.operator o where o.person_id = p.agent_id)
      from identity.token t
      join identity.person p on p.agent_id = t.person_id
      join identity.agent a on a.id = p.agent_id
     where t.hash = token_hash and not exists (select from identity.token_revocation r where r.token_id = t.id);
end
$$;
comment on function identity.bearer is 'The token with this hash and its owner; nothing once it is revoked.';
