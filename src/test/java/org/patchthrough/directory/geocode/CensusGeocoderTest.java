package org.patchthrough.directory.geocode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.geocode.StandInGeocoder.recorded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.directory.MadeSnapshot;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.Zip;
import org.patchthrough.directory.geocode.CensusGeocoder.Limits;
import org.patchthrough.directory.geocode.Geocoder.Answer;
import org.patchthrough.directory.geocode.Geocoder.Why;
import org.slf4j.LoggerFactory;

class CensusGeocoderTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 2, 20_000);
    private static final Limits HASTY = new Limits(Duration.ofMillis(300), Duration.ofMillis(1), 1, 20_000);
    private static final Snapshot SNAPSHOT = new MadeSnapshot()
            .zip("78701", "TX-10", "TX-21", "TX-37")
            .zip("60601", "IL-7")
            .build();
    private static final StreetAddress ADDRESS = address("1199 Congress Ave", "78701");
    private static final Answer FOUND = new Answer.Found(Seat.parse("TX-37"));

    private final StandInGeocoder server = new StandInGeocoder();
    private Instant now = Instant.parse("2026-11-25T15:00:00Z");
    private final Geocoder geocoder = geocoder(LIMITS);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_address_in_a_shared_zip_has_a_seat() {
        server.answers("one-match.json");

        assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).isEqualTo(FOUND);
    }

    @Test
    void the_lines_asked_for_are_those_of_the_snapshot() {
        server.answers("one-match.json");
        geocoder.locate(ADDRESS, SNAPSHOT);
        server.answers("one-match-120.json");
        var next =
                geocoder.locate(new StreetAddress("1199 Congress Ave\r\n#2", "Austin & more", ADDRESS.zip()), ofNext());

        assertThat(next).isEqualTo(new Answer.Found(Seat.parse("TX-10")));
        assertThat(server.questions().getFirst())
                .containsEntry("street", "1199 Congress Ave")
                .containsEntry("zip", "78701")
                .doesNotContainKey("city")
                .containsEntry("benchmark", "Public_AR_Current")
                .containsEntry("vintage", "ACS2025_Current")
                .containsEntry("layers", "119th Congressional Districts")
                .containsEntry("format", "json");
        assertThat(server.questions().getLast())
                .containsEntry("street", "1199 Congress Ave #2")
                .containsEntry("city", "Austin & more")
                .containsEntry("vintage", "ACS2026_Current")
                .containsEntry("layers", "120th Congressional Districts");
    }

    @Test
    void lines_that_nobody_has_named_are_not_asked_for() {
        assertThat(geocoder.locate(ADDRESS, ofNext().carriedOver()))
                .isEqualTo(new Answer.Unavailable(Why.UNKNOWN_LINES));
        assertThat(server.questions()).isEmpty();
    }

    @Test
    void no_address_leaves_where_the_zip_alone_decides() {
        assertThat(geocoder.locate(address("1 Wacker Dr", "60601"), SNAPSHOT))
                .isEqualTo(new Answer.Found(Seat.parse("IL-7")));
        assertThat(geocoder.locate(address("1 Nowhere Ave", "00001"), SNAPSHOT)).isEqualTo(new Answer.NoMatch());
        assertThat(server.questions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-match.json, NoMatch[]",
        "two-streets-in-two-districts.json, 'Several[seats=[TX-21, TX-37]]'",
        "the-layer-of-another-congress.json, Unavailable[why=OTHER_LINES]",
        "without-congress.json, Unavailable[why=OTHER_LINES]",
        "maintenance.html, Unavailable[why=UNREADABLE]"
    })
    void what_is_answered_is_taken_at_its_first_word(String file, String answer) {
        server.answers(file);

        assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).hasToString(answer);
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void half_an_answer_is_none() {
        server.answers(200, recorded("one-match.json").substring(0, 900));

        assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).isEqualTo(new Answer.Unavailable(Why.UNREADABLE));
    }

    @Test
    void a_server_at_fault_is_asked_once_more() {
        server.does(exchange -> {
            boolean first = server.questions().size() == 1;
            StandInGeocoder.send(exchange, first ? 500 : 200, recorded("one-match.json"));
        });

        assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).isEqualTo(FOUND);
    }

    @Test
    void a_server_that_stays_at_fault_is_not_asked_a_third_time() {
        server.answers(500, "");

        assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).isEqualTo(new Answer.Unavailable(Why.NO_ANSWER));
        assertThat(server.questions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 403, 404, 429})
    void a_refusal_is_not_asked_for_again(int status) {
        server.answers(status, "");

        assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).isEqualTo(new Answer.Unavailable(Why.REFUSED));
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void nobody_else_gets_the_address_by_a_redirect() {
        try (var elsewhere = new StandInGeocoder().answers("one-match.json")) {
            server.does(exchange -> {
                exchange.getResponseHeaders()
                        .add(
                                "Location",
                                elsewhere.url() + "/geographies/address?"
                                        + exchange.getRequestURI().getRawQuery());
                StandInGeocoder.send(exchange, 307, "");
            });

            assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).isEqualTo(new Answer.Unavailable(Why.REFUSED));
            assertThat(elsewhere.questions()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"result\": {\"addressMatches\": [", " "})
    void a_server_that_begins_and_never_ends_is_left(String beginning) {
        server.hangsAfter(beginning);

        assertThat(geocoder(HASTY).locate(ADDRESS, SNAPSHOT)).isEqualTo(new Answer.Unavailable(Why.NO_ANSWER));
    }

    @Test
    void an_answer_that_is_too_long_is_not_read() {
        server.answers(200, recorded("one-match.json") + " ".repeat(20_000));

        assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).isEqualTo(new Answer.Unavailable(Why.NO_ANSWER));
    }

    @Test
    void a_server_that_is_gone_is_no_fault_of_ours() {
        server.close();

        assertThat(geocoder.locate(ADDRESS, SNAPSHOT)).isEqualTo(new Answer.Unavailable(Why.NO_ANSWER));
    }

    @Test
    void only_a_few_are_looked_up_at_once() throws InterruptedException {
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        server.does(exchange -> {
            arrived.countDown();
            await(go);
            StandInGeocoder.send(exchange, 200, recorded("one-match.json"));
        });
        var patient = geocoder(new Limits(Duration.ofSeconds(30), Duration.ofMillis(1), 1, 20_000));
        var first = CompletableFuture.supplyAsync(() -> patient.locate(ADDRESS, SNAPSHOT));
        arrived.await();

        assertThat(patient.locate(ADDRESS, SNAPSHOT)).isEqualTo(new Answer.Unavailable(Why.BUSY));

        go.countDown();
        assertThat(first.join()).isEqualTo(FOUND);
        assertThat(patient.locate(ADDRESS, SNAPSHOT)).isEqualTo(FOUND);
    }

    @Test
    void after_failing_often_it_rests_for_a_minute_and_is_tried_by_one() {
        server.answers(500, "");
        for (int i = 0; i < 5; i++) {
            geocoder.locate(ADDRESS, SNAPSHOT);
        }
        assertThat(answersWith(200)).isEqualTo(new Answer.Unavailable(Why.RESTING));
        now = now.plusSeconds(59);
        assertThat(answersWith(200)).isEqualTo(new Answer.Unavailable(Why.RESTING));
        assertThat(server.questions()).hasSize(10);

        now = now.plusSeconds(2);
        assertThat(answersWith(500)).isEqualTo(new Answer.Unavailable(Why.NO_ANSWER));
        assertThat(answersWith(200)).isEqualTo(new Answer.Unavailable(Why.RESTING));

        now = now.plusSeconds(61);
        assertThat(answersWith(200)).isEqualTo(FOUND);
        assertThat(answersWith(500)).isEqualTo(new Answer.Unavailable(Why.NO_ANSWER));
        assertThat(answersWith(200)).isEqualTo(FOUND);
    }

    @Test
    void addresses_that_nobody_knows_are_no_failure_of_the_geocoder() {
        server.answers("no-match.json");
        for (int i = 0; i < 20; i++) {
            geocoder.locate(ADDRESS, SNAPSHOT);
        }

        assertThat(answersWith(200)).isEqualTo(FOUND);
    }

    /** At every level, of the libraries' too. */
    @Test
    void no_line_of_any_log_has_a_part_of_an_address() {
        var told = new ByteArrayOutputStream();
        var console = System.out;
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var usual = root.getLevel();
        System.setOut(new PrintStream(told, true, UTF_8));
        root.setLevel(Level.TRACE);
        try {
            for (var file : List.of("one-match.json", "no-match.json", "without-congress.json", "maintenance.html")) {
                server.answers(file);
                geocoder(LIMITS).locate(ADDRESS, SNAPSHOT);
            }
            for (int status : List.of(200, 307, 400, 500)) {
                server.answers(status, recorded("one-match.json").substring(0, 900));
                geocoder(LIMITS).locate(ADDRESS, SNAPSHOT);
            }
            server.hangsAfter("{");
            geocoder(HASTY).locate(ADDRESS, SNAPSHOT);
            server.close();
            for (int i = 0; i < 6; i++) {
                geocoder.locate(ADDRESS, SNAPSHOT);
            }
        } finally {
            root.setLevel(usual);
            System.setOut(console);
        }

        assertThat(told.toString(UTF_8))
                .contains("why=NO_ANSWER", "why=UNREADABLE", "why=REFUSED", "why=OTHER_LINES")
                .doesNotContainIgnoringCase("Congress Ave", "Congress+Ave", "78701");
    }

    private Answer answersWith(int status) {
        server.answers(status, recorded("one-match.json"));
        return geocoder.locate(ADDRESS, SNAPSHOT);
    }

    private Geocoder geocoder(Limits limits) {
        return new CensusGeocoder(server.url(), () -> now, limits);
    }

    private static Snapshot ofNext() {
        return SNAPSHOT.carriedOver();
    }

    private static StreetAddress address(String street, String zip) {
        return new StreetAddress(street, "", new Zip(zip));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
