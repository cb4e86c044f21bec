-- Letters between the commit of the act that wrote them and the mail server that takes them.

create schema notices;
comment on schema notices is 'Mail waiting to go out.';
grant usage on schema notices to phyle_app;

create table notices.outbox (
  id uuid primary key,
  recipient text not null check (recipient !~ '[[:cntrl:][:space:]]'),
  locale text not null,
  subject text not null check (subject !~ '[[:cntrl:]]'),
  body text not null,
  link text not null check (link = '' or link like '/%'),
  created_at timestamptz not null,
  due_at timestamptz not null,
  tries int not null default 0 check (tries >= 0),
  last_error text
);
create index outbox_due on notices.outbox (due_at, id);
comment on table notices.outbox is 'Written in the sender''s transaction, removed once a mail server has it; some letters hold sign-in links.';
comment on column notices.outbox.due_at is 'When to try next; a claim moves it on, so that a claim lost with its node lapses.';

create table notices.undelivered (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  created_at timestamptz not null,
  given_up_at timestamptz not null,
  last_error text not null
);
comment on table notices.undelivered is 'Letters given up after days of trying, for the operator; without their text.';

create table notices.demo_mail (
  id uuid primary key,
  recipient text not null,
  locale text not null,
  subject text not null,
  body text not null,
  link text not null,
  at timestamptz not null
);
create index demo_mail_newest on notices.demo_mail (at desc, id desc);
comment on table notices.demo_mail is 'What a demo server would have mailed, shown at /mailbox; empty on a real one.';

grant select, insert, delete on notices.outbox, notices.demo_mail to phyle_app;
grant update (due_at, tries, last_error) on notices.outbox to phyle_app;
grant select, insert on notices.undelivered to phyle_app;
