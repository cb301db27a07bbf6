/**
 * Where members stand, as far as callers have told, and what may honestly be said of it.
 *
 * <p>{@link WhipCounts} reads the figures that the ledger keeps, and is the place to start. What callers reported and what an
 * organizer has confirmed stand side by side and are never merged, and "the staffer would not say" is never spread over the
 * other answers. Callers choose themselves, so no figure here is a poll: below ten answers there is no share at all, from
 * ten on it comes with its interval ({@link Share}). Answers age: what may be said of a member ({@link Position}) rests on
 * the last 14 days alone. Pages, exports and the interface show these types and count nothing themselves; how they are
 * written as JSON is not known here.
 */
@NullMarked
package org.patchthrough.whip;

import org.jspecify.annotations.NullMarked;
