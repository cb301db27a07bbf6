package org.patchthrough.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Summary;

/** A row of {@code call_summary}: who asked, and what it came to. */
record CallRow(
        UUID callId,
        @JsonUnwrapped Request request,
        String status,
        @Nullable String outcome,
        List<String> seats,
        @Nullable Instant endedAt,
        @JsonUnwrapped Steps steps) {

    record Request(
            String campaign,
            int version,
            UUID caller,
            @JsonUnwrapped Origin origin,
            String language,
            boolean test,
            boolean holdsShort,
            Instant requestedAt) {}

    record Origin(String door, String partner, String source, String externalId) {}

    /** How far it got, as the funnel counts it. */
    record Steps(
            boolean answered,
            boolean accepted,
            boolean bridged,
            boolean person,
            boolean voicemail,
            boolean notReached,
            boolean reported) {}

    /** Whether funnels count this call as they did by another row of it. */
    boolean stepsLike(@Nullable CallRow other) {
        return other != null && steps.equals(other.steps);
    }

    /** Whether its caller counts wherever they do by another row of the same call. */
    boolean countsLike(@Nullable CallRow other) {
        return other != null && stepsLike(other) && seats.equals(other.seats);
    }

    /** Empty until it is known who asked: facts may be read before the request's own. */
    static Optional<CallRow> of(UUID call, Collection<RecordedFact> facts, Summary summary) {
        return facts.stream()
                .filter(recorded -> recorded.fact() instanceof Fact.Requested)
                .findFirst()
                .map(recorded -> new CallRow(
                        call,
                        request(recorded.at(), (Fact.Requested) recorded.fact()),
                        summary.status().code(),
                        summary.outcome().map(Outcome::code).orElse(null),
                        summary.seats(),
                        summary.endedAt().orElse(null),
                        steps(summary)));
    }

    private static Request request(Instant at, Fact.Requested requested) {
        var origin = requested.origin();
        return new Request(
                requested.pinned().campaign(),
                requested.pinned().version(),
                requested.caller(),
                new Origin(origin.door().code(), origin.partner(), origin.source(), origin.externalId()),
                requested.language().code(),
                requested.test(),
                requested.holdsShort(),
                at);
    }

    private static Steps steps(Summary summary) {
        return new Steps(
                summary.caller().answered(),
                summary.caller().accepted(),
                summary.bridged(),
                summary.reached(Contact.PERSON),
                summary.reached(Contact.VOICEMAIL),
                summary.reached(Contact.NOT_REACHED),
                summary.reported());
    }
}
