-- V017  when the next call may be placed
-- Why    The carrier's calls per second hold for all nodes together, and one dispatcher at a time keeps the order.
-- Shape  One row; who locks it dispatches.
-- Size   One row.
-- Locks  None, a new table.
-- Back   drop table dispatch.
create table dispatch (
  sole     boolean      primary key default true check (sole),
  next_at  timestamptz  not null
);
insert into dispatch (next_at) values ('2000-01-01 00:00:00+00');
comment on table dispatch is 'The dialer''s pace, shared by all nodes.';
