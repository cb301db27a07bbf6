-- V065  texts that came in
-- Why    The carrier delivers a text again when it does not hear our answer, and then gets the same one.
-- Shape  One row a text, with what it was answered, null for nothing; none of its own words. Rows go after two days.
-- Size   At most what comes in two days; 120 bytes each.
create table text_in (
    sid    text        primary key,
    caller uuid        not null references caller (id) on delete cascade,
    at     timestamptz not null,
    reply  text
);
create index text_in_at on text_in (at);
