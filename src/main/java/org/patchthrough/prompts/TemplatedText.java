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
public record TemplatedText(
        TextTemplate template,
        Language language,
        Map<String, String> values,
        List<String> choices,
        List<TextTemplate> more) {
    public TemplatedText {
        values = Map.copyOf(values);
        choices = List.copyOf(choices);
        more = List.copyOf(more);
    }

    public static TemplatedText of(TextTemplate template, Language language) {
        return new TemplatedText(template, language, Map.of(), List.of(), List.of());
    }

    public TemplatedText with(String placeholder, String value) {
        var filled = new HashMap<>(values);
        filled.put(placeholder, value);
        return new TemplatedText(template, language, filled, choices, more);
    }

    public TemplatedText choosing(List<String> named) {
        return new TemplatedText(template, language, values, named, more);
    }

    public TemplatedText and(TextTemplate clause) {
        var longer = new ArrayList<>(more);
        longer.add(clause);
        return new TemplatedText(template, language, values, choices, longer);
    }
}
