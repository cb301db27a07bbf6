package org.patchthrough.caller;

import static org.assertj.core.api.Assertions.assertThat;

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
        "12345, has 5 digits; US numbers have 10",
        "212-555-013, has 9 digits",
        "555-0134, add the area code",
        "31355501234, has 11 digits",
        "012-555-0100, begins with 012-555",
        "212-155-0100, begins with 212-155",
        "313-555-0123 x5, extension",
        "call me, no phone number",
        "'', need a phone number",
        "+44 12, no phone number"
    })
    void what_is_no_number_is_told_in_a_sentence(String typed, String sentence) {
        assertThat(Phone.read(typed))
                .isInstanceOfSatisfying(
                        Mistaken.class, no -> assertThat(no.sentence()).contains(sentence));
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
