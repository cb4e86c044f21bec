-- Standing policies are adopted and repealed by resolution.
alter table deciding.decision drop constraint decision_matter_check, add constraint decision_matter_check check (matter in
  ('STATEMENT', 'AMEND_STATUTES', 'ADMIT_MEMBER', 'REMOVE_MEMBER', 'APPOINT_OFFICER', 'REMOVE_OFFICER', 'DISSOLVE', 'ADOPT_POLICY', 'REPEAL_POLICY'));
-- The text of a statement or a policy is its question; every other matter's question is what it acts on.
alter table deciding.decision drop constraint decision_check,
  add constraint decision_question check ((matter in ('STATEMENT', 'ADOPT_POLICY')) = (subject_hash is null));
