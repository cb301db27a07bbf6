package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader on a slow line has to wait for, as it goes over the wire. */
class WeightTest {
    private static final int MAX_SCRIPT = 4 * 1024;
    private static final int MAX_FRAME = 30 * 1024;
    private static final Pattern LOADED =
            Pattern.compile("(?:<script src|<link rel=\"(?:stylesheet|icon)\" href)=\"([^\"]+)\"");

    private final WebFixture rooms = new WebFixture();

    @Test
    void the_widgets_script_and_the_frames_first_load_keep_their_budgets() throws Exception {
        try (var server = rooms.start()) {
            var base = URI.create("http://127.0.0.1:" + server.port());
            int script = get(base.resolve("/embed/v1.js")).length;
            var frame = base.resolve("/w/demo?p=readers");
            var parts = new ArrayList<Integer>();
            parts.add(get(frame).length);
            for (var part : LOADED.matcher(new String(unpacked(frame), StandardCharsets.UTF_8))
                    .results()
                    .toList()) {
                parts.add(get(base.resolve(part.group(1).replace("&amp;", "&"))).length);
            }
            int first = parts.stream().mapToInt(Integer::intValue).sum();
            System.out.printf(
                    "compressed: widget script %,d bytes of %,d, frame's first load %,d bytes of %,d %s%n",
                    script, MAX_SCRIPT, first, MAX_FRAME, parts);
            assertThat(script).isLessThanOrEqualTo(MAX_SCRIPT);
            assertThat(first).isLessThanOrEqualTo(MAX_FRAME);
        }
    }

    private static byte[] get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip"));
    }

    private static byte[] unpacked(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private static byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
