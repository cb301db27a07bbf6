-- V002  when a snapshot's source was last looked at
-- Why    The same files imported again add no row, yet an operator wants to know that somebody looked: a directory that
--        nobody has compared with its source for a week may have a wrong number in it.
-- Shape  One time more a row, the import's own for those that are there.
-- Size   Eight bytes a row.
-- Locks  snapshot for a moment; nothing but imports and starting nodes read it.
-- Back   alter table snapshot drop column checked_at.
alter table snapshot add column checked_at timestamptz;
update snapshot set checked_at = imported_at;
alter table snapshot alter column checked_at set not null;
