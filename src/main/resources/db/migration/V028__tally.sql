-- V028  how many calls a day a campaign and a partner have had
-- Why    Where their limit is set it must hold to the call, for all nodes together, so it is counted with the acceptance.
-- Shape  One row a day and campaign or partner (campaign/id); only where a limit is set, as its row is one for all to wait for.
-- Size   Tens of rows a day.
-- Locks  None, a new table.
-- Back   drop table tally; the limits of the day begin anew.
create table tally (
  whose  text     not null,
  day    date     not null,
  n      integer  not null check (n > 0),
  primary key (whose, day)
);
comment on table tally is 'Accepted calls a day of campaigns and partners that have a limit.';
