/**
 * Calls that come in: somebody dials a campaign's number.
 *
 * <p>They wait for nobody and are rung by nobody: {@link InboundCallService} makes a call of theirs that all else treats like
 * any other. The last keyword that they texted chooses the campaign; the same call told again is the same call. Start at
 * {@link InboundCallService}.
 */
@NullMarked
package org.patchthrough.inbound;

import org.jspecify.annotations.NullMarked;
