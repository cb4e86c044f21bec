-- People and co-ops of this server, and how people sign in. Not tenant tables: an account spans co-ops.

create schema identity;
comment on schema identity is 'Who people are, how they sign in, and what co-ops are called.';
grant usage on schema identity to phyle_app;

create table identity.agent (
  id uuid primary key,
  kind text not null check (kind in ('person', 'organisation')),
  name text not null check (name = btrim(name) and char_length(name) between 1 and 120 and name !~ '[[:cntrl:]]'),
  unique (id, kind)
);
comment on table identity.agent is 'A person or an organisation: whatever can be a member of a co-op.';

create table identity.renaming (
  agent_id uuid not null references identity.agent,
  at timestamptz not null,
  was text not null,
  primary key (agent_id, at)
);
comment on table identity.renaming is 'What an agent was called until a moment.';

create table identity.person (
  agent_id uuid primary key,
  kind text not null default 'person' check (kind = 'person'),
  email text not null check (email = lower(email) and char_length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'),
  locale text not null check (locale ~ '^[a-z]{2,3}$'),
  created_at timestamptz not null,
  foreign key (agent_id, kind) references identity.agent (id, kind)
);
create unique index person_email on identity.person (email);
comment on table identity.person is 'An account. The email is kept in lower case, so that unique means unique.';

create table identity.coop (
  agent_id uuid primary key,
  kind text not null default 'organisation' check (kind = 'organisation'),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 80),
  created_at timestamptz not null,
  foreign key (agent_id, kind) references identity.agent (id, kind)
);
comment on table identity.coop is 'A co-op that lives on this server; its slug stands in URLs and never changes.';

create table identity.operator (
  person_id uuid primary key references identity.person,
  since timestamptz not null
);
comment on table identity.operator is 'Who runs this server.';

create table identity.password (
  person_id uuid primary key references identity.person,
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz not null
);
comment on table identity.password is 'Argon2id hash of a password; most people have none and sign in by link or passkey.';

create table identity.passkey (
  credential_id bytea primary key,
  person_id uuid not null references identity.person,
  label text not null check (char_length(label) between 1 and 80),
  public_key bytea not null,
  signature_count bigint not null check (signature_count >= 0),
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  transports text not null,
  attestation_object bytea,
  attestation_client_data bytea,
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
create index passkey_person on identity.passkey (person_id);
comment on table identity.passkey is 'A WebAuthn credential. The user handle is the person id in 16 bytes.';

create table identity.sign_in_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  purpose text not null check (purpose in ('sign-in', 'email')),
  email text not null check (email = lower(email)),
  person_id uuid references identity.person,
  locale text not null,
  next text not null check (next = '' or next like '/%'),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  check ((purpose = 'email') = (person_id is not null))
);
create index sign_in_link_expiry on identity.sign_in_link (expires_at);
comment on table identity.sign_in_link is
  'A link sent by mail, by the SHA-256 of its token. Following it deletes the row, which is what makes it work once.';

create table identity.token (
  id uuid primary key,
  person_id uuid not null references identity.person,
  name text not null check (char_length(name) between 1 and 80),
  hash bytea not null unique check (octet_length(hash) = 32),
  created_at timestamptz not null,
  last_used_on date
);
create index token_person on identity.token (person_id);
comment on table identity.token is 'A personal API token, by its SHA-256; the token itself is shown once and kept nowhere.';

create table identity.token_revocation (
  token_id uuid primary key references identity.token,
  at timestamptz not null
);
comment on table identity.token_revocation is 'From this moment the token opens nothing.';

grant select, insert on identity.agent, identity.renaming, identity.person, identity.coop, identity.operator, identity.token,
  identity.token_revocation to phyle_app;
grant update (name) on identity.agent to phyle_app;
grant update (email, locale) on identity.person to phyle_app;
grant update (last_used_on) on identity.token to phyle_app;
grant select, insert, update, delete on identity.password, identity.passkey to phyle_app;
grant select, insert, delete on identity.sign_in_link to phyle_app;
