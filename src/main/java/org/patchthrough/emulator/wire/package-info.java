/**
 * What the stand-in speaks: TwiML as the vendor's schema has it, webhooks with their signatures and retries, the vendor's
 * words for states and errors.
 *
 * <p>Nothing here knows a call or a phone. Start at {@link TwimlReader} and {@link WebhookClient}.
 */
@NullMarked
package org.patchthrough.emulator.wire;

import org.jspecify.annotations.NullMarked;
