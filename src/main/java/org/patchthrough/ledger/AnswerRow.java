package org.patchthrough.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Review;
import org.patchthrough.call.Stance;
import org.patchthrough.call.Summary;

/**
 * A row of {@code answer}: what one call has to say of one target.
 *
 * @param held   told of a talk so short that somebody has to look at it before it counts, where the campaign wants that, and
 *               nobody has
 * @param struck an organizer has taken it out of every count
 */
record AnswerRow(
        @JsonUnwrapped Place place,
        @JsonUnwrapped Group group,
        String contact,
        @Nullable String stance,
        @Nullable String promise,
        Instant at,
        boolean held,
        boolean struck) {

    /** An honest "she is for it, bye" takes less, so what is shorter is held and not lost. */
    static final int MIN_SECONDS = 20;

    /** Whose answers count as one: a caller's of one seat in a campaign. */
    record Group(String campaign, String seat, UUID caller) {}

    record Place(UUID callId, int target) {}

    /** None for a test call, and none for a target of which nobody told anything. */
    static List<AnswerRow> of(CallRow call, Summary summary) {
        var request = call.request();
        if (request.test()) {
            return List.of();
        }
        return summary.results().stream()
                .filter(result ->
                        result.contact().isPresent() && result.answerAt().isPresent())
                .map(result -> new AnswerRow(
                        new Place(call.callId(), result.target()),
                        new Group(request.campaign(), result.seat(), request.caller()),
                        result.contact().map(Contact::code).orElseThrow(),
                        result.stance().map(Stance::code).orElse(null),
                        result.promise().map(Promise::code).orElse(null),
                        result.answerAt().orElseThrow(),
                        request.holdsShort()
                                && result.stance().isPresent()
                                && result.seconds() < MIN_SECONDS
                                && result.review().isEmpty(),
                        result.review().equals(Optional.of(Review.STRUCK))))
                .toList();
    }
}
