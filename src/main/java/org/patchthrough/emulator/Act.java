package org.patchthrough.emulator;

import java.time.Duration;

/** What a person does at their phone. */
sealed interface Act {
    /** Picks up, or a machine does. */
    record Answer(boolean machine) implements Act {}

    /** The line is taken, or the call is declined: the carrier tells the two alike. */
    record Busy() implements Act {}

    /** Lets it ring until somebody on the way gives up. */
    record NoAnswer() implements Act {}

    /** The number cannot be reached at all. */
    record Fail() implements Act {}

    /** One key: a digit, the star or the hash. */
    record Press(char key) implements Act {}

    record HangUp() implements Act {}

    /** An act that a person will do of themselves, after so much time from now. */
    record Later(Duration after, Act act) {}
}
