package org.patchthrough.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Reason;
import org.patchthrough.campaign.Results;
import org.patchthrough.campaign.Roster;
import org.patchthrough.campaign.Version;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.web.pages.CallPage.Action;
import org.patchthrough.web.pages.CallPage.Mark;
import org.patchthrough.web.pages.CallPage.Standing;
import org.patchthrough.web.pages.CallPage.Step;
import org.patchthrough.web.pages.Dial;

/** Where one call is, in the words at the top of its page. */
final class Standings {
    private static final List<String> STEPS = List.of("Ring", "Press 1", "Briefing", "Talk", "Answer");
    /** Who is rung at once has been by then; who has not waits for a line. */
    private static final Duration LINE_FREE = Duration.ofSeconds(10);

    private static final int RING = 0;
    private static final int PRESS = 1;
    private static final int BRIEF = 2;
    private static final int TALK = 3;
    private static final int ANSWER = 4;

    private final KnownCall call;
    private final Snapshot snapshot;
    private final Version version;
    private final String link;
    private final Instant now;
    private final boolean paused;

    Standings(KnownCall call, Snapshot snapshot, Version version, String link, Instant now, boolean paused) {
        this.call = call;
        this.snapshot = snapshot;
        this.version = version;
        this.link = link;
        this.now = now;
        this.paused = paused;
    }

    Standing standing(OptionalInt position) {
        return switch (call.summary().status()) {
            case QUEUED -> queued(position);
            case DIALING, RINGING ->
                ringing(
                        "Ringing your phone…",
                        "Pick up and press 1. The call comes from %s.".formatted(number()),
                        "If your phone asks who is calling, accept the call. Didn’t ask for it? Press 9 and we never ring this number again.");
            case GREETING ->
                plain(
                        "press",
                        PRESS,
                        "Press 1 on your phone",
                        "Then we tell you what it is about.",
                        "Press 1 on your phone.",
                        true);
            case LOCATING ->
                plain(
                        "press",
                        BRIEF,
                        "Key in your ZIP code",
                        "On your phone: five digits, so that we find your members.",
                        "Key in your ZIP code on your phone.",
                        true);
            case BRIEFING -> plain("brief", BRIEF, "Listen, or press # to skip", first(), "", false);
            case WAITING -> seeking();
            case BRIDGED -> bridged();
            case ASKING ->
                plain(
                        "ask",
                        ANSWER,
                        "What did they say?",
                        "Answer by the keys of your phone, or here.",
                        "The talk is over. What did they say?",
                        false);
            case ENDED -> ended(call.summary().outcome().orElse(Outcome.FAILED));
        };
    }

    private Standing queued(OptionalInt position) {
        if (paused) {
            return ringing(
                    "The campaign is having a break",
                    "Your phone rings if its calls go on within ten minutes of your asking. If not, it stays quiet.",
                    "You can ask again later.");
        }
        int ahead = Math.max(0, position.orElse(1) - 1);
        if (ahead == 0 && call.summary().requestedAt().orElse(now).isBefore(now.minus(LINE_FREE))) {
            return ringing(
                    "You are next",
                    "The lines are busy. Your phone rings as soon as one is free; keep it near, then pick up and press 1.",
                    "The call comes from %s.".formatted(number()));
        }
        if (ahead == 0) {
            return ringing(
                    "Your phone rings in a moment",
                    "Pick up and press 1. The call comes from %s.".formatted(number()),
                    "");
        }
        var people = ahead == 1 ? "One person is" : ahead + " people are";
        return ringing(
                "You are in line",
                people + " ahead of you. Keep your phone near; when it rings, pick up and press 1.",
                "The call comes from %s.".formatted(number()));
    }

    private Standing ringing(String line, String detail, String aside) {
        return new Standing(
                "ring",
                line,
                detail,
                aside,
                -1,
                line + " " + detail,
                false,
                steps(RING),
                List.of(),
                null,
                "/call/" + link + "/cancel");
    }

    private Standing plain(String phase, int step, String line, String detail, String announce, boolean urgent) {
        return new Standing(phase, line, detail, "", -1, announce, urgent, steps(step), List.of(), null, null);
    }

    private Standing seeking() {
        var who = who();
        var line = call.summary().target().isPresent() && waits()
                ? "Waiting for a free line"
                : "Calling " + who.map(Targeted::brief).orElse("the office");
        return plain("seek", TALK, line, who.map(Targeted::full).orElse(""), "", false);
    }

    private boolean waits() {
        return call.facts().stream()
                .anyMatch(recorded -> recorded.fact() instanceof Fact.Waiting waiting
                        && call.summary().target().equals(Optional.of(waiting.target())));
    }

    private Standing bridged() {
        var who = who();
        var rung = call.rungNow();
        var office = rung.flatMap(ring -> who.flatMap(target -> target.office(ring.office())));
        var city = office.map(Office::city).orElse("");
        var picked = rung.flatMap(ring -> call.pickedUpAt(ring.leg()));
        var name = who.map(Targeted::full).orElse("the office") + (city.isEmpty() ? "" : ", " + city);
        if (picked.isPresent()) {
            long seconds = Math.max(0, Duration.between(picked.get(), now).toSeconds());
            return new Standing(
                    "talk", "You’re connected", name, "", seconds, "", false, steps(TALK), List.of(), null, null);
        }
        var missed = rung.flatMap(ring -> call.missedBefore(ring.leg()));
        var line = missed.map(miss -> trying(miss, city))
                .orElse("Calling " + who.map(Targeted::brief).orElse("the office"));
        return plain("talk", TALK, line, name, "", false);
    }

    /** {@code Washington is busy. Trying Buffalo}. */
    private String trying(Fact.OfficeMissed missed, String next) {
        var first = who().flatMap(target -> target.office(missed.office()))
                .map(Office::city)
                .orElse("That office");
        var how = missed.reason() == Reason.BUSY ? " is busy" : " does not answer";
        return first + how + ". Trying " + (next.isEmpty() ? "another office" : next);
    }

    private Standing ended(Outcome outcome) {
        return switch (outcome) {
            case COMPLETE -> complete();
            case HUNG_UP ->
                call.summary().bridged()
                        ? complete()
                        : over("The call ended early", "No office was reached.", "Call again", List.of());
            case NOBODY_REACHED ->
                over(
                        "We did not get through today",
                        "Busy lines are normal before a vote. These are the offices’ own numbers:",
                        "Try again",
                        offices());
            case NOT_ANSWERED ->
                over("We rang, and nobody picked up", "We ring once for each request.", "Ring again", List.of());
            case NO_RESPONSE ->
                over("We heard no key", "Pick up and press 1, and we put you through.", "Ring again", List.of());
            case DECLINED -> over("You stopped before an office rang", "That is fine.", "Call again", List.of());
            case NO_LOCATION ->
                over(
                        "We could not tell who your members are",
                        "Ask again here, with your ZIP code.",
                        "Start again",
                        List.of());
            case CANCELLED -> over("The call is called off", "Nothing rings any more.", "Start again", List.of());
            case EXPIRED ->
                over("We could not ring you in time", "Too many people were calling at once.", "Ask again", offices());
            case FAILED ->
                over(
                        "Your phone could not be reached",
                        "Check the number, or dial the office yourself:",
                        "Start again",
                        offices());
            case OPTED_OUT ->
                new Standing(
                        "over",
                        "We will not ring this number again",
                        "Nor text it. You can still dial the offices yourself:",
                        "",
                        -1,
                        "The call is over. We will not ring this number again.",
                        false,
                        steps(STEPS.size()),
                        offices(),
                        null,
                        null);
        };
    }

    private Standing complete() {
        var open = IntStream.range(0, call.summary().seats().size())
                .filter(call::heard)
                .anyMatch(target -> call.result(target)
                        .flatMap(result -> result.contact()
                                .filter(contact -> contact != Contact.PERSON
                                        || result.stance().isPresent()))
                        .isEmpty());
        return open
                ? over(
                        "What did they say?",
                        "One answer is still open. It takes a moment and it counts.",
                        "",
                        List.of())
                : over("Counted. Thank you", "Your call is on the board.", "", List.of());
    }

    private Standing over(String line, String detail, String again, List<Dial> dial) {
        var results = version.rules().results() == Results.PUBLIC;
        var action = !again.isEmpty()
                ? new Action(again, "/c/" + version.slug())
                : results ? new Action("See where members stand", "/r/" + version.slug()) : null;
        return new Standing(
                "over", line, detail, "", -1, line + ". " + detail, false, steps(STEPS.size()), dial, action, null);
    }

    private Optional<Targeted> who() {
        return call.seatNow().map(seat -> Targeted.of(new Roster(version, snapshot), seat));
    }

    private String first() {
        return who().map(target -> "First comes " + target.full() + ".").orElse("");
    }

    private List<Dial> offices() {
        return call.summary().seats().stream()
                .map(seat -> Targeted.of(new Roster(version, snapshot), seat))
                .flatMap(target -> target.office().stream().map(office -> PhoneWords.dial(target, office)))
                .toList();
    }

    private String number() {
        return PhoneWords.national(version.phone());
    }

    private static List<Step> steps(int now) {
        return IntStream.range(0, STEPS.size())
                .mapToObj(
                        step -> new Step(STEPS.get(step), step < now ? Mark.DONE : step == now ? Mark.NOW : Mark.AHEAD))
                .toList();
    }
}
