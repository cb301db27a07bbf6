package org.patchthrough.texting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.prompts.TextTemplate;
import org.patchthrough.prompts.TemplatedText;

/** The parts that steps are made of. */
final class Steps {
    private Steps() {}

    static TemplatedText text(TextTemplate template, Talk talk) {
        return TemplatedText.of(template, talk.language());
    }

    static Step say(@Nullable TemplatedText text, Talk talk) {
        return new Step.Say(Optional.ofNullable(text), List.of(), talk);
    }

    static Step quiet(Talk talk) {
        return new Step.Say(Optional.empty(), List.of(), talk);
    }

    static Step also(Deed deed, Step step) {
        return with(List.of(deed), step);
    }

    static Step with(List<Deed> deeds, Step step) {
        return switch (step) {
            case Step.Say(var text, var more, var talk) -> {
                var all = new ArrayList<>(deeds);
                all.addAll(more);
                yield new Step.Say(text, all, talk);
            }
            case Step.Ring _ -> step;
        };
    }
}
