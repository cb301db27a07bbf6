package org.patchthrough.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FederalHolidaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-26",
                "2026-12-25",
                "2027-01-01",
                "2027-01-18",
                "2027-02-15",
                "2027-05-31",
                "2027-09-06",
                "2027-10-11",
                "2027-11-11",
                "2027-06-18", // Juneteenth is a Saturday
                "2027-07-05", // the Fourth of July is a Sunday
                "2027-12-24", // Christmas Day is a Saturday
                "2027-12-31" // New Year's Day of 2028 is a Saturday
            })
    void offices_are_closed_on_the_day_on_which_a_holiday_is_kept(String day) {
        assertThat(FederalHolidays.include(LocalDate.parse(day))).isTrue();
    }

    @Test
    void a_year_has_eleven() {
        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(FederalHolidays::include))
                .hasSize(11);
    }
}
