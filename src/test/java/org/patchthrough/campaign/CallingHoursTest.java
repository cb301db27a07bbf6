package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.campaign.version.DailyHours;

class CallingHoursTest {
    private static final ZoneId EAST = ZoneId.of("America/New_York");
    private static final ZoneId WEST = ZoneId.of("America/Los_Angeles");
    private static final DailyHours HOURS = DailyHours.between(LocalTime.of(9, 0), LocalTime.of(20, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T13:59:59Z, 2026-11-25T14:00:00Z", // Wednesday, a second before nine
        "2026-11-24T22:00:00Z, 2026-11-25T14:00:00Z", // five o'clock
        "2026-11-25T22:00:00Z, 2026-11-27T14:00:00Z", // the evening before Thanksgiving
        "2027-01-01T16:00:00Z, 2027-01-04T14:00:00Z", // New Year's Day, a Friday
        "2026-11-27T23:00:00Z, 2026-11-30T14:00:00Z", // Friday evening
        "2026-11-28T16:00:00Z, 2026-11-30T14:00:00Z", // Saturday
        "2026-10-31T16:00:00Z, 2026-11-02T14:00:00Z" // across the change of clocks
    })
    void a_closed_office_opens_on_the_next_workday_at_nine(Instant now, Instant opens) {
        assertThat(CallingHours.officeOpens(EAST, now)).contains(opens);
    }

    @Test
    void an_office_is_open_from_nine_to_five() {
        assertThat(CallingHours.officeOpens(EAST, Instant.parse("2026-11-25T14:00:00Z")))
                .isEmpty();
        assertThat(CallingHours.officeOpens(EAST, Instant.parse("2026-11-25T21:59:59Z")))
                .isEmpty();
    }

    @Test
    void who_may_live_on_either_coast_is_rung_when_it_is_day_on_both() {
        var coasts = List.of(EAST, WEST);

        assertThat(CallingHours.hoursBegin(HOURS, coasts, Instant.parse("2026-11-25T18:00:00Z")))
                .isEmpty();
        assertThat(CallingHours.hoursBegin(HOURS, coasts, Instant.parse("2026-11-25T15:00:00Z")))
                .contains(Instant.parse("2026-11-25T17:00:00Z"));
        assertThat(CallingHours.hoursBegin(HOURS, coasts, Instant.parse("2026-11-26T02:00:00Z")))
                .contains(Instant.parse("2026-11-26T14:00:00Z"));
        assertThat(CallingHours.hoursBegin(DailyHours.ANY, coasts, Instant.parse("2026-11-26T09:00:00Z")))
                .isEmpty();
    }
}
