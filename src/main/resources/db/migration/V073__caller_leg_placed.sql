-- V073  finding what was placed lately
-- Why    How long a wait will be is reckoned from the legs placed within the last half minute, whatever became of them. The
--        index there was holds only legs that are up, so all that were ever placed were read.
-- Shape  One index on caller_leg.
-- Size   One entry a call, 16 bytes.
-- Locks  Writes to caller_leg wait while it is built: some seconds a million calls.
-- Back   drop index caller_leg_placed.
create index caller_leg_placed on caller_leg (placing_at);
