package org.patchthrough.texting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Stance;

/** What a conversation decides beside its words. Done in the transaction that stores it. */
public sealed interface Deed {

    /**
     * No more calls and texts, from any number of ours.
     *
     * @param byCarrier the carrier has heard it too, and brings them no text from the number it was sent to
     */
    record Stop(boolean byCarrier) implements Deed {}

    /** They are back. */
    record Return() implements Deed {}

    /** The call they asked for is wanted no more. */
    record CallOff(UUID call) implements Deed {}

    /** What the office said. */
    record Told(UUID call, String seat, Contact contact, Optional<Stance> stance) implements Deed {}

    record Promised(UUID call, String seat, Promise promise) implements Deed {}

    record Remind(Instant at) implements Deed {}

    record ForgetReminder() implements Deed {}

    record RememberZip(String zip) implements Deed {}

    record RememberLanguage(Language language) implements Deed {}

    /** A person should look at this message. */
    record Inbox(Word.Kind why) implements Deed {}
}
