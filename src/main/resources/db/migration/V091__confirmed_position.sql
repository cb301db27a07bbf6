-- V091  positions that organizers have entered
-- Why    What a member said in public is worth more than what callers heard, and stands beside it with its source.
-- Shape  One row an entry, never changed: a seat's newest is what counts. Without a position it takes back the one before.
--        Not kept up from facts, so a rebuild leaves it.
-- Size   150 bytes an entry.
-- Locks  None, a new table.
-- Back   drop table confirmed_position; what was entered is lost.
create table confirmed_position (
  seq       bigint       generated always as identity primary key,
  campaign  text         not null,
  seat      text         not null,
  position  text         check (position in ('supports', 'opposes', 'undecided')),
  kind      text         not null,
  link      text         not null check (link = '' or link like 'https://%'),
  said_on   date         not null,
  by        text         not null,
  at        timestamptz  not null
);
create index confirmed_position_seat on confirmed_position (campaign, seat, seq desc);
comment on table confirmed_position is 'Where members stand by their own word, with the source; the newest of a seat counts.';
