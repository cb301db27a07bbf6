/**
 * Calls that never were, so that an organizer's first look at their pages is a full one, and a benchmark has something to read.
 *
 * <p>{@link MadeCalls} makes them up, the same each time; {@link MadeHistory} writes them down as if they had happened. Their
 * callers have no numbers, so nobody's limits or stops are touched, and they carry {@link MadeHistory#MARK} as the word of the
 * partner for the person. They are about fictional members alone: no real one is ever pictured with a position that nobody
 * reported.
 */
@NullMarked
package org.patchthrough.history;

import org.jspecify.annotations.NullMarked;
