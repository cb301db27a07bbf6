package org.patchthrough.script;

import java.util.List;

/** What the turns of a branch suggest: what the staffer says, else how the caller takes it. */
final class Answer {
    private Answer() {}

    static Suggests of(List<Said> turns) {
        var first = turns.isEmpty() || turns.getFirst().speaker != Speaker.STAFFER
                ? Suggests.NOTHING
                : Suggestions.staffer(turns.getFirst().text());
        return first == Suggests.NOTHING
                        && turns.size() > 1
                        && turns.get(1).speaker == Speaker.CALLER
                        && turns.getFirst().speaker == Speaker.STAFFER
                ? Suggestions.reaction(turns.get(1).text())
                : first;
    }
}
