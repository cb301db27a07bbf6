-- V027  when calls to a number were asked for
-- Why    Nobody makes somebody else's phone ring all day: three calls within a day, ten minutes apart, whatever door is used.
-- Shape  One row an accepted request that counts, by the keyed hash; two of one number never at the same moment, as the live
--        call is claimed first. Only the last day is read, and older rows of a number go when it asks again.
-- Size   One row a call, 60 bytes; can be cut after a day.
-- Locks  None, a new table.
-- Back   drop table asked; the limit is lost for a day.
create table asked (
  phone_hmac  bytea        not null check (octet_length(phone_hmac) = 32),
  at          timestamptz  not null,
  primary key (phone_hmac, at)
);
comment on table asked is 'Accepted requests by number, for the limit of a day.';
