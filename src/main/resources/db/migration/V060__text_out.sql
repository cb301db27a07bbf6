-- V060  texts that we send
-- Why    A text is asked of the carrier by somebody else than who wants it sent, later, and at most once as far as we can
--        know; and what the carrier tells of it comes in any order.
-- Shape  One row a text. due is when it may be sent, or tried again; not_after when it is too late. sending is committed
--        before the carrier is asked: a row that stays so was taken or not, which the carrier's list tells. again says that
--        it was found nowhere and is asked for a second time. The caller is known by the surrogate id alone.
-- Size   One row a text, 400 bytes; those of past days can be cut.
-- Locks  None, a new table.
-- Back   drop table text_out; texts that wait are then not sent, and those in doubt are forgotten.
create table text_out (
  id         uuid         primary key,
  caller     uuid         not null,
  campaign   text         not null,
  number     text         not null,
  kind       text         not null,
  body       text         not null check (length(body) <= 306),
  state      text         not null default 'waiting'
             check (state in ('waiting', 'sending', 'dropped', 'queued', 'sent', 'delivered', 'failed')),
  why        text,
  sid        text,
  code       integer      not null default 0,
  at         timestamptz  not null,
  due        timestamptz  not null,
  not_after  timestamptz  not null,
  tries      integer      not null default 0,
  again      boolean      not null default false,
  asked_at   timestamptz,
  looked_at  timestamptz
);
create index text_out_waiting on text_out (due) where state = 'waiting';
create index text_out_sending on text_out (asked_at) where state = 'sending';
create index text_out_sid on text_out (sid);
comment on table text_out is 'Texts to callers, from being wanted to their end; why says why one was dropped.';
