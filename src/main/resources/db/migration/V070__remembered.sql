-- V070  what callers need not say again
-- Why    Who texts or dials is not asked for their ZIP and language every time.
-- Shape  One row a caller, replaced when something newer is said; zip is null where only the language is known. Rows are
--        thrown away twelve months after the caller last said either.
-- Size   One row a person who texts or dials, 60 bytes; hundreds of thousands.
-- Locks  None, a new table.
-- Back   drop table remembered; people are asked for their ZIP again.
create table remembered (
  caller         uuid         primary key references caller,
  zip            text         check (zip ~ '^[0-9]{5}$'),
  language       text         not null check (language in ('en', 'es')),
  remembered_at  timestamptz  not null
);
create index remembered_since on remembered (remembered_at);
comment on table remembered is 'ZIP and language of people who texted or dialled, for twelve months.';
