-- V032  what each call adds up to
-- Why    Lists, dashboards and counts ask about many calls; folding the facts of each would be too slow.
-- Shape  One row a call, written only by the follower "summaries" and remade by a rebuild. The flags are the steps of the
--        funnel. It lags behind the ledger: nothing that decides whether to call anybody may read it.
-- Size   300 bytes a call, 3 GB at ten million.
-- Locks  None, a new table.
-- Back   drop table call_summary; a rebuild fills it again.
create table call_summary (
  call_id       uuid         primary key,
  campaign      text         not null,
  version       integer      not null,
  caller        uuid         not null,
  door          text         not null,
  partner       text         not null,
  source        text         not null,
  external_id   text         not null,
  language      text         not null,
  test          boolean      not null,
  holds_short   boolean      not null,
  status        text         not null,
  outcome       text,
  seats         text[]       not null,
  requested_at  timestamptz  not null,
  ended_at      timestamptz,
  answered      boolean      not null,
  accepted      boolean      not null,
  bridged       boolean      not null,
  person        boolean      not null,
  voicemail     boolean      not null,
  not_reached   boolean      not null,
  reported      boolean      not null
);
create index call_summary_campaign on call_summary (campaign, requested_at);
comment on table call_summary is 'Calls as their facts add up; kept by the follower "summaries".';
