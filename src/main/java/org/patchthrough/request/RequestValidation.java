package org.patchthrough.request;

import java.util.List;
import org.patchthrough.gate.FieldMistake;

/** What can be told of a request without looking anything up: all its mistakes, or its values. */
public sealed interface RequestValidation {
    record Valid(CallRequest request) implements RequestValidation {}

    record Invalid(List<FieldMistake> mistakes) implements RequestValidation {}

    /** None where it is valid. */
    default List<FieldMistake> mistakes() {
        return switch (this) {
            case Valid _ -> List.of();
            case Invalid(var mistakes) -> mistakes;
        };
    }
}
