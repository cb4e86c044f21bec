-- Results are found without accents too.

alter table outcomes.wording alter words set expression as (setweight(shell.words(title), 'A') || shell.words(body));
drop index outcomes.wording_words_idx; -- row-level security never let it be used
