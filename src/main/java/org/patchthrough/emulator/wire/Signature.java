package org.patchthrough.emulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code X-Twilio-Signature} as the vendor's page on webhook security describes it: the address without its fragment,
 * then every form parameter, sorted by name, name and value; HMAC-SHA1 with the account's token, Base64.
 */
public final class Signature {
    private final SecretKeySpec key;

    public Signature(String token) {
        key = new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1");
    }

    /** {@code form} may repeat a name; a request without a body has an empty one. */
    public String of(String url, Map<String, List<String>> form) {
        var signed = new StringBuilder(withoutFragment(url));
        new TreeMap<>(form)
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA1", impossible);
        }
    }

    public static String withoutFragment(String url) {
        var hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }
}
