-- V093  how each ring at an office went
-- Why    When offices are reachable, and who has not got through yet, are questions about rings, and a call has several.
-- Shape  One row a ring of which the end is known; test calls leave none. result: person, voicemail, reached (they talked, and
--        nobody told with whom), busy, no_answer, failed.
-- Size   150 bytes, two rows a call.
-- Locks  None, a new table.
-- Back   drop table office_ring; a rebuild fills it again.
create table office_ring (
  call_id  uuid         not null,
  target   integer      not null check (target >= 0),
  attempt  integer      not null check (attempt > 0),
  campaign text         not null,
  seat     text         not null,
  office   text         not null,
  result   text         not null,
  at       timestamptz  not null,
  primary key (call_id, target, attempt)
);
comment on table office_ring is 'Rings at offices and how they went; kept by the follower "summaries".';
