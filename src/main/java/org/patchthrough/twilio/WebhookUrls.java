package org.patchthrough.twilio;

import org.patchthrough.call.Token;
import org.patchthrough.call.Tokens;
import org.patchthrough.carrier.LegToken;
import org.patchthrough.carrier.TextToken;

/**
 * The addresses at which the carrier reaches us. Each ends in what it shall do when we do not answer: two more tries whatever
 * went wrong, 1.5 s to connect, 4 s to answer. A fragment is neither sent nor signed
 * (twilio.com/docs/usage/webhooks/webhooks-connection-overrides).
 */
public final class WebhookUrls {
    static final String VOICE = "/twilio/voice/";
    static final String LEG = "/twilio/leg/";
    static final String TEXTS = "/twilio/texts";
    /** To be set behind each address that the carrier is given. */
    public static final String RETRIES = "#rc=2&rp=all&ct=1500&rt=4000";

    static final String INBOUND = "/twilio/inbound";

    private final String publicUrl;
    private final Tokens tokens;

    /** @param publicUrl where the carrier finds us, such as {@code https://calls.example.org}, with no slash at its end */
    public WebhookUrls(String publicUrl, Tokens tokens) {
        this.publicUrl = withoutSlash(publicUrl);
        this.tokens = tokens;
    }

    static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Where a call goes on that stands at this token. */
    public String voice(Token token) {
        return publicUrl + VOICE + tokens.write(token) + RETRIES;
    }

    /** Where a leg's progress is told. */
    public String leg(LegToken leg) {
        return publicUrl + LEG + leg.write(tokens) + RETRIES;
    }

    /** Where is told how a text of ours fares. */
    String text(TextToken text) {
        return publicUrl + TEXTS + "/" + text.write(tokens) + RETRIES;
    }
}
