package org.patchthrough.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.State.Choosing;

/** What the flow's questions offer, and which choice a key means. */
final class KeyMenus {
    private KeyMenus() {}

    /** The choice that a key names: 1 is the first. */
    static <T> Optional<T> pick(List<T> choices, String key) {
        int index = key.length() == 1 ? key.charAt(0) - '1' : -1;
        return index >= 0 && index < choices.size() ? Optional.of(choices.get(index)) : Optional.empty();
    }

    /** The members to choose from, for a ZIP in one state or in the state that was chosen. */
    static ZipResolution.Members members(Brief brief, Choosing question) {
        return switch (brief.place(question.zip())) {
            case ZipResolution.Members members -> members;
            case ZipResolution.States(var states) ->
                states.stream()
                        .filter(state -> state.state().equals(question.state()))
                        .findFirst()
                        .map(KeyMenus::members)
                        .orElseGet(KeyMenus::nobody);
            case ZipResolution.Hint(var hint) -> members(hint);
            case ZipResolution.One _, ZipResolution.NoTarget _, ZipResolution.Nowhere _ -> nobody();
        };
    }

    private static ZipResolution.Members members(ZipResolution.InState state) {
        return state.then() instanceof ZipResolution.Members members ? members : nobody();
    }

    private static ZipResolution.Members nobody() {
        return new ZipResolution.Members(List.of(), Optional.empty());
    }

    static List<Integer> plus(List<Integer> tried, int office) {
        var all = new ArrayList<>(tried);
        all.add(office);
        return all;
    }
}
