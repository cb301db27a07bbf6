package org.patchthrough.script;

import java.util.List;
import java.util.Optional;

/**
 * What campaign writers write for those who call: what it is about, why to call, and a script.
 *
 * @param topic      empty where the writer gave none
 * @param headline   likewise
 * @param background paragraphs; may be empty
 * @param opener     may be empty: then this is no script yet
 */
public record ScriptDocument(
        String topic, String headline, List<String> background, List<Turn> opener, List<Branch> branches) {
    public ScriptDocument {
        background = List.copyOf(background);
        opener = List.copyOf(opener);
        branches = List.copyOf(branches);
    }

    /** Empty where nothing is said before the branches. */
    public Optional<Script> findScript() {
        return opener.isEmpty() ? Optional.empty() : Optional.of(new Script(opener, branches));
    }
}
