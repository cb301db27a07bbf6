-- V013  what people agreed to
-- Why    Ringing a mobile with a synthetic voice needs the person's consent (47 CFR 64.1200), and we must be able to prove it.
-- Shape  One row a call, never changed: a trigger refuses it. The number is sealed with the row's own id; addresses and
--        browsers are keyed hashes. No foreign key: a proof outlives what it is about.
-- Size   One row a call, kept five years.
-- Locks  None, a new table.
-- Back   drop table consent; loses proofs, so only before it has any.
create table consent (
  call_id       uuid         primary key,
  phone_sealed  bytea        not null,
  at            timestamptz  not null,
  door          text         not null check (door in ('web', 'text', 'inbound', 'api')),
  calls         boolean      not null,
  texts         boolean      not null,
  wording       text         not null check (length(wording) <= 64),
  language      text         not null check (language in ('en', 'es')),
  origin        text         not null check (length(origin) <= 300),
  address_hmac  bytea        not null,
  browser_hmac  bytea        not null,
  partner       text         not null check (length(partner) <= 64)
);
comment on table consent is 'Proof of what a person agreed to before we rang them.';

create function consent_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a consent is never changed';
end
$$;
create trigger consent_stands before update on consent for each row execute function consent_stands();
