-- Standing policies, drawn from decisions: each version is what a passed resolution said.

create schema policies;
comment on schema policies is 'The register of standing policies.';
grant usage on schema policies to phyle_app;

create table policies.policy (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  primary key (coop_id, number)
);
comment on table policies.policy is 'A standing policy under its number, whatever its versions say.';

create table policies.version (
  coop_id uuid not null,
  number int not null,
  version int not null check (version > 0),
  decision int not null check (decision > 0),
  title text not null check (char_length(title) between 3 and 160),
  body text not null check (char_length(body) between 1 and 20000),
  tags text[] not null,
  adopted_at timestamptz not null,
  review_on date,
  words tsvector generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('spanish', title), 'A') || setweight(to_tsvector('simple', title), 'A')
    || to_tsvector('english', body) || to_tsvector('spanish', body) || to_tsvector('simple', body)) stored,
  primary key (coop_id, number, version),
  unique (coop_id, decision),
  foreign key (coop_id, number) references policies.policy
);
comment on table policies.version is 'What a policy says from the day a decision adopted it until the next version.';
comment on column policies.version.words is 'For searching in any language of the co-op, without knowing which it is written in.';
create index version_words on policies.version using gin (words);

create table policies.repeal (
  coop_id uuid not null,
  number int not null,
  decision int not null check (decision > 0),
  repealed_at timestamptz not null,
  primary key (coop_id, number),
  foreign key (coop_id, number) references policies.policy
);
comment on table policies.repeal is 'The policy stands no more, by this decision. It is never adopted again under its number.';

create table policies.review_notice (
  coop_id uuid not null,
  number int not null,
  version int not null,
  told_at timestamptz not null,
  primary key (coop_id, number, version),
  foreign key (coop_id, number, version) references policies.version
);
comment on table policies.review_notice is 'The secretary and the directors were told that the day to look at this version again has come.';

do $$
declare
  kept text;
begin
  foreach kept in array array['policy', 'version', 'repeal', 'review_notice'] loop
    execute format('create trigger append_only before update or delete or truncate on policies.%I execute function shell.refuse_change()', kept);
    execute format('grant select, insert on policies.%I to phyle_app', kept);
    call shell.protect(format('policies.%I', kept)::regclass);
  end loop;
end
$$;
