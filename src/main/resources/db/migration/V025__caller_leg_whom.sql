-- V025  whom a ringing caller is on the way to
-- Why    A line is taken half a minute after the caller was rung; till then nothing else tells that it is as good as in use.
-- Shape  As queued_target.whom; null where it is not known, and from the first line on. The index holds only legs that are up.
-- Size   20 bytes a call.
-- Locks  caller_leg, for a moment; the index is built on legs that are up, thousands.
-- Back   alter table caller_leg drop column whom.
alter table caller_leg add column whom text;
create index caller_leg_coming on caller_leg (whom, placing_at) where ended_at is null and given_up_at is null;
