-- V074  finding a caller's requests
-- Why    A text within a day of a request by a partner's page is counted as the partner's, so a caller's last requests are
--        looked for with every call that a text asks for.
-- Shape  One index on request.
-- Size   One entry a request, 30 bytes.
-- Locks  Writes to request wait while it is built: some seconds a million requests.
-- Back   drop index request_caller.
create index request_caller on request (caller, at);
