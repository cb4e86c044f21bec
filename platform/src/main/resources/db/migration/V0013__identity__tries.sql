-- Tries to sign in are counted for all nodes together. Unlogged: after a crash the counts begin anew, which costs nothing but a few more tries.

create unlogged table identity.tried (
  key bytea primary key check (octet_length(key) = 32),
  forgotten_at timestamptz not null
);
create index tried_forgotten on identity.tried (forgotten_at);
comment on table identity.tried is
  'How full the measure of a try is, as the moment it will have run empty. The key is the SHA-256 of what is counted and for whom, so no typed address is kept.';
grant select, insert, update, delete on identity.tried to phyle_app;
