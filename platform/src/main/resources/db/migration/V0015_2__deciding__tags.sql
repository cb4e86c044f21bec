-- What a decision is about, for delegations by subject and for finding it again.
alter table deciding.decision add column tags text[] not null default '{}',
  add check (cardinality(tags) <= 5 and array_position(tags, null) is null and array_to_string(tags, '') !~ '[[:upper:][:cntrl:]]');
comment on column deciding.decision.tags is 'Up to five subjects in small letters.';
grant update (tags) on deciding.decision to phyle_app;
