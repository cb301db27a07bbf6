/**
 * Which of a ZIP's districts a street address lies in, by asking a server elsewhere.
 *
 * <p>Off unless an operator sets its address. The street address is neither kept nor logged, and where the server does not
 * answer nobody waits for it. Start at {@link Geocoder}.
 */
@NullMarked
package org.patchthrough.directory.geocode;

import org.jspecify.annotations.NullMarked;
