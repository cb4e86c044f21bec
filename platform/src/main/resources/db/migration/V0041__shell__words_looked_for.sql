-- One way to look for words, whatever they stand in. Nobody says which language a text is in, so its stems are kept in each, and its words without accents.

create function shell.plain(written text) returns text language sql immutable strict parallel safe
  return lower(regexp_replace(normalize(written, NFD), U&'[\0300-\036f]+', '', 'g'));
comment on function shell.plain(text) is 'Small letters without accents, so that "reunio" finds "Reunió" in any language.';

create function shell.words(written text) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('pg_catalog.english', written) || to_tsvector('pg_catalog.spanish', written) || to_tsvector('pg_catalog.simple', shell.plain(written));
comment on function shell.words(text) is 'A text as the search reads it.';

create function shell.sought(typed text) returns tsquery language sql immutable strict parallel safe
  return websearch_to_tsquery('pg_catalog.english', typed) || websearch_to_tsquery('pg_catalog.spanish', typed)
    || websearch_to_tsquery('pg_catalog.simple', shell.plain(typed));
comment on function shell.sought(text) is 'What somebody typed: quotes keep words together, "or" offers a choice, a minus leaves a word out. Matches shell.words.';

create aggregate shell.together(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '', parallel = safe, combinefunc = tsvector_concat);
comment on aggregate shell.together(tsvector) is 'The words of several texts as of one.';
