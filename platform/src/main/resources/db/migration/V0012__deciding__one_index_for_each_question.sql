-- While a vote has just opened, the planner has no statistics of it and holds any two equal columns for a single row. Were two indexes to begin with
-- (coop_id, number), it could take either and walk the whole roll for each ballot. So only one index of a table begins that way, the key; and no two seats
-- that were taken are the same.

alter table deciding.roll drop constraint roll_coop_id_number_seat_key;
drop index deciding.roll_coop_id_number_seat_idx;
create unique index roll_voted_seat on deciding.roll (coop_id, number, seat) where voted;
drop index deciding.roll_coop_id_person_id_number_idx;
create index roll_person on deciding.roll (person_id, coop_id, number);

alter table deciding.open_ballot drop constraint open_ballot_coop_id_number_code_key;
create unique index open_ballot_code on deciding.open_ballot (code, coop_id, number);
