-- V066  texts for a person to read
-- Why    What nobody here understands may be a refusal, or a threat.
-- Shape  One row a text, its words with it, until settled_at says that somebody looked. Rows go after ninety days.
-- Size   A few a day.
create table inbox (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    caller     uuid        not null references caller (id) on delete cascade,
    number     text        not null,
    campaign   text        not null,
    why        text        not null check (why in ('plain', 'unsure', 'foul')),
    body       text        not null,
    settled_at timestamptz
);
create index inbox_open on inbox (at) where settled_at is null;
