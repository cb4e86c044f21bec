-- Policies are found without accents too.

alter table policies.version alter words set expression as (setweight(shell.words(title), 'A') || shell.words(body));
drop index policies.version_words; -- row-level security never let it be used
