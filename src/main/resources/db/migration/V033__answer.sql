-- V033  what each caller said of each target
-- Why    The history behind the counts: every call's latest answer for a target, whether it counts or not.
-- Shape  One row a call and target of which somebody told something; held, where it waits for somebody's look. Test calls leave none. Earlier answers of the same
--        call are in its facts.
-- Size   120 bytes, two rows a call.
-- Locks  None, a new table.
-- Back   drop table answer; a rebuild fills it again.
create table answer (
  call_id   uuid         not null,
  target    integer      not null check (target >= 0),
  campaign  text         not null,
  seat      text         not null,
  caller    uuid         not null,
  contact   text         not null,
  stance    text,
  promise   text,
  at        timestamptz  not null,
  held      boolean      not null,
  primary key (call_id, target),
  check (contact = 'person' or (stance is null and promise is null))
);
create index answer_held on answer (campaign) where held;
create index answer_caller on answer (campaign, caller, seat, at);
comment on table answer is 'The latest answer of each call for each target; kept by the follower "summaries".';
