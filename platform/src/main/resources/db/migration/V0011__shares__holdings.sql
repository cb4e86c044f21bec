-- Member shares: who asked for how many, what was allotted against which entry, what was taken back.

create schema shares;
comment on schema shares is 'Subscriptions to member shares and the holdings they become. Never public.';
grant usage on schema shares to phyle_app;

create table shares.subscription (
  coop_id uuid not null references identity.coop (agent_id),
  id uuid not null,
  member_id uuid not null,
  shares integer not null check (shares between 1 and 1000000),
  value bigint not null check (value > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  scale smallint not null check (scale between 0 and 4),
  most bigint not null check (most > 0),
  statutes_version integer not null check (statutes_version >= 1),
  acknowledged_at timestamptz not null,
  by uuid not null,
  at timestamptz not null,
  expires_on date not null,
  primary key (coop_id, id),
  unique (coop_id, id, member_id)
);
create index subscription_of on shares.subscription (coop_id, member_id);
comment on table shares.subscription is 'A member''s promise to pay for shares, under the terms of the statutes'' version named.';
comment on column shares.subscription.value is 'Nominal value of one share, in minor units, at the time.';
comment on column shares.subscription.most is 'The most a member could hold at the time, in minor units.';
comment on column shares.subscription.acknowledged_at is 'When the member stated having read and understood the terms.';
call shell.protect('shares.subscription');

create table shares.cancellation (
  coop_id uuid not null,
  subscription_id uuid not null,
  by uuid,
  reason text not null check (reason in ('MEMBER', 'EXPIRED')),
  at timestamptz not null,
  primary key (coop_id, subscription_id),
  foreign key (coop_id, subscription_id) references shares.subscription,
  check ((reason = 'MEMBER') = (by is not null))
);
comment on table shares.cancellation is 'A subscription that came to nothing: the member withdrew it, or nobody paid in time.';
call shell.protect('shares.cancellation');

create table shares.allotment (
  coop_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  member_id uuid not null,
  entry_id uuid not null,
  allotted_on date not null,
  by uuid not null,
  at timestamptz not null,
  primary key (coop_id, id),
  unique (coop_id, entry_id),
  foreign key (coop_id, subscription_id, member_id) references shares.subscription (coop_id, id, member_id)
);
create index allotment_of on shares.allotment (coop_id, subscription_id);
comment on table shares.allotment is 'Shares that are the member''s, against the entry that booked the money.';
call shell.protect('shares.allotment');

create table shares.undoing (
  coop_id uuid not null,
  allotment_id uuid not null,
  entry_id uuid not null,
  by uuid not null,
  at timestamptz not null,
  primary key (coop_id, allotment_id),
  foreign key (coop_id, allotment_id) references shares.allotment
);
comment on table shares.undoing is 'An allotment taken back, because its payment was taken back by the counter-entry named.';
call shell.protect('shares.undoing');

grant select, insert on shares.subscription, shares.cancellation, shares.allotment, shares.undoing to phyle_app;

create function shares.serialised(coop uuid, member uuid) returns void language sql volatile as
$$ select pg_advisory_xact_lock(hashtextextended('shares ' || coop || member, 0)) $$;
comment on function shares.serialised is 'What one member subscribes, pays and cancels follows one another, so that the maximum holds.';

create function shares.guard_subscription() returns trigger language plpgsql as
$$
begin
  perform shares.serialised(new.coop_id, new.member_id);
  if (select coalesce(sum(s.shares * s.value), 0) from shares.subscription s
      where s.coop_id = new.coop_id and s.member_id = new.member_id and s.currency = new.currency
        and not exists (select from shares.cancellation c where c.coop_id = s.coop_id and c.subscription_id = s.id)) > new.most then
    raise exception 'more shares than a member may hold' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function shares.guard_subscription is 'Held and promised together never pass the maximum, however many subscribe at once.';
create trigger guard after insert on shares.subscription for each row execute function shares.guard_subscription();

create function shares.guard_allotment() returns trigger language plpgsql as
$$
begin
  perform shares.serialised(new.coop_id, new.member_id);
  if exists (select from shares.cancellation c where c.coop_id = new.coop_id and c.subscription_id = new.subscription_id) then
    raise exception 'a cancelled subscription is not allotted' using errcode = 'check_violation';
  end if;
  if (select count(*) from shares.allotment a where a.coop_id = new.coop_id and a.subscription_id = new.subscription_id
      and not exists (select from shares.undoing u where u.coop_id = a.coop_id and u.allotment_id = a.id)) > 1 then
    raise exception 'a subscription is allotted once' using errcode = 'unique_violation';
  end if;
  return null;
end
$$;
comment on function shares.guard_allotment is 'One standing allotment a subscription, none for a cancelled one.';
create trigger guard after insert on shares.allotment for each row execute function shares.guard_allotment();

create function shares.guard_cancellation() returns trigger language plpgsql as
$$
begin
  perform shares.serialised(s.coop_id, s.member_id) from shares.subscription s where s.coop_id = new.coop_id and s.id = new.subscription_id;
  if exists (select from shares.allotment a where a.coop_id = new.coop_id and a.subscription_id = new.subscription_id
      and not exists (select from shares.undoing u where u.coop_id = a.coop_id and u.allotment_id = a.id)) then
    raise exception 'shares that are allotted are withdrawn, not cancelled' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function shares.guard_cancellation is 'What is allotted can no longer be cancelled.';
create trigger guard after insert on shares.cancellation for each row execute function shares.guard_cancellation();
