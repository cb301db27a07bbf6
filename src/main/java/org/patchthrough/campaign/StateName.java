package org.patchthrough.campaign;

import org.patchthrough.call.Language;
import org.patchthrough.directory.UsState;

/** A state's name in the language of whoever reads or hears it. */
public final class StateName {
    private StateName() {}

    /**
     * {@code New York}.
     *
     * @param code two letters
     * @throws IllegalArgumentException for what is no state's
     */
    public static String of(String code, Language language) {
        return of(
                UsState.find(code)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + code + "\" is no state; NY would be")),
                language);
    }

    public static String of(UsState state, Language language) {
        return switch (language) {
            case ENGLISH -> state.english();
            case SPANISH -> state.spanish();
        };
    }
}
