package org.patchthrough.call;

/**
 * One phone line of a call: the caller's, or the one to an office.
 *
 * @param target  index in the plan, or -1 for the caller's own leg
 * @param attempt from 1, or 0 for the caller's own leg
 */
public record Leg(int target, int attempt) {
    public static final Leg CALLER = new Leg(-1, 0);

    public boolean ofCaller() {
        return target < 0;
    }

    /** {@code caller}, or {@code 0.1} for the first ring of the first target. */
    public String code() {
        return ofCaller() ? "caller" : target + "." + attempt;
    }

    /** The leg of a {@link #code()}. */
    public static Leg of(String code) {
        if (code.equals("caller")) {
            return CALLER;
        }
        var dot = code.indexOf('.');
        return new Leg(Integer.parseInt(code.substring(0, dot)), Integer.parseInt(code.substring(dot + 1)));
    }
}
