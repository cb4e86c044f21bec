-- What came of initiatives is followed through as what came of decisions is.
alter table outcomes.result drop constraint result_source_kind_check,
  add constraint result_source_kind_check check (source_kind in ('DECISIONS', 'POLLS', 'ELECTIONS', 'MEETINGS', 'INITIATIVES'));
alter table outcomes.review drop constraint review_source_kind_check,
  add constraint review_source_kind_check check (source_kind in ('DECISIONS', 'POLLS', 'ELECTIONS', 'MEETINGS', 'INITIATIVES'));
