-- V026  which target a call begins with
-- Why    Where a campaign's order is not strict, the dispatcher turns the plan to a target whose line is free; an order that
--        the carrier put off must find it as it was turned, and the same request again still gets its first answer.
-- Shape  Index in seats; 0 until it was turned, which happens once at most.
-- Size   2 bytes a call.
-- Locks  request, for a moment; the default is no rewrite.
-- Back   alter table request drop column first_target; waiting calls go in the order of asking then.
alter table request add column first_target smallint not null default 0 check (first_target between 0 and 11);
