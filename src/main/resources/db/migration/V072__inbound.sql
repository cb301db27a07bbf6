-- V072  calls that came in
-- Why    The carrier asks again where we answer late, and the same call must get the same reply; and it tells the end of such
--        a call by its own id, as there was no address to put ours into.
-- Shape  One row a call that was taken, by the carrier's id. zip_recalled: it began with the ZIP remembered of its caller;
--        number_known: it came with a number that nothing speaks against, so what its caller confirms can be remembered.
-- Size   One row a call that comes in, 90 bytes; can be cut after some days.
-- Locks  None, a new table.
-- Back   drop table inbound; ends of calls that came in are then found out late.
create table inbound (
  sid           text         primary key check (length(sid) <= 64),
  call_id       uuid         not null unique,
  at            timestamptz  not null,
  zip_recalled  boolean      not null,
  number_known  boolean      not null
);
comment on table inbound is 'Calls that people made to a campaign''s number, by the carrier''s id.';
