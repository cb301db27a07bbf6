package org.patchthrough.emulator.wire;

import java.util.HashSet;
import java.util.Set;

/**
 * How patient the carrier is with one address. The fragment of a webhook's URL may say otherwise,
 * {@code #rc=2&rp=ct,5xx&ct=1000}; it is neither sent nor signed.
 *
 * @param connect milliseconds to connect
 * @param read milliseconds to the first byte
 * @param total milliseconds for all tries together
 * @param retries how many tries after the first
 * @param on what is tried again: {@code ct}, {@code rt}, {@code 4xx}, {@code 5xx}
 */
record Overrides(int connect, int read, int total, int retries, Set<String> on) {
    static final Overrides NONE = new Overrides(5000, 15000, 15000, 1, Set.of("ct"));
    private static final Set<String> ALL = Set.of("ct", "rt", "4xx", "5xx");

    static Overrides of(String url) {
        var hash = url.indexOf('#');
        var found = NONE;
        if (hash < 0) {
            return found;
        }
        for (String part : url.substring(hash + 1).split("&", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                found = found.with(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return found;
    }

    private Overrides with(String name, String value) {
        return switch (name) {
            case "ct" -> new Overrides(within(value, 100, 10000, connect), read, total, retries, on);
            case "rt" -> new Overrides(connect, within(value, 100, 15000, read), total, retries, on);
            case "tt" -> new Overrides(connect, read, within(value, 100, 15000, total), retries, on);
            case "rc" -> new Overrides(connect, read, total, within(value, 0, 5, retries), on);
            case "rp" -> new Overrides(connect, read, total, retries, causes(value));
            default -> this;
        };
    }

    private static int within(String value, int min, int max, int otherwise) {
        return value.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(value), min, max) : otherwise;
    }

    private static Set<String> causes(String value) {
        var causes = new HashSet<String>();
        for (String cause : value.split(",", -1)) {
            if (cause.equals("all") || cause.equals("a")) {
                causes.addAll(ALL);
            } else if (ALL.contains(cause)) {
                causes.add(cause);
            }
        }
        return causes;
    }
}
