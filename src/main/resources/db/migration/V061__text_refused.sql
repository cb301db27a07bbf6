-- V061  callers to whom one number must send no texts
-- Why    Who says STOP to a number is blocked there by the carrier itself, also where its word never reached us; to ask again
--        is refused each time and counts against the number.
-- Shape  By caller and the campaign's number, E.164; taken away when the caller says START.
-- Size   One row a caller who opted out, thousands a year.
-- Locks  None, a new table.
-- Back   drop table text_refused; the carrier then refuses each of them once more.
create table text_refused (
  caller  uuid         not null,
  number  text         not null,
  code    integer      not null,
  at      timestamptz  not null,
  primary key (caller, number)
);
comment on table text_refused is 'Callers to whom the carrier lets a number send nothing.';
