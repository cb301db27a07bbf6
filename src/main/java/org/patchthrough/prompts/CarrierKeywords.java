package org.patchthrough.prompts;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that end calls and texts at every number, by the carriers' rules and in two languages: in capitals, without
 * accents.
 */
public final class CarrierKeywords {
    /** Whatever follows. */
    public static final Set<String> FIRST = Set.of(
            "STOP",
            "STOPALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "REVOKE",
            "OPTOUT",
            "ALTO",
            "PARAR",
            "BASTA",
            "BAJA",
            "NOMAS");

    /** Those, and what ends all where it is all that is said. */
    public static final Set<String> ALL = Stream.concat(
                    FIRST.stream(),
                    Stream.of("REMOVE", "DELETE", "PARE", "PAREN", "CANCELAR", "SALIR", "TERMINAR", "DESUSCRIBIR"))
            .collect(Collectors.toUnmodifiableSet());

    private CarrierKeywords() {}
}
