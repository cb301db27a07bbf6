-- V021  whom a caller was put through to lately
-- Why    Who called a member within the week is asked whether they want to call once more; summaries lag, so they cannot tell.
-- Shape  One row a target that was reached, written with the fact that says so. Only the last seven days are ever read.
-- Size   Some two rows a call, 70 bytes; can be cut after eight days.
-- Locks  None, a new table.
-- Back   drop table called; nobody is asked then.
create table called (
  call_id  uuid         not null,
  target   smallint     not null check (target between 0 and 11),
  caller   uuid         not null,
  seat     text         not null,
  at       timestamptz  not null,
  primary key (call_id, target)
);
create index called_by on called (caller, at);
comment on table called is 'Targets that callers have reached, for as long as they are asked before they call again.';
