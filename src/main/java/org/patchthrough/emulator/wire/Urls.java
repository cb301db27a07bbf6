package org.patchthrough.emulator.wire;

import java.net.URI;

/** Addresses as they stand in documents. */
public final class Urls {
    private Urls() {}

    /** What {@code reference} means in a document that came from {@code base}; the reference's fragment is kept. */
    static String resolve(String base, String reference) {
        var document = Signature.withoutFragment(base);
        if (reference.isEmpty() || reference.startsWith("#")) {
            return document + reference;
        }
        if (reference.startsWith("?")) {
            // java.net.URI follows an RFC that has been replaced and would drop the last part of the path.
            var query = document.indexOf('?');
            return (query < 0 ? document : document.substring(0, query)) + reference;
        }
        try {
            return URI.create(document).resolve(reference).toString();
        } catch (IllegalArgumentException bad) {
            throw new TwimlFault(11100, "\"" + reference + "\" is no URL");
        }
    }

    public static boolean absolute(String url) {
        return url.matches("(?i)https?://[^/_]+.*");
    }
}
