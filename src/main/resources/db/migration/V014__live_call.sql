-- V014  which numbers have a call now
-- Why    Nobody is rung twice at once, whatever page, thread or program asks; the key decides between two at the same moment.
-- Shape  Keyed by the keyed hash. Freed when the caller's leg has ended; until covers news that was lost.
-- Size   As many rows as calls are live or queued: thousands.
-- Locks  None, a new table.
-- Back   drop table live_call; calls in progress can then be doubled until they end.
create table live_call (
  phone_hmac  bytea        primary key check (octet_length(phone_hmac) = 32),
  call_id     uuid         not null unique,
  until       timestamptz  not null
);
comment on table live_call is 'Numbers that are queued, ringing or talking.';
