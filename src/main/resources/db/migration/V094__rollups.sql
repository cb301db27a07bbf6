-- V094  figures by seat, day, door, office and hour
-- Why    Dashboards must not count millions of rows each time they are looked at.
-- Shape  Running totals, each moved by the difference that a call makes. Days and hours are Washington's. None has a check
--        against less than nothing: such a check looks at the difference before it is added. A row whose figures are all
--        nothing is taken away, so that a table is the same however it came about.
-- Size   seat_day: a row a seat and day. door_day: a row a day, door, partner and source. office_hour: a row an office and
--        hour of the week. caller_count: a row a thing counted over. caller_day: a row a day. Each for a campaign.
-- Locks  The figures of before are dropped and made again by the follower, which begins at the first fact: until it has caught
--        up, pages show less than there was. An index on call_summary, which is empty then.
-- Back   drop these tables; update cursor set seq = 0 where name = 'summaries' after truncating what it keeps.
truncate call_summary, answer, stance, seat_count, funnel_hour;
delete from cursor where name = 'summaries';

create index call_summary_caller on call_summary (campaign, caller);

alter table seat_count
  add column voicemail    bigint not null,
  add column not_reached  bigint not null,
  drop constraint seat_count_supports_check,
  drop constraint seat_count_opposes_check,
  drop constraint seat_count_undecided_check,
  drop constraint seat_count_not_given_check,
  drop constraint seat_count_callers_check;

alter table funnel_hour
  drop constraint funnel_hour_requested_check,
  drop constraint funnel_hour_answered_check,
  drop constraint funnel_hour_accepted_check,
  drop constraint funnel_hour_bridged_check,
  drop constraint funnel_hour_person_check,
  drop constraint funnel_hour_voicemail_check,
  drop constraint funnel_hour_not_reached_check,
  drop constraint funnel_hour_reported_check;

create table seat_day (
  campaign   text    not null,
  seat       text    not null,
  day        date    not null,
  supports   bigint  not null,
  opposes    bigint  not null,
  undecided  bigint  not null,
  not_given  bigint  not null,
  primary key (campaign, seat, day)
) with (fillfactor = 50);
create index seat_day_day on seat_day (campaign, day);
comment on table seat_day is 'Answers that count, by seat and day; kept by the follower "summaries".';

create table door_day (
  campaign     text    not null,
  day          date    not null,
  door         text    not null,
  partner      text    not null,
  source       text    not null,
  requested    bigint  not null,
  answered     bigint  not null,
  accepted     bigint  not null,
  bridged      bigint  not null,
  person       bigint  not null,
  voicemail    bigint  not null,
  not_reached  bigint  not null,
  reported     bigint  not null,
  primary key (campaign, day, door, partner, source)
) with (fillfactor = 50);
comment on table door_day is 'How far calls got, by the way on which they came and by day; kept by the follower "summaries".';

create table office_hour (
  campaign   text      not null,
  seat       text      not null,
  office     text      not null,
  weekday    smallint  not null,
  hour       smallint  not null,
  person     bigint    not null,
  voicemail  bigint    not null,
  reached    bigint    not null,
  busy       bigint    not null,
  no_answer  bigint    not null,
  failed     bigint    not null,
  primary key (campaign, seat, office, weekday, hour)
) with (fillfactor = 50);
comment on table office_hour is 'How rings at an office went, by hour of Washington''s week, Monday 1 to Sunday 7; kept by the follower "summaries".';

create table caller_count (
  campaign  text    not null,
  part      text    not null,
  name      text    not null,
  callers   bigint  not null,
  primary key (campaign, part, name)
) with (fillfactor = 50);
comment on table caller_count is 'Different callers of a campaign and of its parts (door, partner, source; seat: it is theirs; talk: they got through to it); kept by the follower "summaries".';

create table caller_day (
  campaign     text    not null,
  day          date    not null,
  callers      bigint  not null,
  person       bigint  not null,
  voicemail    bigint  not null,
  not_reached  bigint  not null,
  primary key (campaign, day)
) with (fillfactor = 50);
comment on table caller_day is 'Different callers by day, and the best that came of their calls; kept by the follower "summaries".';

drop function whip_seat;
-- What recent answers come to is read by the day, so its cost hangs on days and no longer on answers.
create function whip_seat(of_campaign text, since date)
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
         coalesce(recent.supports, 0),
         coalesce(recent.opposes, 0),
         coalesce(recent.undecided, 0),
         coalesce(recent.not_given, 0),
         coalesce(recent.days, 0)
    from seat_count as counted
    left join (
      select seat_day.seat,
             sum(supports)::bigint as supports,
             sum(opposes)::bigint as opposes,
             sum(undecided)::bigint as undecided,
             sum(not_given)::bigint as not_given,
             count(*) as days
        from seat_day
       where campaign = of_campaign
         and day >= since
       group by seat_day.seat
    ) as recent using (seat)
   where counted.campaign = of_campaign
     and counted.callers > 0
$$;
comment on function whip_seat is 'What callers report of each seat of a campaign: all of it, when the last did, and those since a day with the days on which they did.';
