package org.patchthrough.emulator.network;

import java.time.Duration;

/** What a person does at their phone. */
public sealed interface PersonAction {
    /** Picks up, or a machine does. */
    record Answer(boolean machine) implements PersonAction {}

    /** The line is taken, or the call is declined: the carrier tells the two alike. */
    record Busy() implements PersonAction {}

    /** Lets it ring until somebody on the way gives up. */
    record NoAnswer() implements PersonAction {}

    /** The number cannot be reached at all. */
    record Fail() implements PersonAction {}

    /** One key: a digit, the star or the hash. */
    record Press(char key) implements PersonAction {}

    record HangUp() implements PersonAction {}

    /** An act that a person will do of themselves, after so much time from now. */
    record Later(Duration after, PersonAction act) {}
}
