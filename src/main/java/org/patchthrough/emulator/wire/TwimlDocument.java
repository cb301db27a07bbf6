package org.patchthrough.emulator.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * TwiML that can be run.
 *
 * @param url where it came from, null where it was handed in: then it has nothing to be relative to
 * @param warnings what was skipped or replaced by a default in reading it
 */
public record TwimlDocument(@Nullable String url, List<Verb> verbs, List<Warning> warnings) {
    public record Warning(int code, String message) {}

    /** An address in this document, absolute. */
    public String resolve(String reference) {
        if (url != null) {
            return Urls.resolve(url, reference);
        }
        if (!Urls.absolute(reference)) {
            throw new TwimlFault(15004, "\"" + reference + "\" is relative, and a document handed in has no address");
        }
        return reference;
    }
}
