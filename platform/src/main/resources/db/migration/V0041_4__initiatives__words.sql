-- Words of initiatives as the search reads them, once instead of at each search.

alter table initiatives.wording add words tsvector not null generated always as (shell.words(title || E'\n' || body)) stored;
