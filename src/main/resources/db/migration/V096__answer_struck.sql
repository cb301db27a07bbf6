-- V096  answers that were taken out of every count
-- Why    An organizer may have reason to believe that an answer was never given by an office.
-- Shape  A flag beside held; it comes from the call's facts, as all of the table does.
-- Size   None to speak of.
-- Locks  A moment's exclusive lock; the default is no rewrite.
-- Back   alter table answer drop column struck; struck answers would count.
alter table answer add column struck boolean not null default false;
