/**
 * Ringing who waits, and following their legs to the end.
 *
 * <p>{@link Dialer} rings callers in the order of the queue at the carrier's pace, but lets those pass whose first target has
 * a line free, and turns a plan to one that has where the campaign allows it. A call is asked of the carrier at most once:
 * that we are about to is written down before ({@link Placements}), and what nobody answered for, or told us the end
 * of, is looked for by {@link Reconciler}, never asked again. {@link LegTracker} keeps what legs tell and frees what they
 * held; {@link CallTerminator} ends calls from elsewhere. The caller's number is opened here, in {@link Dialer} and
 * {@link Reconciler}. Start at {@link Dialer}.
 */
@NullMarked
package org.patchthrough.dialer;

import org.jspecify.annotations.NullMarked;
