-- V031  how far each follower of the ledger has read
-- Why    A follower commits its place together with what it made of the facts, so that each fact counts exactly once.
-- Shape  One row a follower; everything up to seq is done.
-- Size   A handful of rows, updated often: they stay in one page.
-- Locks  None, a new table.
-- Back   drop table cursor; then rebuild, for the followers would count from the beginning.
create table cursor (
  name  text    primary key,
  seq   bigint  not null check (seq >= 0)
) with (fillfactor = 10);
comment on table cursor is 'Followers of the ledger and how far they have read.';
