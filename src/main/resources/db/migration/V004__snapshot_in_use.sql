-- V004  which snapshot is in use
-- Why    Since Congresses are kept side by side, the highest number of all is no longer it; the table's comment said so.
-- Shape  A comment.
-- Size   None.
-- Locks  snapshot for a moment.
-- Back   The comment of before.
comment on table snapshot is 'Imports of members, seats, offices and the ZIP table; for each Congress the highest number is in use while it sits.';
