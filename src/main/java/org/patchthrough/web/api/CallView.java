package org.patchthrough.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Summary;

/**
 * How a call stands, for who knows its link.
 *
 * @param position in the queue, from 1; absent where it does not wait there
 * @param target   seat that it is at; absent before the first
 * @param outcome  how it ended; absent until then
 * @param reported what was told of each target, in the plan's order
 */
record CallView(
        String status,
        @Nullable Integer position,
        @Nullable String target,
        @Nullable String outcome,
        List<Told> reported) {
    /** @param contact who was reached, or that nobody was */
    record Told(
            String seat,
            String contact,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String stance,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String promised) {
        static Told of(Summary.Result result, Contact contact) {
            return new Told(
                    result.seat(),
                    contact.code(),
                    result.stance().map(Coded::code).orElse(null),
                    result.promise().map(Coded::code).orElse(null));
        }
    }

    static CallView of(Summary summary, OptionalInt position) {
        return new CallView(
                summary.status().code(),
                position.isPresent() ? (Integer) position.getAsInt() : null,
                summary.target().map(target -> summary.seats().get(target)).orElse(null),
                summary.outcome().map(Coded::code).orElse(null),
                summary.results().stream()
                        .flatMap(result -> result.contact().map(contact -> Told.of(result, contact)).stream())
                        .toList());
    }
}
