/**
 * Twilio, and the only room that knows it: calls and texts by its REST interface, its signature, its webhooks as events and
 * facts, our replies as TwiML.
 *
 * <p>Its habits end here. A create is asked for once, whatever happens, because a second request may ring a phone twice; a
 * webhook is believed only when signed; callbacks may come late, twice or in any order. {@link VoiceWebhooks} is the way in,
 * {@link TwilioCarrier} the way out; for texts they are {@link TextWebhooks} and {@link TwilioTexts}.
 */
@NullMarked
package org.patchthrough.twilio;

import org.jspecify.annotations.NullMarked;
