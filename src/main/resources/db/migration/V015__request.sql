-- V015  what was asked for
-- Why    The same request again must get the same answer and ring nobody twice; and the dialer needs what was agreed.
-- Shape  One row an accepted request. The key is unique within its owner, a partner or else a campaign, and null after a day.
--        The body is a keyed hash, for a plain one would give the number away. Plan: seats and days side by side.
-- Size   One row a call, 300 bytes; can be cut after some days.
-- Locks  None, a new table.
-- Back   drop table request; what is queued can then not be rung.
create table request (
  call_id          uuid         primary key,
  caller           uuid         not null,
  campaign         text         not null,
  version          integer      not null,
  snapshot         integer      not null,
  owner            text         not null,
  idempotency_key  text,
  body_hmac        bytea        not null,
  at               timestamptz  not null,
  position         integer      not null check (position >= 0),
  language         text         not null check (language in ('en', 'es')),
  pace             text         not null check (pace in ('normal', 'slow', 'relay')),
  script_at_hand   boolean      not null,
  may_be_texted    boolean      not null,
  number_shown     boolean      not null,
  voicemail_only   boolean      not null,
  area             text         not null check (area ~ '^([0-9]{3})?$'),
  seats            text[]       not null,
  days_since       integer[]    not null,
  unique (owner, idempotency_key),
  check (cardinality(seats) = cardinality(days_since))
);
comment on table request is 'Accepted requests for a call: idempotency, and what the dialer needs to place it.';
