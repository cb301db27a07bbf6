package org.patchthrough.emulator.network;

import org.patchthrough.emulator.wire.DocumentSource;

/** What may happen to a call while it waits. */
sealed interface CallEvent {
    /** Somebody on one of its legs did something. */
    record Acted(Leg leg, PersonAction act) implements CallEvent {}

    /** A leg was ended from outside: by {@code service} over REST, or by the {@code carrier}. */
    record Ended(Leg leg, String by) implements CallEvent {}

    /** The service wants another document to run, now. */
    record Redirected(DocumentSource source) implements CallEvent {}

    /** Nothing happened, and the time waited for has come. */
    record Reached() implements CallEvent {}

    /** The speed changed: look at the time again. */
    record Woken() implements CallEvent {}
}
