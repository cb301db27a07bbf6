package org.patchthrough.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.State.Choosing;

/** What the flow's questions offer, and which choice a key means. */
final class Questions {
    private Questions() {}

    /** The choice that a key names: 1 is the first. */
    static <T> Optional<T> pick(List<T> choices, String key) {
        int index = key.length() == 1 ? key.charAt(0) - '1' : -1;
        return index >= 0 && index < choices.size() ? Optional.of(choices.get(index)) : Optional.empty();
    }

    /** The members to choose from, for a ZIP in one state or in the state that was chosen. */
    static Place.Members members(Brief brief, Choosing question) {
        return switch (brief.place(question.zip())) {
            case Place.Members members -> members;
            case Place.States(var states) ->
                states.stream()
                        .filter(state -> state.state().equals(question.state()))
                        .findFirst()
                        .map(Questions::members)
                        .orElseGet(Questions::nobody);
            case Place.Hint(var hint) -> members(hint);
            case Place.One _, Place.NoTarget _, Place.Nowhere _ -> nobody();
        };
    }

    private static Place.Members members(Place.InState state) {
        return state.then() instanceof Place.Members members ? members : nobody();
    }

    private static Place.Members nobody() {
        return new Place.Members(List.of(), Optional.empty());
    }

    static List<Integer> plus(List<Integer> tried, int office) {
        var all = new ArrayList<>(tried);
        all.add(office);
        return all;
    }
}
