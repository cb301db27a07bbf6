-- V029  how much a network address may still ask for
-- Why    A program that asks for calls to many numbers is slowed by where it asks from, on all nodes together.
-- Shape  bucket4j's own: a state of its format by key. The key is a keyed hash of the address or its block. expires_at, in
--        milliseconds, is when the bucket is full again, so that it says nothing.
-- Size   Two rows an address within an hour, 150 bytes.
-- Locks  None, a new table.
-- Back   drop table bucket; every address begins anew.
create table bucket (
  id          text    primary key,
  state       bytea,
  expires_at  bigint
);
create index bucket_expiring on bucket (expires_at);
comment on table bucket is 'Tokens left to network addresses and their blocks.';
