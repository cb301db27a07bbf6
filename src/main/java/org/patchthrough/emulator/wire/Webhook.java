package org.patchthrough.emulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A request to the service, before it is signed and sent. */
public record Webhook(String url, String method, Map<String, String> parameters) {
    /** What came back. */
    public sealed interface Answer {
        /**
         * @param url where it came from in the end; relative addresses in it are meant from there
         * @param type the content type, empty where there was none
         * @param text the body, read as UTF-8
         * @param bytes how long the body is
         */
        record Got(String url, int status, String type, String text, int bytes) implements Answer {

            /** The content type without its parameters, in small letters. */
            public String mediaType() {
                return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            }
        }

        /** {@code code} of the vendor's error dictionary. */
        record Failed(String url, int code, String why) implements Answer {}
    }

    boolean get() {
        return method.equals("GET");
    }

    /** The address as it is requested: no fragment, and the parameters in the query where the method is GET. */
    String requested() {
        var bare = Signature.withoutFragment(url);
        if (!get() || parameters.isEmpty()) {
            return bare;
        }
        return bare + (bare.contains("?") ? "&" : "?") + encoded();
    }

    String body() {
        return get() ? "" : encoded();
    }

    Map<String, List<String>> signedForm() {
        var form = new TreeMap<String, List<String>>();
        if (!get()) {
            parameters.forEach((name, value) -> form.put(name, List.of(value)));
        }
        return form;
    }

    private String encoded() {
        return parameters.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
