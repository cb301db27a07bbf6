package org.patchthrough.caller;

/**
 * What somebody agreed to, and where they did.
 *
 * @param call     to be rung once, now
 * @param text     to be texted about this campaign
 * @param door     how they came: {@code web}, {@code text}, {@code inbound} or {@code api}
 * @param origin   the page's origin, such as {@code https://example.org}; empty where there was no page
 * @param address  the network address, to be hashed; empty if unknown
 * @param browser  the browser's own name for itself, to be hashed; empty if unknown
 * @param partner  whose page or list brought them; empty if nobody's
 */
public record Consent(
        boolean call,
        boolean text,
        Disclosure disclosure,
        String door,
        String origin,
        String address,
        String browser,
        String partner) {

    /**
     * The text that they saw.
     *
     * @param wording  its id and version, such as {@code call/3}; empty where a partner's own page showed one
     * @param language {@code en} or {@code es}
     */
    public record Disclosure(String wording, String language) {}

    /** Holds no address. */
    @Override
    public String toString() {
        return "Consent[call=%s, text=%s, door=%s]".formatted(call, text, door);
    }
}
