package org.patchthrough.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import org.patchthrough.app.ServiceFixture;

/** From the first byte asked for until the form can be used: its HTML, style and scripts are there and have run. */
public final class FirstLoadBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int BYTES_A_SECOND = 1_600_000 / 8;
    private static final int ROUND_TRIP_MILLIS = 150;
    private static final int SLOWER = 4;

    private FirstLoadBench() {}

    public static void main(String[] arguments) {
        try (var service = ServiceFixture.demo()) {
            for (var path : new String[] {"/w/demo?p=readers", "/c/demo"}) {
                load(service.url().resolve(path).toString());
                var millis = new double[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    millis[i] = load(service.url().resolve(path).toString());
                }
                Arrays.sort(millis);
                System.out.printf(
                        "%s interactive after %.0f ms (median of %d, from %.0f to %.0f)%n",
                        path, millis[ROUNDS / 2], ROUNDS, millis[0], millis[ROUNDS - 1]);
            }
        }
        System.exit(0);
    }

    private static double load(String url) {
        try (var context = Browser.context(390, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            slow(context.newCDPSession(page));
            page.navigate(url);
            return ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
                    .doubleValue();
        }
    }

    private static void slow(CDPSession session) {
        session.send("Network.enable");
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", ROUND_TRIP_MILLIS);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        session.send("Network.emulateNetworkConditions", line);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }
}
