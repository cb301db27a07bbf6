package org.patchthrough.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Stance;

class PageReportsTest {
    private static final Fact RUNG = new Fact.OfficeRung(new Leg(0, 1), "NY-12/1");
    private static final Fact RUNG_AGAIN = new Fact.OfficeRung(new Leg(0, 2), "NY-12/2");

    @Test
    void nothing_was_told_while_the_page_has_said_nothing() {
        assertThat(told(RUNG, new Fact.Contacted(0, Channel.KEYPAD, "4", Contact.PERSON)))
                .isEqualTo(new Event.NotTold());
        assertThat(told(RUNG, page(1, Contact.PERSON))).isEqualTo(new Event.NotTold());
    }

    @Test
    void a_stance_on_the_page_goes_with_its_contact() {
        assertThat(told(RUNG, page(0, Contact.PERSON), page(Stance.OPPOSES)))
                .isEqualTo(new Event.PageTold(Contact.PERSON, Optional.of(Stance.OPPOSES), Optional.empty()));
        assertThat(told(RUNG, page(0, Contact.PERSON)))
                .isEqualTo(new Event.PageTold(Contact.PERSON, Optional.empty(), Optional.empty()));
    }

    @Test
    void the_pages_latest_word_counts() {
        assertThat(told(RUNG, page(0, Contact.PERSON), page(Stance.OPPOSES), page(0, Contact.VOICEMAIL)))
                .isEqualTo(new Event.PageTold(Contact.VOICEMAIL, Optional.empty(), Optional.empty()));
    }

    @Test
    void an_answer_known_before_the_office_rang_is_told() {
        assertThat(told(page(0, Contact.PERSON), page(Stance.SUPPORTS), RUNG))
                .isEqualTo(new Event.PageTold(Contact.PERSON, Optional.of(Stance.SUPPORTS), Optional.empty()));
    }

    @Test
    void not_reached_at_the_last_office_says_nothing_of_the_next() {
        assertThat(told(RUNG, page(0, Contact.NOT_REACHED)))
                .isEqualTo(new Event.PageTold(Contact.NOT_REACHED, Optional.empty(), Optional.empty()));
        assertThat(told(RUNG, page(0, Contact.NOT_REACHED), RUNG_AGAIN)).isEqualTo(new Event.NotTold());
    }

    private static Fact page(int target, Contact contact) {
        return new Fact.Contacted(target, Channel.PAGE, contact.code(), contact);
    }

    private static Fact page(Stance stance) {
        return new Fact.Reported(0, Channel.PAGE, stance.code(), stance);
    }

    /** A second passes between one fact and the next. */
    private static Event told(Fact... facts) {
        var at = Instant.parse("2026-11-25T18:00:00Z");
        var recorded = new ArrayList<>(List.of(new RecordedFact(at, Samples.requested(UUID.randomUUID(), "transit"))));
        for (var fact : facts) {
            at = at.plusSeconds(1);
            recorded.add(new RecordedFact(at, fact));
        }
        return PageReports.told(recorded, 0);
    }
}
