package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.campaign.version.DailyHours;

class CampaignTest {
    @ParameterizedTest
    @CsvSource({
        "2027-02-01T04:59:59Z, OPEN, OPEN",
        "2027-02-01T05:00:00Z, OPEN, ENDED",
        "2027-01-01T12:00:00Z, PAUSED, PAUSED",
        "2027-02-01T05:00:00Z, PAUSED, ENDED"
    })
    void its_last_day_ends_at_midnight_in_washington(Instant now, CampaignStatus set, CampaignStatus seen) {
        var version = Versions.ending("2027-01-31");

        assertThat(new Campaign("demo", set, 1, version).statusAt(now)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"08:59, false", "09:00, true", "19:59, true", "20:00, false"})
    void hours_begin_with_their_first_minute_and_end_before_their_last(LocalTime time, boolean within) {
        assertThat(DailyHours.between(LocalTime.of(9, 0), LocalTime.of(20, 0)).include(time))
                .isEqualTo(within);
        assertThat(DailyHours.ANY.include(time)).isTrue();
    }
}
