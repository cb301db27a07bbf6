package org.patchthrough.directory.geocode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.geocode.StandInGeocoder.recorded;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.geocode.Geocoder.Answer;
import org.patchthrough.directory.geocode.Geocoder.Why;

class CensusAnswerTest {
    private static final CensusVintage LINES = CensusVintage.find(119).orElseThrow();
    private static final List<String> STRANGE = List.of(
            "99999999999999999999", "-1", "1e999999", "null", "true", "[]", "{}", "\"\"", "0", "\"٣٧\"", "[[[[");

    @ParameterizedTest
    @CsvSource({
        "one-match, TX-37, TX-21", // a street
        "two-streets-in-one-district, TX-37, TX-21", // north and south of it
        "numbers-as-numbers, CA-1, CA-3", // the zero in front is lost
        "delegate, DC-0, MD-8", // 98
        "at-large, WY-0, ID-2" // 00
    })
    void an_address_lies_in_one_of_its_zips_districts(String file, String seat, String other) {
        assertThat(read(file, seat, other)).isEqualTo(new Answer.Found(Seat.parse(seat)));
    }

    @Test
    void where_two_streets_fit_and_lie_apart_the_caller_is_to_say() {
        assertThat(read("two-streets-in-two-districts", "TX-10", "TX-21", "TX-37"))
                .isEqualTo(new Answer.Several(List.of(Seat.parse("TX-21"), Seat.parse("TX-37"))));
    }

    @Test
    void of_two_streets_one_may_lie_where_the_zip_does_not_reach() {
        assertThat(read("two-streets-in-two-districts", "TX-10", "TX-37"))
                .isEqualTo(new Answer.Found(Seat.parse("TX-37")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-match", "one-street-in-another-town", "in-no-district", "without-districts"})
    void no_district_of_the_zip_is_no_match(String file) {
        assertThat(read(file, "TX-21", "TX-37")).isEqualTo(new Answer.NoMatch());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the-layer-of-another-congress",
                "the-asked-layer-of-another-congress",
                "without-congress",
                "one-match-120"
            })
    void lines_of_another_congress_are_never_an_answer(String file) {
        assertThat(read(file, "TX-10", "TX-37")).isEqualTo(new Answer.Unavailable(Why.OTHER_LINES));
    }

    @Test
    void the_next_congress_has_lines_of_its_own() {
        assertThat(CensusAnswer.read(
                        recorded("one-match-120.json"), CensusVintage.find(120).orElseThrow(), seats("TX-10", "TX-37")))
                .isEqualTo(new Answer.Found(Seat.parse("TX-10")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-district-that-is-none",
                "a-district-that-is-no-number",
                "a-state-that-is-none",
                "without-geographies",
                "errors"
            })
    void what_is_not_documented_is_unreadable(String file) {
        assertThat(read(file, "TX-21", "TX-37")).isEqualTo(new Answer.Unavailable(Why.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{}", "[]", "7", "{\"result\":{\"addressMatches\":{}}}", "{\"result\":"})
    void what_is_no_answer_is_unreadable(String body) {
        assertThat(CensusAnswer.read(body, LINES, seats("TX-21", "TX-37")))
                .isEqualTo(new Answer.Unavailable(Why.UNREADABLE));
    }

    @Test
    void without_end_is_unreadable() {
        assertThat(CensusAnswer.read("[".repeat(200_000), LINES, seats("TX-21", "TX-37")))
                .isEqualTo(new Answer.Unavailable(Why.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-match", "two-streets-in-two-districts", "numbers-as-numbers", "delegate"})
    void whatever_befalls_an_answer_no_seat_comes_out_that_the_zip_has_not(String file) {
        var sound = recorded(file + ".json");
        var ofZip = seats("TX-21", "TX-37", "CA-1", "DC-0");
        for (int seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            for (var spoiled : List.of(flipped(sound, random), cut(sound, random), strange(sound, random))) {
                var answer = CensusAnswer.read(spoiled, LINES, ofZip);

                assertThat(ofZip).as("seed %d", seed).containsAll(seatsOf(answer));
            }
        }
    }

    private static List<Seat> seatsOf(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> List.of(found.seat());
            case Answer.Several several -> several.seats();
            case Answer.NoMatch none -> List.of();
            case Answer.Unavailable none -> List.of();
        };
    }

    private static String flipped(String sound, Random random) {
        var bytes = sound.getBytes(ISO_8859_1);
        for (int i = 0; i < 5; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new String(bytes, ISO_8859_1);
    }

    private static String cut(String sound, Random random) {
        int from = random.nextInt(sound.length());
        return random.nextBoolean()
                ? sound.substring(0, from)
                : sound.substring(0, from) + sound.substring(from + random.nextInt(sound.length() - from));
    }

    /** One value, or one whole part, becomes something else. */
    private static String strange(String sound, Random random) {
        var parts = sound.split("(?<=: )", -1);
        int at = 1 + random.nextInt(parts.length - 1);
        parts[at] = parts[at].replaceFirst("^[^,\\n]*", STRANGE.get(random.nextInt(STRANGE.size())));
        return String.join("", parts);
    }

    private static Answer read(String file, String... ofZip) {
        return CensusAnswer.read(recorded(file + ".json"), LINES, seats(ofZip));
    }

    private static List<Seat> seats(String... written) {
        return Arrays.stream(written).map(Seat::parse).toList();
    }
}
