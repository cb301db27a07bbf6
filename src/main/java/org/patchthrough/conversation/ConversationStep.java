package org.patchthrough.conversation;

import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Plan;
import org.patchthrough.prompts.TemplatedText;

/** What a conversation makes of one input. */
public sealed interface ConversationStep {
    ConversationState state();

    /** At most one text, and what else is to be done. */
    record Say(Optional<TemplatedText> text, List<Action> actions, ConversationState state)
            implements ConversationStep {
        public Say {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Whether this phone may be rung must be asked; {@link ConversationInput.Accepted} or {@link ConversationInput.Refused}
     * answers.
     *
     * @param voicemail they want to leave one, so a closed office will do
     * @param offered   we had offered this one, the next office or another try, so it counts toward no limit
     */
    record Ring(String campaign, Plan plan, boolean voicemail, boolean offered, ConversationState state)
            implements ConversationStep {}
}
