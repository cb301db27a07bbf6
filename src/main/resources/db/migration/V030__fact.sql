-- V030  what happened to calls
-- Why    The one record of every call; all figures are made from it and can be made again.
-- Shape  Append only. The key makes a fact unique within its call, so what is told twice stands once. seq has gaps (a
--        dropped duplicate uses one up) but is the order of commits: every append holds one advisory lock until it commits.
-- Size   Some 15 rows of 150 bytes a call; ten million calls are about 40 GB with both indexes.
-- Locks  None, a new table.
-- Back   drop table fact; loses everything, so only before there is any.
create table fact (
  seq      bigint       generated always as identity,
  call_id  uuid         not null,
  key      text         not null check (length(key) between 1 and 200),
  kind     text         not null check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  at       timestamptz  not null,
  body     jsonb        not null check (jsonb_typeof(body) = 'object'),
  primary key (call_id, key)
);
create unique index fact_seq on fact (seq);
comment on table fact is 'Facts of calls, written once; rows are never updated or deleted.';
comment on column fact.at is 'When we learned of it, by our clock.';
