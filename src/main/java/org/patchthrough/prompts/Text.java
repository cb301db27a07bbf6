package org.patchthrough.prompts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patchthrough.call.Language;

/**
 * A text that is to be sent, its words not chosen yet.
 *
 * @param values  by placeholder
 * @param choices what the letters A, B, C stand for, in order; none for most texts
 * @param more    clauses behind it, as far as there is room for them
 */
public record Text(
        Template template, Language language, Map<String, String> values, List<String> choices, List<Template> more) {
    public Text {
        values = Map.copyOf(values);
        choices = List.copyOf(choices);
        more = List.copyOf(more);
    }

    public static Text of(Template template, Language language) {
        return new Text(template, language, Map.of(), List.of(), List.of());
    }

    public Text with(String placeholder, String value) {
        var filled = new HashMap<>(values);
        filled.put(placeholder, value);
        return new Text(template, language, filled, choices, more);
    }

    public Text choosing(List<String> named) {
        return new Text(template, language, values, named, more);
    }

    public Text and(Template clause) {
        var longer = new ArrayList<>(more);
        longer.add(clause);
        return new Text(template, language, values, choices, longer);
    }
}
