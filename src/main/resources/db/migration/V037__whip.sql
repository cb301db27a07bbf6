-- V037  where members stand, as the results read it
-- Why    Pages, exports and the API must tell the same figures, so they are put together once.
-- Shape  A function and a view over what the follower "summaries" keeps: totals by seat and by hour, and of stance the
--        answers since a moment, for a position rests on recent ones alone. The moment comes in, because the service's
--        clock is not always the database's.
-- Size   None of their own. The function reads a campaign's answers since that moment, two to three microseconds each, by the
--        index stance_seat; compiling it would take longer than most counts, so it is not compiled.
-- Locks  None.
-- Back   drop function whip_seat; drop view whip_funnel.
create function whip_seat(of_campaign text, since timestamptz)
returns table (
  seat              text,
  supports          bigint,
  opposes           bigint,
  undecided         bigint,
  not_given         bigint,
  callers           bigint,
  last_answer       timestamptz,
  recent_supports   bigint,
  recent_opposes    bigint,
  recent_undecided  bigint,
  recent_not_given  bigint,
  recent_days       bigint
)
language sql stable parallel safe set jit = off as $$
  select counted.seat,
         counted.supports,
         counted.opposes,
         counted.undecided,
         counted.not_given,
         counted.callers,
         (select max(at)
            from stance
           where stance.campaign = counted.campaign
             and stance.seat = counted.seat),
         recent.supports,
         recent.opposes,
         recent.undecided,
         recent.not_given,
         recent.days
    from seat_count as counted
    cross join lateral (
      select count(*) filter (where stance = 'supports') as supports,
             count(*) filter (where stance = 'opposes') as opposes,
             count(*) filter (where stance = 'undecided') as undecided,
             count(*) filter (where stance = 'not_given') as not_given,
             count(distinct (at at time zone 'America/New_York')::date) as days
        from stance
       where stance.campaign = counted.campaign
         and stance.seat = counted.seat
         and stance.at >= since
    ) as recent
   where counted.campaign = of_campaign
$$;
comment on function whip_seat is 'What callers report of each seat of a campaign: all of it, when the last did, and those since a moment with the days (Washington''s) on which they did.';

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
