-- V081  text_talk is called conversation
-- Why    A talk is a call with an office; this is a conversation by text.
-- Shape  As before.
-- Size   A row a caller and number.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table conversation rename to text_talk;
alter table text_talk rename to conversation;
