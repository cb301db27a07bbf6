-- V063  campaigns whose texts are halted
-- Why    Where the networks filter a campaign's texts or its number is not registered, every further one makes it worse, and
--        somebody has to mend it first. Calls go on.
-- Shape  By campaign, with the carrier's error that told; taken away by an operator.
-- Size   A row or two.
-- Locks  None, a new table.
-- Back   drop table text_halt; the texts of halted campaigns are then tried again.
create table text_halt (
  campaign  text         primary key,
  code      integer      not null,
  at        timestamptz  not null
);
comment on table text_halt is 'Campaigns that send no texts until an operator resumes them.';
