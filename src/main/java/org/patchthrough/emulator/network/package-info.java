/**
 * The network: calls, legs and texts, and the people at the phones.
 *
 * <p>{@link PhoneSwitch} is what all calls share. Each {@link Call} is one virtual thread that runs its document top to
 * bottom; a {@link Timeline} orders all that may happen to it meanwhile, whether the waits take real time or none. Who is at
 * a number is a {@link Person}. Texts are {@link Messaging}'s. Start at {@link Call}.
 */
@NullMarked
package org.patchthrough.emulator.network;

import org.jspecify.annotations.NullMarked;
