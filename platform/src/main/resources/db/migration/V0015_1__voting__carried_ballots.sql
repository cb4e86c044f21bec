-- Ballots a delegate casts for others are rows of their own, so that they are counted, published and checked like any other.
alter table voting.open_ballot add column through uuid, add check (through <> member_id),
  add foreign key (coop_id, number, through) references voting.roll (coop_id, number, member_id);
comment on column voting.open_ballot.through is 'The delegate who cast it, where the member did not vote.';
create index open_ballot_through on voting.open_ballot (through, coop_id, number) where through is not null;
