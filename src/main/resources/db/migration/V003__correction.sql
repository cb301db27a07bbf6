-- V003  what was set right by hand
-- Why    Corrections outlive imports, so they are kept apart from them; a snapshot carries those it was stored with.
-- Shape  One row each time somebody gives their file: all of it, as JSON. The highest number counts, the others say what was.
-- Size   Some kB a row, a row a day at most.
-- Locks  None, a new table.
-- Back   drop table correction; snapshots keep theirs until the next import.
create table correction (
  number   integer      generated always as identity primary key,
  made_at  timestamptz  not null,
  body     text         not null
);
comment on table correction is 'Files of corrections to members and offices; the highest number counts.';
