-- V078  text_halt is called campaign_text_hold
-- Why    A hold is what the field calls it.
-- Shape  As before.
-- Size   A handful of rows.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table campaign_text_hold rename to text_halt;
alter table text_halt rename to campaign_text_hold;
