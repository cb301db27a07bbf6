package org.patchthrough.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock by which a place lives: its state's main zone, but for ZIP prefixes that lie wholly or mostly across the line.
 * Where a prefix is cut by the line (373, 798 and some others) the larger part decides.
 */
final class TimeZones {
    private static final Map<String, ZoneId> EXCEPTIONS = Stream.of(
                    rule("America/Chicago", "FL 324 325", "IN 463 464 476 477", "KY 420 421 422 423 424"),
                    rule("America/New_York", "TN 373 374 376 377 378 379"),
                    rule("America/Denver", "TX 798 799", "NE 693", "SD 577", "ND 586", "OR 979"),
                    rule("America/Los_Angeles", "ID 835 838"))
            .flatMap(rule -> rule)
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private TimeZones() {}

    /** @param zip null where only the state is known */
    static ZoneId of(UsState state, @Nullable Zip zip) {
        var main = state.mainZone();
        return zip == null ? main : EXCEPTIONS.getOrDefault(state.code() + zip.prefix(), main);
    }

    private static Stream<Map.Entry<String, ZoneId>> rule(String zone, String... statesAndPrefixes) {
        return Arrays.stream(statesAndPrefixes)
                .flatMap(line -> Arrays.stream(line.substring(3).split(" ", -1))
                        .map(prefix -> Map.entry(line.substring(0, 2) + prefix, ZoneId.of(zone))));
    }
}
