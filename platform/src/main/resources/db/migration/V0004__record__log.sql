-- The record: acts as they happen, then sealed into a Merkle log with signed heads. Nothing here is ever changed.

create schema record;
comment on schema record is 'What happened, provably: acts, their positions, the tree over them and signed heads.';
grant usage on schema record to phyle_app;

create table record.log (
  coop_id uuid primary key references identity.coop (agent_id),
  public_key text not null unique check (public_key ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz not null
);
comment on table record.log is 'A co-op''s log and the Ed25519 key its heads are signed with; the key is also leaf 0.';

create table record.signing_key (
  coop_id uuid primary key references record.log,
  private_key bytea not null,
  wrapped boolean not null
);
comment on table record.signing_key is 'The private half (PKCS #8). Wrapped: AES-256-GCM under the server''s secret, nonce first; else readable by the program''s role alone.';

create table record.act (
  coop_id uuid not null references record.log,
  noted bigint generated always as identity,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and char_length(kind) <= 60),
  at timestamptz not null,
  leaf text not null check (leaf like '{"kind":"' || kind || '","at":"%","body":{%}}'),
  primary key (coop_id, noted)
);
comment on table record.act is 'Written in the transaction of what it states.';
comment on column record.act.noted is 'Order of writing, with gaps; says nothing about the position, which sealing gives.';
comment on column record.act.leaf is 'The canonical text whose UTF-8 bytes are hashed; text, because jsonb would rewrite it.';

create table record.unsealed (
  coop_id uuid not null,
  noted bigint not null,
  primary key (coop_id, noted),
  foreign key (coop_id, noted) references record.act
);
comment on table record.unsealed is 'Acts that wait for their position. Filled by trigger; an act leaves only when it has a leaf.';

create table record.head (
  coop_id uuid not null references record.log,
  number bigint not null check (number >= 1),
  size bigint not null check (size >= 1),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  signature text not null check (signature ~ '^[0-9a-f]{128}$'),
  primary key (coop_id, number),
  unique (coop_id, size)
);
comment on table record.head is 'Signed statements: so many leaves under this root, after that head.';

create table record.leaf (
  coop_id uuid not null,
  position bigint not null check (position >= 0),
  noted bigint not null,
  head bigint not null,
  primary key (coop_id, position),
  unique (coop_id, noted),
  foreign key (coop_id, noted) references record.act,
  foreign key (coop_id, head) references record.head (coop_id, number) deferrable initially deferred
);
comment on table record.leaf is 'Where an act stands in the log, and the head that sealed it.';

create table record.node (
  coop_id uuid not null references record.log,
  level smallint not null check (level between 0 and 62),
  index bigint not null check (index >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (coop_id, level, index)
);
comment on table record.node is 'Complete subtrees (level 0: leaves), so that a proof reads a few rows of a log of any size.';
