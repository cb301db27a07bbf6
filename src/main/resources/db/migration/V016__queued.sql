-- V016  who waits to be rung
-- Why    The carrier starts calls slower than people ask for them, and they must see their place in the line.
-- Shape  In the order of seq. A claimed row is being placed; it goes when the carrier has answered. Ten minutes' life, as
--        long as "ring me now" can last.
-- Size   A rush: a hundred thousand rows for ten minutes.
-- Locks  None, a new table.
-- Back   drop table queued; who waits is then never rung.
create table queued (
  call_id     uuid         primary key,
  seq         bigint       generated always as identity unique,
  campaign    text         not null,
  first_seat  text,
  at          timestamptz  not null,
  not_before  timestamptz  not null,
  expires_at  timestamptz  not null,
  claimed_at  timestamptz
);
create index queued_waiting on queued (seq) where claimed_at is null;
create index queued_expiring on queued (expires_at) where claimed_at is null;
comment on table queued is 'Calls that wait for the dialer.';
