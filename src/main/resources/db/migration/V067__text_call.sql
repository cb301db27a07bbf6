-- V067  calls whose callers are told by text
-- Why    What becomes of a call goes into the conversation that it belongs to.
-- Shape  One row a call that was asked for by text, or whose caller allowed a text. told_at is when its end was
--        told to the conversation, which happens once.
-- Size   One row such a call, 90 bytes; they go with their caller.
create table text_call (
    call_id  uuid        primary key,
    caller   uuid        not null references caller (id) on delete cascade,
    number   text        not null,
    campaign text        not null,
    at       timestamptz not null,
    told_at  timestamptz
);
create index text_call_at on text_call (at);
