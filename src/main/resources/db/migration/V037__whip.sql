-- V037  where members stand, as the results read it
-- Why    Pages, exports and the API must tell the same figures, so they are put together once.
-- Shape  Two views over the totals that the follower "summaries" keeps; they read a row a seat and a row an hour.
-- Size   None of their own.
-- Locks  None.
-- Back   drop view whip_seat, whip_funnel.
create view whip_seat as
select counted.campaign,
       counted.seat,
       counted.supports,
       counted.opposes,
       counted.undecided,
       counted.not_given,
       counted.callers,
       (select max(at)
          from stance
         where stance.campaign = counted.campaign
           and stance.seat = counted.seat) as last_answer,
       (select count(distinct (at at time zone 'America/New_York')::date)
          from stance
         where stance.campaign = counted.campaign
           and stance.seat = counted.seat) as days
  from seat_count as counted;
comment on view whip_seat is 'What callers report of each seat, when the last of them did, and on how many days of Washington''s they did.';

create view whip_funnel as
select campaign,
       sum(requested)::bigint as requested,
       sum(answered)::bigint as answered,
       sum(accepted)::bigint as accepted,
       sum(bridged)::bigint as bridged,
       sum(person)::bigint as person,
       sum(voicemail)::bigint as voicemail,
       sum(not_reached)::bigint as not_reached,
       sum(reported)::bigint as reported
  from funnel_hour
 group by campaign;
comment on view whip_funnel is 'How far the calls of a campaign got; each step counts calls.';
