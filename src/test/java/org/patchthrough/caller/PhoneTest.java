package org.patchthrough.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.caller.Phone.Reading.Mistaken;
import org.patchthrough.caller.Phone.Reading.Whole;

class PhoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+13135550123",
                "(313) 555-0123",
                "313-555-0123",
                "313.555.0123",
                "1 313 555 0123",
                " 3135550123 ",
                "+1 (313) 555-0123",
                "tel:+1-313-555-0123"
            })
    void a_number_is_read_however_people_here_write_it(String typed) {
        assertThat(Phone.read(typed)).isEqualTo(new Whole(new Phone("+13135550123")));
    }

    @ParameterizedTest
    @CsvSource({
        "12345, DIGITS 5",
        "212-555-013, DIGITS 9",
        "555-0134, NO_AREA_CODE",
        "31355501234, DIGITS 11",
        "012-555-0100, BEGINNING 012 555",
        "212-155-0100, BEGINNING 212 155",
        "313-555-0123 x5, EXTENSION",
        "call me, NO_NUMBER",
        "'', MISSING",
        "+44 12, NO_NUMBER"
    })
    void of_what_is_no_number_the_flaw_is_told(String typed, String flaw) {
        assertThat(Phone.read(typed))
                .isInstanceOfSatisfying(
                        Mistaken.class,
                        no -> assertThat(Stream.concat(Stream.of(no.flaw().name()), no.values().stream()))
                                .containsExactly(flaw.split(" ")));
    }

    @Test
    void a_foreign_number_is_a_number_though_it_may_not_be_rung() {
        assertThat(Phone.read("+44 20 7946 0000")).isEqualTo(new Whole(new Phone("+442079460000")));
    }

    @Test
    void it_shows_its_last_four_digits_when_asked_and_nothing_by_accident() {
        var phone = new Phone("+13135550123");

        assertThat(phone.masked()).isEqualTo("••• ••• 0123");
        assertThat(phone.toString()).doesNotContainPattern("\\d");
    }
}
