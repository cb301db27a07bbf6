package org.patchthrough.campaign.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Origins of pages, as browsers write them. */
final class Origins {
    static final String WANTED =
            "Write https://, the host and, if need be, a port, such as https://readers.example.org;"
                    + " http:// only for localhost.";

    private static final Pattern SECURE =
            Pattern.compile("https://([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])(:\\d{1,5})?");
    private static final Pattern OWN_MACHINE = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");
    private static final Pattern PORT = Pattern.compile(":(\\d+)$");
    private static final int MAX_PORT = 65_535;

    private Origins() {}

    /** In a browser's own writing: small letters, and no port that goes without saying. */
    static Optional<String> find(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var shaped =
                SECURE.matcher(small).matches() || OWN_MACHINE.matcher(small).matches();
        return shaped && portIsOne(small) ? Optional.of(withoutUsualPort(small)) : Optional.empty();
    }

    private static boolean portIsOne(String origin) {
        var port = PORT.matcher(origin);
        return !port.find() || (!port.group(1).startsWith("0") && Integer.parseInt(port.group(1)) <= MAX_PORT);
    }

    private static String withoutUsualPort(String origin) {
        var usual = origin.startsWith("https:") ? ":443" : ":80";
        return origin.endsWith(usual) ? origin.substring(0, origin.length() - usual.length()) : origin;
    }
}
