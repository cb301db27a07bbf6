-- V012  who has asked not to be called
-- Why    An opt-out must outlive the call, the campaign and the caller's own row.
-- Shape  Keyed by the keyed hash alone: forgetting a caller leaves the refusal standing.
-- Size   One row a person, thousands a year; no partitions.
-- Locks  None, a new table.
-- Back   drop table stop; loses refusals, so only before it has any.
create table stop (
  phone_hmac  bytea        primary key check (octet_length(phone_hmac) = 32),
  at          timestamptz  not null,
  door        text         not null check (door in ('keypad', 'text', 'page', 'console'))
);
comment on table stop is 'Numbers the gate refuses, whoever asks.';
