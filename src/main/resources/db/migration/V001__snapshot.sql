-- V001  what the directory knew, import by import
-- Why    A call keeps the directory it began with, on any node and after a restart, so every import stays under its number.
-- Shape  One row an import; the whole of it gzipped in body, because nobody asks it by SQL: it is served from memory.
-- Size   Some 200 kB a row, a row a week at most.
-- Locks  None, a new table.
-- Back   drop table snapshot; the next import fills it again, but calls in progress lose theirs.
create table snapshot (
  number       integer      generated always as identity primary key,
  imported_at  timestamptz  not null,
  source       text         not null,
  checksum     text         not null check (checksum ~ '^[0-9a-f]{64}$'),
  congress     integer      not null check (congress between 100 and 200),
  members      integer      not null check (members >= 0),
  offices      integer      not null check (offices >= 0),
  zips         integer      not null check (zips >= 0),
  body         bytea        not null
);
comment on table snapshot is 'Imports of members, seats, offices and the ZIP table; the highest number is in use.';
