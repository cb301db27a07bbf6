-- V075  asked is called call_attempt
-- Why    Asked of what?
-- Shape  As before.
-- Size   Rows of a day a number; the gate counts them.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table call_attempt rename to asked;
alter table asked rename to call_attempt;
