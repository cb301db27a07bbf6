/**
 * A stand-in for the carrier that runs here: it takes the vendor's REST requests, rings emulated phones and lets them
 * dial in, carries texts both ways, fetches and runs TwiML over real HTTP with real signatures, and tells what became of
 * each leg and text by status callbacks.
 *
 * <p>It knows only what a stranger could, the vendor's published API and the addresses it is given, and shares no code
 * with our adapter: common types would let both sides be wrong together. It must not be kinder than the carrier, so
 * callbacks overtake each other, parameters nobody asked for appear, and a webhook that answers 503 is not asked again.
 * The switch and its legs are {@code network}, what goes over the wire {@code wire}, the vendor's API {@code rest}, and the
 * phone in the browser with its control {@code phone}. Start at {@link Emulator}.
 */
@NullMarked
package org.patchthrough.emulator;

import org.jspecify.annotations.NullMarked;
