package org.patchthrough.call;

import java.time.Instant;

/** A fact with the time at which we learned of it. */
public record Recorded(Instant at, Fact fact) {}
