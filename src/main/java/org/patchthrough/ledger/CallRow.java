package org.patchthrough.ledger;

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
        String campaign,
        int version,
        UUID caller,
        String door,
        String partner,
        String source,
        String externalId,
        String language,
        boolean test,
        boolean holdsShort,
        String status,
        @Nullable String outcome,
        List<String> seats,
        Instant requestedAt,
        @Nullable Instant endedAt,
        boolean answered,
        boolean accepted,
        boolean bridged,
        boolean person,
        boolean voicemail,
        boolean notReached,
        boolean reported) {

    /** Empty until it is known who asked: facts may be read before the request's own. */
    static Optional<CallRow> of(UUID call, Collection<RecordedFact> facts, Summary summary) {
        return facts.stream()
                .filter(recorded -> recorded.fact() instanceof Fact.Requested)
                .findFirst()
                .map(recorded -> of(call, recorded.at(), (Fact.Requested) recorded.fact(), summary));
    }

    private static CallRow of(UUID call, Instant at, Fact.Requested requested, Summary summary) {
        return new CallRow(
                call,
                requested.pinned().campaign(),
                requested.pinned().version(),
                requested.caller(),
                requested.origin().door().code(),
                requested.origin().partner(),
                requested.origin().source(),
                requested.origin().externalId(),
                requested.language().code(),
                requested.test(),
                requested.holdsShort(),
                summary.status().code(),
                summary.outcome().map(Outcome::code).orElse(null),
                summary.seats(),
                at,
                summary.endedAt().orElse(null),
                summary.answered(),
                summary.accepted(),
                summary.bridged(),
                summary.reached(Contact.PERSON),
                summary.reached(Contact.VOICEMAIL),
                summary.reached(Contact.NOT_REACHED),
                summary.reported());
    }
}
