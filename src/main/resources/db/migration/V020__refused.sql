-- V020  how many requests were refused
-- Why    Of a refused request nothing is stored but that there was one, and why.
-- Shape  One row a campaign, code and day; campaign is empty where there is no such campaign.
-- Size   Tens of rows a day.
-- Locks  None, a new table.
-- Back   drop table refused; the counts are lost.
create table refused (
  campaign  text     not null,
  code      text     not null,
  day       date     not null,
  n         integer  not null check (n > 0),
  primary key (campaign, code, day)
);
comment on table refused is 'Counts of refused requests.';
