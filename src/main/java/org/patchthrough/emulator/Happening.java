package org.patchthrough.emulator;

/** What may happen to a call while it waits. */
sealed interface Happening {
    /** Somebody on one of its legs did something. */
    record Acted(Leg leg, Act act) implements Happening {}

    /** A leg was ended from outside: by {@code service} over REST, or by the {@code carrier}. */
    record Ended(Leg leg, String by) implements Happening {}

    /** The service wants another document to run, now. */
    record Redirected(Source source) implements Happening {}

    /** Nothing happened, and the time waited for has come. */
    record Reached() implements Happening {}

    /** The speed changed: look at the time again. */
    record Woken() implements Happening {}
}
