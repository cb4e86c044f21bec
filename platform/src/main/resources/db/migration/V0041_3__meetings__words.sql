-- Words of meetings as the search reads them, once instead of at each search.

alter table meetings.meeting add words tsvector not null generated always as (shell.words(title || E'\n' || body)) stored;
alter table meetings.item add words tsvector not null generated always as (shell.words(title || E'\n' || body)) stored;
alter table meetings.minutes add words tsvector not null generated always as (shell.words(body)) stored;
