-- V051  what campaigns said, version by version
-- Why    A call keeps the version it began with, and years later it must be known what people heard and agreed to.
-- Shape  One row a published edit, never updated; the number is unique among all campaigns, so that a call need carry
--        nothing else. The whole version is in body, because it is served from memory and nobody asks its parts by SQL.
-- Size   Some 10 kB a row, a few rows a day at most.
-- Locks  None, a new table.
-- Back   drop table campaign_version; calls in progress lose theirs, so only before anything has been published.
create table campaign_version (
  number       integer      generated always as identity primary key,
  campaign     text         not null references campaign (slug),
  imported_at  timestamptz  not null,
  body         jsonb        not null,
  unique (campaign, number)
);
comment on table campaign_version is 'Versions of campaigns, immutable; a campaign''s highest number is in use.';
