package org.patchthrough.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.prompts.TemplatedText;
import org.patchthrough.prompts.TextTemplate;

/** The parts that steps are made of. */
final class StepBuilder {
    private StepBuilder() {}

    static TemplatedText text(TextTemplate template, ConversationState state) {
        return TemplatedText.of(template, state.language());
    }

    static ConversationStep say(@Nullable TemplatedText text, ConversationState state) {
        return new ConversationStep.Say(Optional.ofNullable(text), List.of(), state);
    }

    static ConversationStep quiet(ConversationState state) {
        return new ConversationStep.Say(Optional.empty(), List.of(), state);
    }

    static ConversationStep also(Action deed, ConversationStep step) {
        return with(List.of(deed), step);
    }

    static ConversationStep with(List<Action> deeds, ConversationStep step) {
        return switch (step) {
            case ConversationStep.Say(var text, var more, var state) -> {
                var all = new ArrayList<>(deeds);
                all.addAll(more);
                yield new ConversationStep.Say(text, all, state);
            }
            case ConversationStep.Ring _ -> step;
        };
    }
}
