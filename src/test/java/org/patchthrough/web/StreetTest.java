package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.geocode.Geocoder;
import org.patchthrough.directory.geocode.Geocoder.Answer;
import org.patchthrough.directory.geocode.StreetAddress;

/** A ZIP of several districts, and somebody who does not know theirs. */
class StreetTest {
    private final WebFixture rooms = new WebFixture();
    private final List<StreetAddress> asked = new ArrayList<>();

    private String page(Answer answer) {
        Geocoder geocoder = (address, _) -> {
            asked.add(address);
            return answer;
        };
        try (var visitor = new Visitor(rooms.with(geocoder).start())) {
            var form = visitor.get("/c/demo").body();
            var fields = "token=%s&key=%s&consent=demo-1-en&phone=3055550142&zip=90210&street=1+Main+Street"
                    .formatted(Visitor.hidden(form, "token"), Visitor.hidden(form, "key"));
            return visitor.form("/c/demo", fields).body();
        }
    }

    @Test
    void the_address_chooses_the_member_and_nobody_is_rung_before_the_caller_has_seen_who_it_is() {
        var page = page(new Answer.Found(Seat.parse("CA-32")));

        assertThat(page).contains("value=\"CA-32\" checked").doesNotContain("1 Main Street");
        assertThat(asked).extracting(StreetAddress::street).containsExactly("1 Main Street");
        assertThat(rooms.requests()).isEmpty();
    }

    @Test
    void an_address_that_nobody_knows_leaves_the_choice_to_the_caller() {
        assertThat(page(new Answer.NoMatch()))
                .contains("We couldn’t find that address", "I’m not sure")
                .doesNotContain(" checked required");
    }

    @Test
    void a_service_that_does_not_answer_keeps_nobody_waiting() {
        assertThat(page(new Answer.Unavailable(Geocoder.Why.NO_ANSWER))).contains("isn’t answering right now");
    }

    @Test
    void nobody_is_asked_for_an_address_where_none_is_looked_up() {
        try (var visitor = new Visitor(rooms.start())) {
            assertThat(visitor.get("/c/demo").body()).doesNotContain("street");
        }
    }
}
