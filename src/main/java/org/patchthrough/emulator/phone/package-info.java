/**
 * What no carrier has: a phone in the browser that rings, dials and texts, and {@code /control}, which scripts the people,
 * reads what happened on every leg, and sets the time.
 *
 * <p>Start at {@link PhoneApi} and {@link Control}.
 */
@NullMarked
package org.patchthrough.emulator.phone;

import org.jspecify.annotations.NullMarked;
