-- V084  queued_target.whom is called line_key
-- Why    It names the phones that a call waits for, not a person.
-- Shape  As before.
-- Size   A row a call that waits or rings.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table queued_target rename column line_key to whom;
alter table queued_target rename column whom to line_key;
