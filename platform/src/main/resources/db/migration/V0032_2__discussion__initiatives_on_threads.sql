-- Initiatives hang on threads, too.
alter table discussion.card drop constraint card_kind_check,
  add constraint card_kind_check check (kind in ('DECISIONS', 'POLLS', 'ELECTIONS', 'MEETINGS', 'INITIATIVES'));
