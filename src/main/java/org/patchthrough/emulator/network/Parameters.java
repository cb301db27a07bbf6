package org.patchthrough.emulator.network;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What every request about a leg carries, in an order that means nothing. */
public record Parameters(String account, Random random) {
    static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss +0000", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final List<String> PLACES = List.of("City", "State", "Zip");

    Map<String, String> of(Leg leg, String status, Map<String, String> more) {
        var all = new LinkedHashMap<String, String>();
        all.put("CallSid", leg.sid);
        all.put("AccountSid", account);
        all.put("ApiVersion", "2010-04-01");
        all.put("Direction", leg.direction.word);
        all.put("CallStatus", status);
        if (leg.parent != null) {
            all.put("ParentCallSid", leg.parent.sid);
        }
        party(all, leg.from, "From", "Caller");
        party(all, leg.to, "To", "Called");
        if (random.nextInt(3) == 0) {
            all.put("StirStatus", "B");
        }
        notice(all, random);
        all.putAll(more);
        return shuffled(all, random);
    }

    /** The vendor adds parameters without notice, so nobody may count them. */
    static void notice(Map<String, String> all, Random random) {
        if (random.nextInt(3) == 0) {
            all.put("EmulatorNotice", Integer.toHexString(random.nextInt()));
        }
    }

    /** Where a number is from, as far as that is known: its country. */
    static void places(Map<String, String> all, String number, String prefix) {
        PLACES.forEach(place -> all.put(prefix + place, ""));
        all.put(prefix + "Country", number.startsWith("+1") ? "US" : "");
    }

    public static String stamp(Instant at) {
        return RFC_2822.format(at);
    }

    private static void party(Map<String, String> all, String number, String name, String older) {
        for (String prefix : List.of(name, older)) {
            all.put(prefix, number);
            places(all, number, prefix);
        }
    }

    static Map<String, String> shuffled(Map<String, String> all, Random random) {
        var names = new ArrayList<>(all.keySet());
        Collections.shuffle(names, random);
        var shuffled = new LinkedHashMap<String, String>();
        for (String name : names) {
            var value = all.get(name);
            shuffled.put(name, value == null ? "" : value);
        }
        return shuffled;
    }
}
