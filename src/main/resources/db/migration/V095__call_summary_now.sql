-- V095  who is on the line now
-- Why    The first screen asks every few seconds; of ten million calls a handful are under way, and hardly more failed today.
-- Shape  Two partial indexes on call_summary.
-- Size   As many entries as calls are under way, and as failed.
-- Locks  Writes to call_summary wait while they are built; it is empty at this point, or the follower's alone.
-- Back   drop index call_summary_live; drop index call_summary_failed.
create index call_summary_live on call_summary (campaign, requested_at) where status <> 'ended';
create index call_summary_failed on call_summary (campaign, requested_at) where outcome = 'failed';
