package org.patchthrough.gate;

/** Whether a number may be rung. */
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /**
     * Read by a person and by programs.
     *
     * @param status   of HTTP
     * @param code     a stable word, such as {@code stopped}
     * @param field    of the request, where one of them is the reason; else empty
     * @param sentence what is the matter
     * @param instead  what they can do
     */
    record Refused(int status, String code, String field, String sentence, String instead) implements Verdict {}
}
