-- V024  with whom a waiting call may begin
-- Why    Nobody is rung only to wait for an office's line on the phone, so the dispatcher must see which lines a call needs.
-- Shape  One row a target that may come first: one for a strict order, else all of the plan. Phones of its offices that can
--        be rung, as they were when the call was asked for: an entry lives ten minutes. Whose call has none needs no line.
--        whom is the seat, or campaign and entry: who is on the way to it is counted by that. Supersedes queued.first_seat.
-- Size   As queued, 150 bytes; some four rows a call where the order is not strict.
-- Locks  queued, for a moment.
-- Back   drop table queued_target; who waits is then rung in the order of asking alone.
create table queued_target (
  call_id  uuid      not null references queued on delete cascade,
  target   smallint  not null check (target between 0 and 11),
  whom     text      not null,
  phones   text[]    not null check (cardinality(phones) > 0),
  lines    smallint  not null check (lines > 0),
  primary key (call_id, target)
);
comment on table queued_target is 'Targets with which a waiting call may begin; lines are at once and phone.';

alter table queued drop column first_seat;
alter table queued add column needs_line boolean not null default false;
