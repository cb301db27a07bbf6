package org.patchthrough.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchthrough.call.OfficeRing;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Summary;

/** A row of {@code office_ring}: one ring at an office, and how it went. */
record OfficeRingRow(
        @JsonUnwrapped Place place, String campaign, String seat, String office, String result, Instant at) {

    record Place(UUID callId, int target, int attempt) {}

    /** None for a test call. */
    static List<OfficeRingRow> of(CallRow call, Collection<RecordedFact> facts, Summary summary) {
        if (call.request().test()) {
            return List.of();
        }
        return OfficeRing.of(facts, summary).stream()
                .map(ring -> new OfficeRingRow(
                        new Place(call.callId(), ring.leg().target(), ring.leg().attempt()),
                        call.request().campaign(),
                        ring.seat(),
                        ring.office(),
                        ring.result().code(),
                        ring.at()))
                .toList();
    }
}
