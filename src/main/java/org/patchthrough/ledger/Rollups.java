package org.patchthrough.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.patchthrough.ledger.CallTable.Change;

/** All running totals that dashboards read. Days and hours are Washington's. */
final class Rollups {
    private static final List<String> STEPS =
            List.of("requested", "answered", "accepted", "bridged", "person", "voicemail", "not_reached", "reported");

    private static final String STEPS_OF_CALL = """
            1 as requested,
                   answered::integer as answered,
                   accepted::integer as accepted,
                   bridged::integer as bridged,
                   person::integer as person,
                   voicemail::integer as voicemail,
                   not_reached::integer as not_reached,
                   reported::integer as reported
              from jsonb_populate_recordset(null::call_summary, :rows::jsonb)
             where not test
            """;

    private static final Rollup FUNNEL = new Rollup(
            "funnel_hour",
            List.of("campaign", "hour"),
            STEPS,
            "select campaign, date_trunc('hour', requested_at, 'UTC') as hour, " + STEPS_OF_CALL);

    private static final Rollup DOORS = new Rollup(
            "door_day",
            List.of("campaign", "day", "door", "partner", "source"),
            STEPS,
            "select campaign, (requested_at at time zone 'America/New_York')::date as day, door, partner, source, "
                    + STEPS_OF_CALL);

    private static final Rollup OFFICES = new Rollup(
            "office_hour",
            List.of("campaign", "seat", "office", "weekday", "hour"),
            List.of("person", "voicemail", "reached", "busy", "no_answer", "failed"),
            """
            select campaign,
                   seat,
                   office,
                   extract(isodow from at at time zone 'America/New_York')::smallint as weekday,
                   extract(hour from at at time zone 'America/New_York')::smallint as hour,
                   (result = 'person')::integer as person,
                   (result = 'voicemail')::integer as voicemail,
                   (result = 'reached')::integer as reached,
                   (result = 'busy')::integer as busy,
                   (result = 'no_answer')::integer as no_answer,
                   (result = 'failed')::integer as failed
              from jsonb_populate_recordset(null::office_ring, :rows::jsonb)
            """);

    private static final List<String> STANCES = List.of("supports", "opposes", "undecided", "not_given");

    private static final String STANCES_OF_ANSWER = """
            (stance = 'supports')::integer as supports,
                   (stance = 'opposes')::integer as opposes,
                   (stance = 'undecided')::integer as undecided,
                   (stance = 'not_given')::integer as not_given
            """;

    private static final Rollup SEAT_DAYS = new Rollup(
            "seat_day", List.of("campaign", "seat", "day"), STANCES, """
            select campaign, seat, (at at time zone 'America/New_York')::date as day, {stances}
              from jsonb_populate_recordset(null::stance, :rows::jsonb)
            """.replace("{stances}", STANCES_OF_ANSWER));

    private static final Rollup SEATS = new Rollup(
            "seat_count",
            List.of("campaign", "seat"),
            List.of("supports", "opposes", "undecided", "not_given", "callers", "voicemail", "not_reached"),
            """
            select campaign, seat, {stances}, latest::integer as callers, 0 as voicemail, 0 as not_reached
              from jsonb_populate_recordset(null::stance, :rows::jsonb)
            """.replace("{stances}", STANCES_OF_ANSWER));

    /** The same table as {@link #SEATS}: what else came of calls about a seat. */
    private static final Rollup SEAT_CONTACTS = new Rollup(SEATS.table(), SEATS.keys(), SEATS.figures(), """
            select campaign, seat, 0 as supports, 0 as opposes, 0 as undecided, 0 as not_given, 0 as callers,
                   (contact = 'voicemail')::integer as voicemail,
                   (contact = 'not_reached')::integer as not_reached
              from jsonb_populate_recordset(null::answer, :rows::jsonb)
            """);

    private Rollups() {}

    static void calls(Handle handle, Change<CallRow> change) {
        move(handle, List.of(FUNNEL, DOORS), change);
    }

    static void rings(Handle handle, Change<OfficeRingRow> change) {
        move(handle, List.of(OFFICES), change);
    }

    static void answers(Handle handle, Change<AnswerRow> change) {
        move(handle, List.of(SEAT_CONTACTS), change);
    }

    /** @param come rows of {@code stance} as JSON, as are those that are gone */
    static void stances(Handle handle, String come, String gone) {
        SEATS.move(handle, come, gone);
        SEAT_DAYS.move(handle, come, gone);
    }

    private static void move(Handle handle, List<Rollup> rollups, Change<?> change) {
        if (!change.isNone()) {
            var come = JsonRows.write(change.come());
            var gone = JsonRows.write(change.gone());
            rollups.forEach(rollup -> rollup.move(handle, come, gone));
        }
    }
}
