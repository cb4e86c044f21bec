-- Words of decisions as the search reads them, once instead of at each search.

alter table deciding.decision add words tsvector not null generated always as (shell.words(title || E'\n' || body)) stored;
