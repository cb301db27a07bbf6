-- V089  attempts to sign in
-- Why    Guessing must be slow on any number of nodes.
-- Shape  Two rows an attempt, by a digest of the account's and of the caller's address. Older ones go with the next success.
-- Size   100 bytes each, a quarter of an hour's worth.
-- Locks  None, a new table.
-- Back   drop table sign_in_attempt.
create table sign_in_attempt (
  who  text         not null,
  at   timestamptz  not null
);
create index sign_in_attempt_who on sign_in_attempt (who, at);
comment on table sign_in_attempt is 'Lately tried passwords, counted by whose and from where.';
