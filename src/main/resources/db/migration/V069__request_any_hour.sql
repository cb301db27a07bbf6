-- V069  requests for any hour
-- Why    Who texts for a call is awake and has the phone in their hand; the hours bind what is asked for by others.
-- Shape  True where it was asked for by a text from that very number.
-- Size   A byte a call.
alter table request
    add column any_hour boolean not null default false;
