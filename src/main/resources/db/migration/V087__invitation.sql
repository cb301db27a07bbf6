-- V087  links that make an account
-- Why    Nobody chooses their own role, and no password is sent by mail.
-- Shape  One row a link, of which the hash alone is kept. Good until it is used, withdrawn or too old.
-- Size   200 bytes a link.
-- Locks  None, a new table.
-- Back   drop table invitation; whoever was invited is invited again.
create table invitation (
  id            uuid         primary key,
  secret_hash   bytea        not null unique,
  email         text         not null,
  role          text         not null,
  partner       text         not null,
  created_at    timestamptz  not null,
  expires_at    timestamptz  not null,
  used_at       timestamptz,
  withdrawn_at  timestamptz
);
create index invitation_open on invitation (email) where used_at is null and withdrawn_at is null;
comment on table invitation is 'Links by which somebody gets an account.';
