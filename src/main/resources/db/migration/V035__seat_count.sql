-- V035  stances counted by seat
-- Why    The results page must not count millions of rows each time it is looked at.
-- Shape  Running totals: a campaign's seats, what was said of each, and by how many different callers.
-- Size   One row a campaign and seat, 540 for a campaign on all of Congress.
-- Locks  None, a new table.
-- Back   drop table seat_count; a rebuild fills it again.
create table seat_count (
  campaign   text    not null,
  seat       text    not null,
  supports   bigint  not null check (supports >= 0),
  opposes    bigint  not null check (opposes >= 0),
  undecided  bigint  not null check (undecided >= 0),
  not_given  bigint  not null check (not_given >= 0),
  callers    bigint  not null check (callers >= 0),
  primary key (campaign, seat)
) with (fillfactor = 50);
comment on table seat_count is 'Totals over stance; kept by the follower "summaries".';
