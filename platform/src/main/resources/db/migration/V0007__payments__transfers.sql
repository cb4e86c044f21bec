-- Money in by bank transfer: what is expected, what arrived, what went back.

create schema payments;
comment on schema payments is 'Expected transfers and their references, receipts, repayments.';
grant usage on schema payments to phyle_app;

create sequence payments.reference_number start 100000000001;
comment on sequence payments.reference_number is 'Body of the next creditor reference (ISO 11649); one run for the whole server.';
grant usage on sequence payments.reference_number to phyle_app;

create table payments.bank_account (
  coop_id uuid not null references identity.coop (agent_id),
  id uuid not null,
  holder text not null check (holder = btrim(holder) and char_length(holder) between 1 and 70 and holder !~ '[[:cntrl:]]'),
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$'),
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (coop_id, id)
);
comment on table payments.bank_account is 'Where transfers go; the newest row is the one in use. At most 70 characters of holder fit the QR code.';
call shell.protect('payments.bank_account');

create table payments.expectation (
  coop_id uuid not null references identity.coop (agent_id),
  id uuid not null,
  reference text not null check (reference ~ '^RF[0-9]{2}[0-9A-Z]{1,21}$'),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  payable_id uuid not null,
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  scale smallint not null check (scale between 0 and 4),
  payer text not null check (char_length(payer) between 1 and 120),
  text text not null check (char_length(text) between 1 and 140),
  at timestamptz not null,
  primary key (coop_id, id),
  unique (coop_id, reference),
  unique (coop_id, kind, payable_id)
);
comment on table payments.expectation is 'A transfer that is to come. Kind and payable id say whose it is in the module that takes the money.';
comment on column payments.expectation.payer is 'For the treasurer only; the book never shows it.';
call shell.protect('payments.expectation');

create table payments.withdrawal (
  coop_id uuid not null,
  expectation_id uuid not null,
  reason text not null check (char_length(reason) <= 200),
  at timestamptz not null,
  primary key (coop_id, expectation_id),
  foreign key (coop_id, expectation_id) references payments.expectation
);
comment on table payments.withdrawal is 'Expected no more. What still comes is owed back.';
call shell.protect('payments.withdrawal');

create table payments.receipt (
  coop_id uuid not null,
  id uuid not null,
  expectation_id uuid not null,
  confirmation text not null check (char_length(confirmation) between 1 and 100),
  amount bigint not null check (amount > 0),
  part text not null check (part in ('PART', 'SETTLING', 'SURPLUS')),
  received_on date not null,
  entry_id uuid not null,
  by uuid not null,
  at timestamptz not null,
  primary key (coop_id, id),
  unique (coop_id, confirmation),
  unique (coop_id, entry_id),
  foreign key (coop_id, expectation_id) references payments.expectation
);
create index receipt_of on payments.receipt (coop_id, expectation_id);
comment on table payments.receipt is 'Money that arrived. The confirmation is the bank''s own reference of the line or the id of the form: the same one twice is one receipt.';
comment on column payments.receipt.part is 'PART: less than expected so far. SETTLING: this made it whole. SURPLUS: it was whole, or withdrawn, before.';
call shell.protect('payments.receipt');

create table payments.undoing (
  coop_id uuid not null,
  receipt_id uuid not null,
  entry_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 200),
  by uuid not null,
  at timestamptz not null,
  primary key (coop_id, receipt_id),
  foreign key (coop_id, receipt_id) references payments.receipt
);
comment on table payments.undoing is 'A receipt taken back by a counter-entry, because it was confirmed by mistake or the bank took the money back.';
call shell.protect('payments.undoing');

create table payments.repayment (
  coop_id uuid not null,
  id uuid not null,
  expectation_id uuid not null,
  confirmation text not null check (char_length(confirmation) between 1 and 100),
  amount bigint not null check (amount > 0),
  paid_on date not null,
  entry_id uuid not null,
  by uuid not null,
  at timestamptz not null,
  primary key (coop_id, id),
  unique (coop_id, confirmation),
  foreign key (coop_id, expectation_id) references payments.expectation
);
create index repayment_of on payments.repayment (coop_id, expectation_id);
comment on table payments.repayment is 'Money sent back to a payer who had paid too much, or for something withdrawn.';
call shell.protect('payments.repayment');

grant select, insert on payments.bank_account, payments.expectation, payments.withdrawal, payments.receipt, payments.undoing,
  payments.repayment to phyle_app;

create function payments.serialised(coop uuid) returns void language sql volatile as
$$ select pg_advisory_xact_lock(hashtextextended('payments ' || coop, 0)) $$;
comment on function payments.serialised is 'Receipts, undoings and repayments of one co-op follow one another: each reads what the last one left.';

create function payments.guard_settling() returns trigger language plpgsql as
$$
begin
  if new.part = 'SETTLING' and exists (
      select from payments.receipt r
      where r.coop_id = new.coop_id and r.expectation_id = new.expectation_id and r.id <> new.id and r.part = 'SETTLING'
        and not exists (select from payments.undoing u where u.coop_id = r.coop_id and u.receipt_id = r.id)) then
    raise exception 'an expectation is settled once' using errcode = 'unique_violation';
  end if;
  return new;
end
$$;
comment on function payments.guard_settling is 'However confirmations race, the payee is told once that all of it is there.';
create trigger settled_once before insert on payments.receipt for each row execute function payments.guard_settling();
