package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;

/** Who has dialed in before need not type their ZIP again, if the networks vouch that it is they. */
class DialInAgainTest {
    private static final String VOUCHED = "TN-Validation-Passed-A";
    private static final String[] FIRST = {"10017", "1", "#", "1", "1", "", "2"};

    private static ServiceFixture service;

    @BeforeAll
    static void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void a_remembered_zip_is_read_back_and_one_key_confirms_it() {
        var dana = service.caller(FIRST);
        service.dials(dana).summary();
        service.behave(dana, ServiceFixture.presses("1", "#", "1", "1", "", "2"));
        var again = service.dials(dana, VOUCHED);

        assertThat(again.heard())
                .startsWith(
                        "Hi, you've reached Neighbors for Open Libraries.",
                        "ZIP code 1 0 0 1 7. If that is right, press 1. To change it, press 2.");
        assertThat(again.summary().seats()).first().isEqualTo("NY-12");
    }

    @Test
    void who_has_moved_types_another_which_is_remembered_from_then_on() {
        var luis = service.caller(FIRST);
        service.dials(luis).summary();
        service.behave(luis, ServiceFixture.presses("2", "05401", "1", "#", "1", "1", "", "2"));
        service.dials(luis, VOUCHED).summary();

        assertThatZipRead(luis, VOUCHED)
                .contains("ZIP code 0 5 4 0 1. If that is right, press 1. To change it, press 2.");
    }

    @Test
    void without_the_networks_word_the_zip_is_asked_for_again() {
        var ruth = service.caller(FIRST);
        service.dials(ruth, VOUCHED).summary();

        for (var word :
                List.of("TN-Validation-Passed-B", "TN-Validation-Passed-A-Diverted", "TN-Validation-Failed-A")) {
            assertThatZipRead(ruth, word).isEmpty();
        }
    }

    @Test
    void a_caller_who_spoke_spanish_is_greeted_in_it() {
        var rosa = service.caller("*", "10017", "1", "#", "1", "1", "", "2");
        service.dials(rosa).summary();

        assertThat(service.dials(rosa, VOUCHED).heard())
                .startsWith("Hola, se comunicó con Neighbors for Open Libraries.");
    }

    @Test
    void what_is_typed_on_the_phone_in_a_call_of_ours_is_not_remembered() {
        var priya = service.caller("1", "10017", "1", "#", "2", "2");
        service.ended(service.ask(priya));

        assertThatZipRead(priya, VOUCHED).isEmpty();
    }

    @Test
    void nothing_is_remembered_of_a_withheld_number_or_of_one_that_is_not_its_callers() {
        var before = service.count("caller_preference");
        service.dialsHidden(service.caller(FIRST)).summary();
        service.dials(service.caller(FIRST), "TN-Validation-Failed-A").summary();

        assertThat(service.count("caller_preference")).isEqualTo(before);
    }

    @Test
    void no_fact_holds_a_zip() {
        var call = service.dials(service.caller(FIRST));
        call.summary();

        assertThat(service.facts(call.call().orElseThrow()).toString())
                .contains("NY-12")
                .doesNotContain("10017");
    }

    @Test
    void a_member_called_within_the_week_is_asked_for_once_more() {
        try (var asking = ServiceFixture.with(demo -> demo.replace("questions: []", "questions: [again]"))) {
            var tom = asking.caller("10017", "1", "#", "1", "1", "", "2");
            assertThat(asking.dials(tom).heard()).noneMatch(said -> said.startsWith("You already called"));
            assertThat(asking.dials(tom).heard()).anyMatch(said -> said.startsWith("You already called"));
        }
    }

    private static ListAssert<String> assertThatZipRead(String caller, String verstat) {
        service.behave(caller, ServiceFixture.presses());
        var call = service.dials(caller, verstat);
        call.summary();
        return assertThat(call.heard().stream()
                .filter(said -> said.startsWith("ZIP code") || said.startsWith("Código postal"))
                .distinct()
                .toList());
    }
}
