-- The only way into the books.

create function ledger.post(
  p_coop uuid, p_id uuid, p_kind text, p_on date, p_recorded_at timestamptz, p_text text, p_by uuid, p_source_kind text, p_source_ref text,
  p_key text, p_content bytea, p_reverses uuid, p_accounts text[], p_currencies text[], p_amounts bigint[],
  out outcome text, out entry_id uuid, out entry_seq bigint, out detail text)
language plpgsql security definer set search_path = pg_catalog as
$$
declare
  first_content bytea;
begin
  if p_coop is distinct from shell.current_coop() then
    raise exception 'not this co-op''s transaction' using errcode = 'insufficient_privilege';
  end if;

  -- The lock on the book is the first and the only one that posters of a co-op compete for; the key is looked up under it.
  perform from ledger.book b where b.coop_id = p_coop for no key update;
  if not found then
    outcome := 'no-book';
    return;
  end if;
  select e.id, e.seq, e.content into entry_id, entry_seq, first_content from ledger.entry e where e.coop_id = p_coop and e.key = p_key;
  if found then
    outcome := case when first_content = p_content then 'again' else 'key-taken' end;
    return;
  end if;

  if exists (select from ledger.entry e where e.coop_id = p_coop and e.id = p_reverses and e.reverses is not null) then
    outcome := 'is-reversal';
    return;
  end if;
  if exists (select from ledger.entry e where e.coop_id = p_coop and e.reverses = p_reverses) then
    outcome := 'reversed-already';
    return;
  end if;

  select 'unknown-account', l.account into outcome, detail
    from unnest(p_accounts, p_currencies) as l (account, currency)
    where not exists (select from ledger.account a where a.coop_id = p_coop and a.path = l.account and a.currency = l.currency) limit 1;
  if found then return; end if;
  select 'closed-account', l.account into outcome, detail
    from unnest(p_accounts, p_currencies) as l (account, currency)
    join ledger.account_closing c on c.coop_id = p_coop and c.path = l.account and c.currency = l.currency limit 1;
  if found then return; end if;
  select 'below-floor', a.path into outcome, detail
    from (select account, currency, sum(amount) as change from unnest(p_accounts, p_currencies, p_amounts) as u (account, currency, amount)
      group by account, currency) l
    join ledger.account a on a.coop_id = p_coop and a.path = l.account and a.currency = l.currency and a.floor is not null
    left join ledger.balance b on b.coop_id = p_coop and b.account = a.path and b.currency = a.currency
    where l.change * a.favour < 0 and (coalesce(b.posted, 0) + l.change) * a.favour < a.floor limit 1;
  if found then return; end if;

  update ledger.book b set last_seq = b.last_seq + 1 where b.coop_id = p_coop returning b.last_seq into entry_seq;
  with written as (
    insert into ledger.entry (coop_id, id, seq, kind, effective_on, recorded_at, text, made_by, source_kind, source_ref, key, content, reverses)
    values (p_coop, p_id, entry_seq, p_kind, p_on, p_recorded_at, p_text, p_by, p_source_kind, p_source_ref, p_key, p_content, p_reverses)
    returning coop_id, id
  )
  insert into ledger.posting (coop_id, entry_id, leg, account, currency, amount)
    select w.coop_id, w.id, l.leg, l.account, l.currency, l.amount
    from written w, unnest(p_accounts, p_currencies, p_amounts) with ordinality as l (account, currency, amount, leg);
  outcome := 'posted';
  entry_id := p_id;
end
$$;
comment on function ledger.post is
  'Posts an entry with all its legs, or says why not: no-book, again, key-taken, reversed-already, is-reversal, unknown-account, closed-account, below-floor.';
revoke all on function ledger.post from public;
grant execute on function ledger.post to phyle_app;

create function ledger.lock(p_coop uuid) returns void language plpgsql security definer set search_path = pg_catalog as
$$
begin
  perform from ledger.book b where b.coop_id = p_coop and p_coop = shell.current_coop() for no key update;
end
$$;
comment on function ledger.lock is 'Holds posters of a book back until the transaction ends; for closing an account that must stay empty.';
revoke all on function ledger.lock from public;
grant execute on function ledger.lock to phyle_app;
