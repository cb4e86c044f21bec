-- Links mailed to voters: each casts the ballots of one person in one vote, once.

create table voting.link (
  coop_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  number int not null,
  person_id uuid not null references identity.person,
  expires_at timestamptz not null,
  primary key (coop_id, token_hash),
  foreign key (coop_id, number) references voting.vote
);
create index link_person on voting.link (coop_id, number, person_id);
create index link_expiry on voting.link (coop_id, expires_at);
comment on table voting.link is
  'A link that votes for one person in one vote, by the SHA-256 of its token, until the vote closes. Nothing is written here when it is used: the mark on the roll says that it was.';
call shell.protect('voting.link');
grant select, insert, delete on voting.link to phyle_app;
