-- V062  callers whom no text reaches
-- Why    A landline, a phone that is gone or a network that blocks us takes no text; sending on costs money and reputation.
--        It is no refusal: they may be called.
-- Shape  By caller; taken away when a text comes in from them.
-- Size   One row such a caller, some percent of callers.
-- Locks  None, a new table.
-- Back   drop table text_unreachable; each of them is then tried once more.
create table text_unreachable (
  caller  uuid         primary key,
  code    integer      not null,
  at      timestamptz  not null
);
comment on table text_unreachable is 'Callers whose phone takes no texts, by the carrier''s word.';
