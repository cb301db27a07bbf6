/**
 * The port to whoever carries our calls, both ways, without a word of any vendor's.
 *
 * <p>Outward: {@link Carrier} places and ends calls, and {@link TextCarrier} sends texts; both say honestly when they do not
 * know whether they did. Inward: an adapter turns what it receives into an event or into facts, and hands them to {@link
 * VoiceService}, which runs the flow and makes its facts last before anything is answered, or to {@link LegStatusHandler},
 * which hears how phone lines fare; texts, and how ours fare, to {@link TextWebhookHandler}. Who dials in is brought to
 * {@link IncomingCallHandler} first. None keeps anything of a call between two requests: what a call is stands in its {@link
 * org.patchthrough.call.Token}.
 */
@NullMarked
package org.patchthrough.carrier;

import org.jspecify.annotations.NullMarked;
