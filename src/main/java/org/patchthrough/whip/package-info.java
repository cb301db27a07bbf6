/**
 * Where members stand, as far as callers have told, and what may honestly be said of it.
 *
 * <p>{@link WhipCounts} reads the figures that the ledger keeps; nothing is counted here. What callers reported and what an
 * organizer has confirmed stand side by side and are never merged, and "the staffer would not say" is never spread over the
 * other answers. Callers choose themselves, so no figure here is a poll: below ten answers there is no share at all, from
 * ten on it comes with its interval ({@link Share}). Who holds a seat is asked of whoever knows the directory in use.
 */
@NullMarked
package org.patchthrough.whip;

import org.jspecify.annotations.NullMarked;
