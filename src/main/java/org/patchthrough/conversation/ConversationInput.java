package org.patchthrough.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Language;
import org.patchthrough.call.Outcome;

/** What a conversation is told. */
public sealed interface ConversationInput {

    record Said(Intent word) implements ConversationInput {}

    /**
     * The call that was asked for is accepted.
     *
     * @param minutes until it rings, about; 0 for at once
     */
    record Accepted(UUID call, int minutes) implements ConversationInput {}

    /** It is not. */
    record Refused(CallRefusal why) implements ConversationInput {}

    /** The carrier is ringing the phone. */
    record Placed(UUID call) implements ConversationInput {}

    /** The phone was picked up. */
    record Answered(UUID call) implements ConversationInput {}

    /**
     * A call is over.
     *
     * @param language that they chose by a key, or had chosen on a page; empty where neither
     * @param accepted they pressed 1
     * @param targets  those of which something is known, in order
     */
    record Ended(
            UUID call,
            String campaign,
            Optional<Language> language,
            Outcome outcome,
            boolean accepted,
            List<Tried> targets)
            implements ConversationInput {
        public Ended {
            targets = List.copyOf(targets);
        }
    }

    /**
     * @param reached an office of it was on the line
     * @param told    something of it is known, by key, by page, or as no office of it answered
     */
    record Tried(String seat, boolean reached, boolean told) {}

    /** An office of a member is, or was, on the line of a call that is not over, and nothing is told of that member. */
    record Talked(UUID call, String campaign, String seat) implements ConversationInput {}

    /** What an office said was told by page or key. */
    record ToldElsewhere(UUID call, String seat) implements ConversationInput {}

    /** They asked by a key to be told when that office opens. */
    record Wanted(String campaign, String seat) implements ConversationInput {}

    /** It is time for the reminder. */
    record Due() implements ConversationInput {}
}
