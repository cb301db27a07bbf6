-- V018  legs that were asked of the carrier
-- Why    A call whose placing was begun is never created again, also when the answer was lost or the node died over it.
-- Shape  One row a placed call, written before the carrier is asked. Without a sid it is still open; given_up_at says that we
--        stopped waiting, and a leg that shows up later is ended at once.
-- Size   One row a call, 80 bytes; rows of ended legs can be cut after some days.
-- Locks  None, a new table.
-- Back   drop table caller_leg; calls in progress can then not be ended from the page.
create table caller_leg (
  call_id      uuid         primary key,
  placing_at   timestamptz  not null,
  sid          text,
  end_wanted   boolean      not null default false,
  given_up_at  timestamptz,
  ended_at     timestamptz
);
create index caller_leg_up on caller_leg (placing_at) where ended_at is null and given_up_at is null;
create index caller_leg_sid on caller_leg (sid);
comment on table caller_leg is 'The caller''s leg of each call that the carrier was asked for.';
