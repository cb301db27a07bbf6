/**
 * The flow of one call, from the first ring to goodbye.
 *
 * <p>Nothing here asks the time, a database or a die. What the flow may know comes in as {@link Brief}, what happened as
 * {@link Event}, where the call stands as {@link CallSession}; all it wants done leaves in {@link Transition}. So a webhook
 * may be repeated, or answered by a node that never saw the call, and the caller hears the same. What only the world can
 * tell is a {@link Need}, answered by an event: a free line, or what the caller's page has told. What the caller is asked
 * follows from the facts, so that the page asks the same ({@link OpenQuestion}). Whoever runs the flow brings {@link Briefs},
 * {@link World} and {@link Ledger}. Need something more? Put it into the brief. Start at {@link Flow}.
 */
@NullMarked
package org.patchthrough.call;

import org.jspecify.annotations.NullMarked;
