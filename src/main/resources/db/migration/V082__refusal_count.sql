-- V082  refused is called refusal_count
-- Why    It counts refusals, and holds none.
-- Shape  As before.
-- Size   A row a campaign, code and day.
-- Locks  The table, for a moment; nodes of the release before cannot work beside this one, so stop them first.
-- Back   alter table refusal_count rename to refused;
alter table refused rename to refusal_count;
