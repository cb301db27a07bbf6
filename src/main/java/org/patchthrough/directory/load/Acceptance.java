package org.patchthrough.directory.load;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an operator lets pass though a gate doubts it.
 *
 * @param everything whatever the doubt
 * @param gates else the numbers of the gates whose doubts may pass
 */
public record Acceptance(boolean everything, Set<Integer> gates) {
    /** Nobody was asked. */
    public static final Acceptance NONE = new Acceptance(false, Set.of());

    public static final Acceptance ALL = new Acceptance(true, Set.of());

    private static final Pattern WRITTEN = Pattern.compile("GATE(,GATE)*".replace("GATE", "([1-9]|1[0-9]|20)"));

    public Acceptance {
        gates = Set.copyOf(gates);
    }

    /**
     * Reads {@code all}, {@code 10} or {@code 3,10}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Acceptance parse(String written) {
        if (written.equals("all")) {
            return ALL;
        }
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" names no gates; write all, or numbers of 1 to 20, such as 3,10");
        }
        return new Acceptance(
                false,
                Arrays.stream(written.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet()));
    }

    boolean covers(int gate) {
        return everything || gates.contains(gate);
    }
}
