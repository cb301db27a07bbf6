-- V010  who a number belongs to
-- Why    Facts and figures know a caller by a surrogate id, so that forgetting a person leaves every figure standing.
-- Shape  The number twice: keyed hash to find it, sealed to ring it. Both are null once the caller was forgotten.
-- Size   One row a person; millions over the years.
-- Locks  None, a new table.
-- Back   drop table caller; calls that are queued can then not be rung.
create table caller (
  id            uuid         primary key,
  phone_hmac    bytea        unique check (octet_length(phone_hmac) = 32),
  phone_sealed  bytea,
  created_at    timestamptz  not null,
  check ((phone_hmac is null) = (phone_sealed is null))
);
comment on table caller is 'People who called or asked for a call, by surrogate id.';
