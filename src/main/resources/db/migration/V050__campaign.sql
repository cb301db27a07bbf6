-- V050  campaigns and whether they ring anybody
-- Why    Pausing or ending a campaign must hold at once on every door, whatever its versions say.
-- Shape  One row a campaign; what it asks, of whom and how stands in its versions.
-- Size   Tens of rows.
-- Locks  None, a new table.
-- Back   drop table campaign; only before anything has been published.
create table campaign (
  slug    text  primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  status  text  not null default 'open' check (status in ('open', 'paused', 'ended'))
);
comment on table campaign is 'Campaigns by their slug; the newest version is in use.';
