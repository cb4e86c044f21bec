-- Words of polls as the search reads them, once instead of at each search.

alter table polls.poll add words tsvector not null generated always as (
  shell.words(title || E'\n' || body || E'\n' || jsonb_path_query_array(options::jsonb, '$[*].label')::text)) stored;
comment on column polls.poll.words is 'Title, text and options.';
