-- V097  pages that show a partner what their own callers did
-- Why    A partner wants their own numbers, and needs neither an account nor anybody else's figures for that.
-- Shape  One row a partner of a campaign, of whose page's secret the hash alone is kept; a newer one takes its place.
-- Size   150 bytes a partner.
-- Locks  None, a new table.
-- Back   drop table partner_page; the addresses open nothing then.
create table partner_page (
  campaign     text         not null,
  partner      text         not null,
  secret_hash  bytea        not null unique,
  created_at   timestamptz  not null,
  primary key (campaign, partner)
);
comment on table partner_page is 'Secret pages of partners, by campaign.';
