-- V036  how far calls got, hour by hour
-- Why    The funnel of a campaign, over all its time or a part of it, without reading its calls.
-- Shape  Calls by the hour (UTC) in which they were requested; each step counts calls. Test calls are in none.
-- Size   One row a campaign and hour with a call in it.
-- Locks  None, a new table.
-- Back   drop table funnel_hour; a rebuild fills it again.
create table funnel_hour (
  campaign     text         not null,
  hour         timestamptz  not null,
  requested    bigint       not null check (requested >= 0),
  answered     bigint       not null check (answered >= 0),
  accepted     bigint       not null check (accepted >= 0),
  bridged      bigint       not null check (bridged >= 0),
  person       bigint       not null check (person >= 0),
  voicemail    bigint       not null check (voicemail >= 0),
  not_reached  bigint       not null check (not_reached >= 0),
  reported     bigint       not null check (reported >= 0),
  primary key (campaign, hour)
) with (fillfactor = 50);
comment on table funnel_hour is 'Totals over call_summary; kept by the follower "summaries".';
