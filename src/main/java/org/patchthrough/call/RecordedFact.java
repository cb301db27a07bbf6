package org.patchthrough.call;

import java.time.Instant;

/** A fact with the time at which we learned of it. */
public record RecordedFact(Instant at, Fact fact) {}
