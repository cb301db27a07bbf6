package org.patchthrough.gate;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field  as it is called on the wire: {@code phone}, {@code consent.call}
 * @param kind   of mistake, which the resources have a sentence for: {@code phone.digits}
 * @param values what fills that sentence, in their order
 */
public record FieldMistake(String field, String kind, List<String> values) {
    public FieldMistake {
        values = List.copyOf(values);
    }

    public FieldMistake(String field, String kind, String... values) {
        this(field, kind, List.of(values));
    }
}
