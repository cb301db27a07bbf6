package org.patchthrough.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.State.Again;
import org.patchthrough.call.State.AskingContact;
import org.patchthrough.call.State.AskingPromise;
import org.patchthrough.call.State.AskingStance;
import org.patchthrough.call.State.Bridging;
import org.patchthrough.call.State.Briefing;
import org.patchthrough.call.State.Choosing;
import org.patchthrough.call.State.ChoosingState;
import org.patchthrough.call.State.Closed;
import org.patchthrough.call.State.Confirming;
import org.patchthrough.call.State.Greeting;
import org.patchthrough.call.State.Hearing;
import org.patchthrough.call.State.Locating;
import org.patchthrough.call.State.Moving;
import org.patchthrough.call.State.Over;
import org.patchthrough.call.State.ReadingBack;
import org.patchthrough.call.State.Seeking;
import org.patchthrough.call.State.Waiting;

/** What the flow's questions share: how they fared, and which choice a key means. */
final class Questions {
    private Questions() {}

    /** The same question, asked once more for another reason. */
    static State with(State question, Tries tries) {
        return switch (question) {
            case Greeting _ -> new Greeting(tries);
            case Locating s -> new Locating(s.wrong(), s.dialedIn(), tries);
            case Confirming s -> new Confirming(s.zip(), tries);
            case ChoosingState s -> new ChoosingState(s.zip(), tries);
            case Choosing s -> new Choosing(s.zip(), s.state(), tries);
            case Briefing _ -> new Briefing(tries);
            case Waiting s -> new Waiting(s.target(), s.tried(), s.why(), s.waited(), tries);
            case Closed s -> new Closed(s.target(), s.tried(), s.office(), s.why(), tries);
            case AskingContact s -> new AskingContact(s.target(), s.tried(), tries);
            case AskingStance s -> new AskingStance(s.target(), tries);
            case AskingPromise s -> new AskingPromise(s.target(), s.stance(), tries);
            case ReadingBack s -> new ReadingBack(s.target(), s.stance(), tries);
            case Moving s -> new Moving(s.next(), tries);
            case State.Missed s -> new State.Missed(s.target(), tries);
            case Again s -> new Again(s.target(), tries);
            case Seeking _, Bridging _, Hearing _, Over _ -> question;
        };
    }

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
