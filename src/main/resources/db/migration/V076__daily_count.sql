-- V076  tally is called daily_count
-- Why    A tally of what?
-- Shape  As before.
-- Size   A row a campaign or partner and day.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table daily_count rename to tally;
alter table tally rename to daily_count;
