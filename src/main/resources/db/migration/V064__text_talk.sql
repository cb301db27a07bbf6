-- V064  conversations by text
-- Why    A word means what it means by what was said before, on whatever node it arrives.
-- Shape  One row a caller and campaign's number; body is a texting.Talk as JSON and may hold a ZIP, so rows go when nothing
--        was heard for twelve months.
-- Size   One row a person who texts, 600 bytes; hundreds of thousands.
create table text_talk (
    caller   uuid        not null references caller (id) on delete cascade,
    number   text        not null,
    body     jsonb       not null,
    heard_at timestamptz not null,
    primary key (caller, number)
);
create index text_talk_heard_at on text_talk (heard_at);
