package org.patchthrough.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a webhook was signed by the carrier with our account's token (twilio.com/docs/usage/security): HMAC-SHA1 over the
 * address it asked for and the form's names and values.
 *
 * <p>The SDK's own validator is not used: it knows no repeated names, decodes escapes when it adds a port, and refuses an
 * apostrophe that the signer has encoded.
 */
public final class Signature {
    private static final Pattern ADDRESS = Pattern.compile("(https?)://([^/?#]*)([^#]*)", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final String publicUrl;
    private final List<SecretKeySpec> keys;

    /**
     * @param publicUrl  as the carrier is told it: what a proxy makes of an address says nothing about what was signed
     * @param authTokens the account's; while they are rotated two are valid
     */
    public Signature(String publicUrl, List<String> authTokens) {
        this.publicUrl = WebhookUrls.withoutSlash(publicUrl);
        this.keys = authTokens.stream()
                .map(token -> new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"))
                .toList();
    }

    /**
     * @param target    path and query exactly as they came in, nothing decoded
     * @param form      names and values, decoded
     * @param signature the header {@code X-Twilio-Signature}; null where it is missing
     */
    public boolean fits(String target, Map<String, List<String>> form, @Nullable String signature) {
        return fitsAddress(publicUrl + target, form, signature);
    }

    boolean fitsAddress(String address, Map<String, List<String>> form, @Nullable String signature) {
        if (signature == null || signature.isEmpty()) {
            return false;
        }
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        var signedForm = written(form);
        for (var variant : variants(address)) {
            for (var key : keys) {
                if (MessageDigest.isEqual(sign(key, variant + signedForm), given)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Names by code unit; of a repeated name each distinct value once, in order. */
    private static String written(Map<String, List<String>> form) {
        var written = new StringBuilder();
        new TreeMap<>(form)
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> written.append(name).append(value)));
        return written.toString();
    }

    /** The signer is not consistent about a default port, and encodes an apostrophe that others leave as it is. */
    private static Set<String> variants(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Set.of(address);
        }
        var scheme = parts.group(1);
        var host = PORT.matcher(parts.group(2)).replaceFirst("");
        var hosts = new LinkedHashSet<String>();
        hosts.add(parts.group(2));
        hosts.add(host);
        hosts.add(host + (scheme.equals("https") ? ":443" : ":80"));
        var variants = new LinkedHashSet<String>();
        for (var each : hosts) {
            variants.add(scheme + "://" + each + parts.group(3));
            variants.add(scheme + "://" + each + parts.group(3).replace("'", "%27"));
        }
        return variants;
    }

    private static byte[] sign(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
