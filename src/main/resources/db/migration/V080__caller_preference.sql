-- V080  remembered is called caller_preference
-- Why    They are preferences, with an end.
-- Shape  As before.
-- Size   A row a caller.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table caller_preference rename to remembered;
alter table remembered rename to caller_preference;
