-- V034  the stances that count
-- Why    One caller counts once for a member in 30 days, with what they said last.
-- Shape  Those rows of answer that count. latest marks each caller's newest, so that counting it counts callers.
-- Size   90 bytes, one row a call at most.
-- Locks  None, a new table.
-- Back   drop table stance; a rebuild fills it again.
create table stance (
  call_id   uuid         not null,
  target    integer      not null,
  campaign  text         not null,
  seat      text         not null,
  caller    uuid         not null,
  stance    text         not null,
  at        timestamptz  not null,
  latest    boolean      not null,
  primary key (call_id, target)
);
create index stance_caller on stance (campaign, caller, seat);
create index stance_seat on stance (campaign, seat, at);
comment on table stance is 'Answers that count in results; kept by the follower "summaries".';
