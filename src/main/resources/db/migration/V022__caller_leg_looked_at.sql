-- V022  when the carrier was last asked whether a leg is still up
-- Why    A callback may be lost; then nothing else tells that a caller's leg has ended, and their number stays taken.
-- Shape  Null until it was up for long.
-- Size   8 bytes a long call.
-- Locks  caller_leg, for a moment.
-- Back   alter table caller_leg drop column looked_at.
alter table caller_leg add column looked_at timestamptz;
