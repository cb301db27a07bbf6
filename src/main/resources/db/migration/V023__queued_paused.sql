-- V023  who waits for a paused campaign
-- Why    They are rung later, so they are ahead of nobody; past the first thousand a place in the line is reckoned, and they
--        are counted to be left out.
-- Shape  By campaign and place, of those that wait.
-- Size   As queued.
-- Locks  queued while it is built: a rush is some tenths of a second.
-- Back   drop index queued_paused; places far back are then slow to reckon while a campaign is paused.
create index queued_paused on queued (campaign, seq) where claimed_at is null;
