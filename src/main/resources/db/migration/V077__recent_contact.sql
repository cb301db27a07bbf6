-- V077  called is called recent_contact
-- Why    Who was reached, not who was called.
-- Shape  As before.
-- Size   A row a call and target reached.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table recent_contact rename to called;
alter table called rename to recent_contact;
