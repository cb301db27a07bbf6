-- V088  who is signed in
-- Why    A session can be seen in a list and ended, on any node, at once.
-- Shape  One row a signing in; the hash of what the browser keeps.
-- Size   200 bytes each.
-- Locks  None, a new table.
-- Back   drop table session; everybody signs in again.
create table session (
  id           uuid         primary key,
  secret_hash  bytea        not null unique,
  account      uuid         not null references account (id),
  agent        text         not null,
  created_at   timestamptz  not null,
  seen_at      timestamptz  not null,
  ended_at     timestamptz
);
create index session_account on session (account) where ended_at is null;
comment on table session is 'Browsers in which somebody is signed in.';
