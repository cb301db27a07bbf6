-- V071  until when a number can be opened
-- Why    Whoever reads this database with its keys learns the numbers of a day, not of years. The hash stays, by which the
--        same number is known again and sealed anew.
-- Shape  Moved on by every request, call and text of the number; the seal is thrown away after it. A caller without a hash has
--        no sealed number either: forgotten, or one whose number was withheld.
-- Size   8 bytes a caller; the index holds only those whose number can be opened, a day's.
-- Locks  caller, for as long as it takes to give each sealed number its day.
-- Back   drop column phone_until, and let phone_sealed be null where phone_hmac is not.
alter table caller add column phone_until timestamptz;
update caller set phone_until = created_at + interval '24 hours' where phone_sealed is not null;
alter table caller drop constraint caller_check;
alter table caller add constraint caller_sealed_for_a_while check (phone_sealed is null or phone_until is not null);
alter table caller add constraint caller_sealed_has_hash check (phone_sealed is null or phone_hmac is not null);
create index caller_sealed_until on caller (phone_until) where phone_sealed is not null;
