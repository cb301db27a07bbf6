-- V019  the right of one call to ring one office
-- Why    An office is never flooded, and a webhook that is asked again rings the same office.
-- Shape  One row a ring, by call, target and attempt: the first answer stands. Counted by phone, for offices may share one.
--        Freed when the office's leg has ended; until covers news that was lost.
-- Size   Some three rows a call, 150 bytes; can be cut after some days.
-- Locks  None, a new table.
-- Back   drop table line; the pace at offices is then lost for some minutes.
create table line (
  call_id  uuid         not null,
  target   smallint     not null check (target between 0 and 11),
  attempt  smallint     not null check (attempt between 1 and 3),
  seat     text         not null,
  office   text         not null,
  number   smallint     not null check (number >= 0),
  phone    text         not null,
  started  timestamptz  not null,
  opens    timestamptz,
  until    timestamptz  not null,
  freed    timestamptz,
  sid      text,
  primary key (call_id, target, attempt)
);
create index line_of_phone on line (phone, started);
comment on table line is 'Leases on the phone lines of offices.';
