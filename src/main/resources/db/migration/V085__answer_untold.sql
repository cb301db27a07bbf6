-- V085  calls that came to no answer, by seat
-- Why    The results tell a member with voicemails from one whom nobody has called.
-- Shape  An index with all that is asked, of the answers in which nobody was spoken with.
-- Size   40 bytes for each such answer, one call in three.
-- Locks  Writes to answer wait while it is built, a second for each million rows.
-- Back   drop index answer_untold.
create index answer_untold on answer (campaign, seat, contact) where contact <> 'person';
