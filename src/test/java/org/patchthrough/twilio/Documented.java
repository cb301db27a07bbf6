package org.patchthrough.twilio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What goes over the wire, as the carrier documents it. */
final class Documented {
    private Documented() {}

    static String text(String file) throws IOException {
        try (var in = Documented.class.getResourceAsStream("/carrier/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A webhook's parameters, one a line. */
    static Map<String, String> form(String file) throws IOException {
        var form = new TreeMap<String, String>();
        text(file).lines().map(line -> line.split("=", 2)).forEach(pair -> form.put(pair[0], pair[1]));
        return form;
    }
}
