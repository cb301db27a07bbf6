package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.network.AnswerBehavior;

/** Somebody whose number the carrier does not show, whoever they call. */
class CallerIdRefusedTest {
    private static final String[] TWO_OFFICES = {"1", "#", "2", "1", "2", "2"};

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
    void the_same_office_is_called_with_the_campaigns_number_and_so_is_every_further_one() {
        var caller = refused();
        var end = service.call(caller, "10017");

        assertThat(end.get("outcome").asText()).isEqualTo("complete");
        assertThat(service.dialed(caller)).containsExactly(first("NY-12"), first("NY-S1"));
        assertThat(offices(caller))
                .extracting(Emulator.LegRecord::from)
                .containsOnly(ServiceFixture.demoCampaign().phone());
        assertThat(service.heard(caller))
                .containsOnlyOnce("Your number cannot be shown, so they will see ours.")
                .noneMatch(said -> said.startsWith("That line is busy."));
        assertThat(service.emulator().alerts())
                .filteredOn(alert -> alert.code() == 13247)
                .hasSize(1);
    }

    @Test
    void an_office_that_fails_is_not_called_a_second_time() {
        service.office(first("VT-0"), AnswerBehavior.FAILED);
        var caller = service.caller("1", "#", "2", "2");
        service.call(caller, "05401");

        assertThat(service.dialed(caller)).hasSize(2).startsWith(first("VT-0")).doesNotHaveDuplicates();
        assertThat(offices(caller)).extracting(Emulator.LegRecord::from).containsOnly(caller);
    }

    private static String refused() {
        var caller = service.caller(TWO_OFFICES);
        service.behave(caller, ServiceFixture.presses(TWO_OFFICES).refusedAsCallerId());
        return caller;
    }

    private static String first(String seat) {
        return ServiceFixture.offices(seat).getFirst();
    }

    /** The legs that this caller's call dialed. */
    private static List<Emulator.LegRecord> offices(String caller) {
        var calls = service.legs(caller).stream()
                .filter(leg -> leg.parent() == null)
                .map(Emulator.LegRecord::sid)
                .toList();
        return service.legs().stream()
                .filter(leg -> leg.parent() != null && calls.contains(leg.parent()))
                .toList();
    }
}
