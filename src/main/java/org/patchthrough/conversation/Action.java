package org.patchthrough.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Stance;

/** What a conversation decides beside its words. Done in the transaction that stores it. */
public sealed interface Action {

    /**
     * No more calls and texts, from any number of ours.
     *
     * @param byCarrier the carrier has heard it too, and brings them no text from the number it was sent to
     */
    record Stop(boolean byCarrier) implements Action {}

    /** They are back. */
    record Return() implements Action {}

    /** The call they asked for is wanted no more. */
    record CallOff(UUID call) implements Action {}

    /** What the office said. */
    record Told(UUID call, String seat, Contact contact, Optional<Stance> stance) implements Action {}

    record Promised(UUID call, String seat, Promise promise) implements Action {}

    record Remind(Instant at) implements Action {}

    record ForgetReminder() implements Action {}

    record RememberZip(String zip) implements Action {}

    record RememberLanguage(Language language) implements Action {}

    /** A person should look at this message. */
    record Inbox(Intent.Kind why) implements Action {}
}
