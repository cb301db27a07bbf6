package org.patchthrough.directory.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchthrough.directory.Zip;

class StreetAddressTest {
    @Test
    void a_street_and_a_zip_are_enough() {
        assertThat(StreetAddress.find(" 1199  Congress Ave\t", "", "78701-1234"))
                .contains(new StreetAddress("1199 Congress Ave", "", new Zip("78701")));
    }

    @Test
    void without_street_or_zip_there_is_none() {
        assertThat(StreetAddress.find(" \r\n", "Austin", "78701")).isEmpty();
        assertThat(StreetAddress.find("1199 Congress Ave", "Austin", "7870")).isEmpty();
    }

    @Test
    void no_street_is_longer_than_a_hundred_characters() {
        assertThat(StreetAddress.find("1".repeat(100), "", "78701")).isPresent();
        assertThat(StreetAddress.find("1".repeat(101), "", "78701")).isEmpty();
        assertThat(StreetAddress.find("1199 Congress Ave", "A".repeat(101), "78701"))
                .isEmpty();
    }

    @Test
    void it_prints_as_nothing() {
        assertThat(StreetAddress.find("1199 Congress Ave", "Austin", "78701").orElseThrow())
                .hasToString("Address[…]");
    }
}
