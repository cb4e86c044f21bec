-- Business that approves the minutes of an earlier meeting.

alter table meetings.item add column approves int check (approves <> number);
alter table meetings.item add foreign key (coop_id, approves) references meetings.closing;
alter table meetings.item add unique (coop_id, number, approves);
alter table meetings.item add check (approves is null or kind = 'HAND_COUNT');
comment on column meetings.item.approves is 'The closed meeting whose minutes a show of hands for this item approves.';
grant update (approves) on meetings.item to phyle_app;
