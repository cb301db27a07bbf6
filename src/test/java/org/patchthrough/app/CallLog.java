package org.patchthrough.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.wire.Step;

/**
 * What one phone line went through, by the carrier's log, and how long it took by the call's own waits. What our answers took
 * is not in it: that depends on the machine, and is measured elsewhere.
 */
public record CallLog(Emulator.LegRecord leg) {
    /** The break before the first word of a document. */
    private static final Duration BREATH = Duration.ofMillis(500);

    /** A time in which nothing was heard, and the words before it. */
    public record Silence(Duration length, String after) {}

    /** The callers' legs among these. */
    public static List<CallLog> of(List<Emulator.LegRecord> legs) {
        return legs.stream()
                .filter(leg -> leg.parent() == null)
                .map(CallLog::new)
                .toList();
    }

    /** The legs that this call dialed, in order. */
    public List<CallLog> offices(List<Emulator.LegRecord> all) {
        return all.reversed().stream()
                .filter(each -> leg.sid().equals(each.parent()))
                .map(CallLog::new)
                .toList();
    }

    /** From the first thing of a kind on this leg to the first of another on that one. */
    public Duration between(String kind, CallLog other, String its) {
        return other.first(its).minus(first(kind));
    }

    /** How long a sentence takes, its breath included. */
    public Duration lengthOf(String text) {
        return leg.steps().stream()
                .filter(step -> text.equals(step.details().get("text")))
                .findFirst()
                .map(step -> seconds(step, "seconds"))
                .orElseThrow();
    }

    /**
     * Every silence of a caller's leg, but while an office rings and talks.
     *
     * @param exempt by the words before it
     */
    public List<Silence> silences(Predicate<String> exempt) {
        var found = new ArrayList<Silence>();
        var quietSince = Duration.ofDays(1);
        var last = "the pick-up";
        var breath = Duration.ZERO;
        var dialing = false;
        for (var step : leg.steps()) {
            var at = step.waited();
            if (answer(step)) {
                quietSince = dialing ? at : quietSince;
                dialing = false;
                breath = BREATH;
            } else if (step.kind().equals("answered")) {
                quietSince = at;
            } else if (!dialing
                    && List.of("said", "pressed", "dialed", "hung_up").contains(step.kind())) {
                if (quietSince.compareTo(at) < 0
                        && !exempt.test(last)
                        && !"caller".equals(step.details().get("by"))) {
                    found.add(new Silence(at.minus(quietSince).plus(breath), last));
                }
                quietSince = at;
                breath = Duration.ZERO;
                dialing = step.kind().equals("dialed");
                if (step.kind().equals("said")) {
                    quietSince = at.plus(seconds(step, "seconds"));
                    last = String.valueOf(step.details().get("text"));
                }
            }
        }
        return found;
    }

    /** Whoever is spoken to slowly from the first word on has said that their calls are relayed. */
    public boolean relayed() {
        return leg.steps().stream()
                .filter(step -> step.kind().equals("said"))
                .findFirst()
                .filter(step -> step.details().containsKey("rate"))
                .isPresent();
    }

    private Duration first(String kind) {
        return leg.steps().stream()
                .filter(step -> step.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .waited();
    }

    private static boolean answer(Step step) {
        return step.kind().equals("webhook")
                && !String.valueOf(step.details().get("url")).contains("/twilio/leg/");
    }

    private static Duration seconds(Step step, String detail) {
        return Duration.ofMillis(Math.round(1000 * ((Number) step.details().get(detail)).doubleValue()));
    }
}
