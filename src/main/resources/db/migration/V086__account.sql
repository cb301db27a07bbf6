-- V086  who may open the organizers' pages
-- Why    Figures and switches of campaigns are for members of the organization and, in part, for its partners.
-- Shape  One row a person, kept when they are removed, for the log names it; password is an argon2id hash, totp_sealed the
--        sealed key of their authenticator app, totp_step the last step of time of which a code was used.
-- Size   300 bytes a person.
-- Locks  None, a new table.
-- Back   drop table account.
create table account (
  id           uuid         primary key,
  email        text         not null,
  name         text         not null,
  role         text         not null check (role in ('owner', 'organizer', 'editor', 'viewer', 'partner', 'auditor')),
  partner      text         not null check ((partner <> '') = (role = 'partner')),
  password     text,
  totp_sealed  bytea,
  totp_step    bigint       not null default 0,
  created_at   timestamptz  not null,
  removed_at   timestamptz
);
create unique index account_email on account (email) where removed_at is null;
comment on table account is 'Organizers, partners and auditors.';
