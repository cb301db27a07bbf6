-- V079  text_refused is called text_suppression
-- Why    A suppression is what the field calls it.
-- Shape  As before.
-- Size   A row a caller and number of ours.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table text_suppression rename to text_refused;
alter table text_refused rename to text_suppression;
