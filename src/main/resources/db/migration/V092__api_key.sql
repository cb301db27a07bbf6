-- V092  keys for programs
-- Why    A spreadsheet or another service reads the figures without anybody's password.
-- Shape  One row a key, of which the hash alone is kept.
-- Size   150 bytes each.
-- Locks  None, a new table.
-- Back   drop table api_key.
create table api_key (
  id           uuid         primary key,
  secret_hash  bytea        not null unique,
  name         text         not null,
  scope        text         not null check (scope = 'read'),
  created_at   timestamptz  not null,
  used_at      timestamptz,
  revoked_at   timestamptz
);
comment on table api_key is 'What programs read figures with.';
