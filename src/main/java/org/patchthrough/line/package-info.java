/**
 * Phone lines: which are up, and the right of one call to ring one office.
 *
 * <p>{@link LineAllocator} shares out the few lines of an office, some seconds apart, Washington first; the first answer
 * stands, so a repeated webhook rings the same office. A line is a lease with an expiry ({@link LineStore}), so that one
 * whose end nobody told comes free by itself. {@link CallerLegStore} is the memory by which no caller is rung twice.
 * {@link FlowWorld} answers what the flow of a call must be told. Start at {@link LineAllocator}.
 */
@NullMarked
package org.patchthrough.line;

import org.jspecify.annotations.NullMarked;
