/**
 * Accepting a request for a call, from whatever door, and the queue that an accepted one waits in.
 *
 * <p>{@link Switchboard} gives the same request the same answer and says why one is refused; {@link CallAcceptance} asks
 * the gate and makes an accepted call true in one transaction: consent, caller, {@link CallQueue} and the first fact, or
 * nothing. Whom a caller will be put through to is a {@link TargetResolution}. All tables here are for deciding, not for
 * telling: what happened to a call is told by its facts. Start at {@link Switchboard}.
 */
@NullMarked
package org.patchthrough.request;

import org.jspecify.annotations.NullMarked;
