-- Bytes for lots, promised when a vote or a draw opens and revealed when it closes: those of elections, and from now on those of polls and initiatives.

create table voting.lot (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  bytes bytea not null check (octet_length(bytes) = 32),
  primary key (coop_id, number)
);
comment on table voting.lot is 'Random bytes for lots: committed to in the record at opening, revealed at closing.';

-- What follows reads the rows of every co-op.
select set_config('phyle.coop', '*', true);
insert into voting.lot (coop_id, number, bytes) select coop_id, number, lot from elections.opening;
alter table elections.opening drop column lot;
comment on column elections.outcome.seed is 'Of lots: the root over the codes of all ballots, then the random bytes promised at opening, in hex.';
comment on column polls.closure.seed is 'Of ties: the root over the codes of all ballots, then the bytes promised at opening. Without a promise: the hash of the input, then 16 bytes drawn at closing.';
comment on column polls.draw.seed is 'The public words, said after the pool was closed; the bytes promised at opening follow them.';

create trigger append_only before update or delete or truncate on voting.lot execute function shell.refuse_change();
grant select, insert on voting.lot to phyle_app;
call shell.protect('voting.lot');
