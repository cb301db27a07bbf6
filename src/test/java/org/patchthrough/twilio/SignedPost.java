package org.patchthrough.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts forms as the carrier does: signed for the public address, sent to the port that answers. */
record SignedPost(int port) {
    static final String PUBLIC_URL = "https://calls.example.org";
    static final String AUTH_TOKEN = "the account's";

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return send(path, body(form), sign(path, form));
    }

    HttpResponse<String> send(String path, String body, String signature) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("I-Twilio-Idempotency-Token", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    static String body(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String sign(String path, Map<String, String> form) throws Exception {
        var text = new StringBuilder(path);
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        return hmac(text.toString());
    }

    /** @param text path, query and form as they are signed after the public address */
    static String hmac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(AUTH_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal((PUBLIC_URL + text).getBytes(StandardCharsets.UTF_8)));
    }
}
