-- V011  which key the numbers were hashed with
-- Why    With another key nobody's refusal would be found, so the service must notice before it rings anybody.
-- Shape  One row: what the key makes of a fixed text.
-- Size   One row.
-- Locks  None, a new table.
-- Back   drop table phone_key_check; the next start keeps the value of its key anew.
create table phone_key_check (
  sole   boolean  primary key check (sole),
  value  bytea    not null check (octet_length(value) = 32)
);
comment on table phone_key_check is 'Tells the key that hashes numbers from any other.';
