package org.patchthrough.call;

import java.util.List;

/**
 * What a ZIP says of whom its people may call, by the campaign's own targeting: the choices left, each with its finished
 * plan.
 */
public sealed interface ZipResolution {

    /** There is no such ZIP, and not even its state is known. */
    record Nowhere() implements ZipResolution {}

    /** The ZIP is known, but this campaign calls nobody there. */
    record NoTarget() implements ZipResolution {}

    /** One answer. */
    record One(Plan plan) implements ZipResolution {}

    /**
     * Several members: the caller knows which is theirs.
     *
     * @param members one to three, by district's number; one alone where the other districts are vacant
     * @param notSure the plan of those targets that do not depend on the choice (senators); empty where there is none
     */
    record Members(List<Choice> members, java.util.Optional<Plan> notSure) implements ZipResolution {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** A member that the caller may say is theirs, and the plan which that makes. */
    record Choice(String seat, Plan plan) {}

    /** Several states: at most three, each with what is left to ask once it is chosen. */
    record States(List<InState> states) implements ZipResolution {
        public States {
            states = List.copyOf(states);
        }
    }

    /** Only the state is known, from the ZIP's first digits: the caller must say that they live there. */
    record Hint(InState state) implements ZipResolution {}

    /**
     * A state and what follows if it is the caller's.
     *
     * @param state two letters
     * @param then  {@link One} or {@link Members}, or {@link NoTarget}
     */
    record InState(String state, ZipResolution then) {}
}
