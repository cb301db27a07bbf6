package org.patchthrough.call;

import java.util.Map;

/**
 * A sentence to be spoken.
 *
 * @param prompt   which
 * @param language whose words and voice; a clause in the other language is a line of its own
 * @param values   what fills its placeholders, by their names
 */
public record Utterance(Prompt prompt, Language language, Map<String, String> values) {
    public Utterance {
        values = Map.copyOf(values);
    }
}
