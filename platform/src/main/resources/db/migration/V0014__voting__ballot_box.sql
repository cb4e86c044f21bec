-- Rolls, boxes and numbers serve everything that is voted on (docs/decisions/0011), so they move out of the schema of resolutions.

-- What follows reads the rows of every co-op.
select set_config('phyle.coop', '*', true);

create schema voting;
comment on schema voting is 'The ballot box: frozen rolls, ballots, receipts. It does not know what is asked.';
grant usage on schema voting to phyle_app;

alter table deciding.numbering set schema voting;
comment on table voting.numbering is 'The last number given out in each co-op to something that is voted on.';

create table voting.vote (
  coop_id uuid not null references identity.coop (agent_id),
  number int not null check (number > 0),
  paper text not null check (char_length(paper) <= 4000 and paper is json object),
  secret boolean not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  eligible int not null check (eligible >= 0),
  roll_root bytea not null check (octet_length(roll_root) = 32),
  primary key (coop_id, number)
);
comment on table voting.vote is 'A vote that opened on a frozen roll. Voters hold a key-share lock on this row, the closing an exclusive one.';
comment on column voting.vote.paper is 'What a ballot may say: canonical JSON of a kernel.ballots.Paper.';

insert into voting.vote (coop_id, number, paper, secret, opened_at, closes_at, eligible, roll_root)
select o.coop_id, o.number, '{"paper":"resolution"}', o.secret, o.opened_at, n.closes_at, o.eligible, o.roll_root
  from deciding.decision_opening o join deciding.decision_notice n using (coop_id, number);

create table voting.closing (
  coop_id uuid not null,
  number int not null,
  closed_at timestamptz not null,
  ballots int not null check (ballots >= 0),
  primary key (coop_id, number),
  unique (coop_id, number, ballots),
  foreign key (coop_id, number) references voting.vote
);
comment on table voting.closing is 'The vote was counted: from here no ballot comes, goes or changes.';

insert into voting.closing (coop_id, number, closed_at, ballots) select coop_id, number, closed_at, voted from deciding.decision_closure;

-- Resolutions keep the moment of opening and what it means for their life.
alter table deciding.roll drop constraint roll_coop_id_number_fkey;
drop trigger guard on deciding.decision_closure;
drop function deciding.guard_closure();
alter table deciding.decision_opening drop column secret, drop column eligible, drop column roll_root, add foreign key (coop_id, number) references voting.vote;
comment on table deciding.decision_opening is 'The vote on this decision opened, in the box of its number.';
revoke update on deciding.decision_opening from phyle_app;
alter table deciding.decision_closure add foreign key (coop_id, number, voted) references voting.closing (coop_id, number, ballots);

alter table deciding.roll set schema voting;
alter table voting.roll add foreign key (coop_id, number) references voting.vote;
comment on column voting.roll.person_id is 'Who casts the ballot: the member, or an organisation''s representative on that day.';
alter table deciding.open_ballot set schema voting;
alter table deciding.secret_ballot set schema voting;

do $$
declare
  box text;
begin
  foreach box in array array['open_ballot', 'secret_ballot'] loop
    execute format('alter table voting.%I drop constraint %I', box, box || '_choice_check');
    execute format('alter table voting.%I rename column choice to said', box);
    execute format('alter table voting.%I alter column said type text using lower(said)', box);
    execute format('alter table voting.%I add constraint %I check (char_length(said) <= 4000 and said ~ ''^[!-~]+( [!-~]+)*$'')', box, box || '_said_check');
  end loop;
end
$$;
comment on column voting.open_ballot.said is 'What the ballot says, in the one canonical text of its paper.';
comment on column voting.secret_ballot.said is 'What the ballot says, in the one canonical text of its paper.';
