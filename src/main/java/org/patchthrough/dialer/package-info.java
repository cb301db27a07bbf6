/**
 * From a request to a ringing phone, and from a caller to an office's line.
 *
 * <p>{@link Switchboard} takes requests: it lists all that is mistaken at once, gives the same request the same answer, asks
 * the gate, and makes an accepted call true in one transaction. {@link CallQueue} keeps who waits, {@link Dialer} rings them in
 * order at the carrier's pace, but lets those pass whose first target has a line free, and turns a plan to one that has where
 * the campaign allows it. Who dials in waits for nobody: {@link InboundCallService} makes a call of theirs that all else
 * here treats like any other. A call is asked of the carrier at most once: that we are about to is written down before, and what
 * nobody answered for, or told us the end of, is looked for by {@link Reconciler}, never asked again. {@link LineAllocator} shares out
 * the few lines of an office; the first answer stands, so a repeated webhook rings the same office. All tables here are for
 * deciding, not for telling: what happened to a call is told by its facts. The caller's number is opened in {@link Dialer} and
 * {@link Reconciler}, and by {@link Switchboard} for who asks to be rung again.
 */
@NullMarked
package org.patchthrough.dialer;

import org.jspecify.annotations.NullMarked;
