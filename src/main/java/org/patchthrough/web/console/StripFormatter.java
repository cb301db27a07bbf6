package org.patchthrough.web.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.patchthrough.call.Language;
import org.patchthrough.call.Stance;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.whip.CallsNow;

/**
 * Words who is on the line.
 *
 * @param names a seat's holder, as lists call them
 */
record StripFormatter(CallsNow.Now now, List<CallsNow.Recent> recent, Instant at, UnaryOperator<String> names) {
    private static final PageMessages WORDS = PageMessages.in(Language.ENGLISH);

    Strip strip() {
        return new Strip(
                "On the line now: " + WORDS.number(now.onTheLine()),
                List.of(
                        figure("waiting", now.waiting()),
                        figure("ringing", now.ringing()),
                        figure("listening", now.listening()),
                        figure("with an office", now.bridged()),
                        figure("answering", now.asking())),
                now.longestWait(at)
                        .map(seconds -> "Longest wait: %s.".formatted(lasted(seconds)))
                        .orElse("Nobody waits."),
                Optional.ofNullable(now.lastGood())
                        .map(good -> "The last call that reached an office was asked for at %s."
                                .formatted(ConsoleTime.clock(good)))
                        .orElse("No call has reached an office in the last three hours."),
                recent.stream().map(this::item).toList());
    }

    static String lasted(long seconds) {
        return seconds < 60 ? seconds + " s" : "%d min %d s".formatted(seconds / 60, seconds % 60);
    }

    private static Strip.Figure figure(String label, long number) {
        return new Strip.Figure(label, WORDS.number(number));
    }

    private Strip.Item item(CallsNow.Recent call) {
        var told = call.answers().stream().map(this::told).collect(Collectors.joining("; "));
        var way = Doors.name(call.door());
        return new Strip.Item(
                ConsoleTime.second(call.requestedAt()).replace(" Eastern", ""),
                way + ": "
                        + (told.isEmpty() ? state(call) : told + (call.outcome() == null ? "; " + state(call) : "")));
    }

    private String told(CallsNow.Told told) {
        var name = names.apply(told.seat());
        var stance = told.stance();
        if (stance != null) {
            return name + ": " + heard(stance);
        }
        return switch (told.contact()) {
            case "voicemail" -> "voicemail for " + name;
            case "person" -> "spoke with " + name + "’s office";
            default -> name + " not reached";
        };
    }

    private static String heard(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "supports";
            case OPPOSES -> "opposes";
            case UNDECIDED -> "undecided";
            case NOT_GIVEN -> "wouldn’t say";
        };
    }

    private String state(CallsNow.Recent call) {
        var outcome = call.outcome();
        if (outcome != null) {
            return switch (outcome) {
                case "complete" -> "over";
                case "nobody_reached" -> "no office reached";
                case "declined", "no_response" -> "picked up, pressed nothing";
                case "no_location" -> "no ZIP given";
                case "opted_out" -> "pressed 9: never again";
                case "hung_up" -> "hung up";
                case "not_answered" -> "did not pick up";
                case "cancelled" -> "called off";
                case "expired" -> "not called in time";
                default -> "the carrier refused it";
            };
        }
        var first =
                call.seats().isEmpty() ? "an office" : names.apply(call.seats().getFirst());
        return switch (call.status()) {
            case "queued" -> "waits to be called";
            case "dialing", "ringing" -> "rings";
            case "greeting", "locating", "briefing", "waiting" -> "listens";
            case "bridged" -> call.seats().size() > 1 ? "with an office" : "with " + first;
            default -> call.status().toLowerCase(Locale.ROOT);
        };
    }
}
