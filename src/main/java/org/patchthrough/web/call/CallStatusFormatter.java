package org.patchthrough.web.call;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Asking;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Reason;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.directory.Office;
import org.patchthrough.web.call.CallPage.Action;
import org.patchthrough.web.call.CallPage.Mark;
import org.patchthrough.web.call.CallPage.Notice;
import org.patchthrough.web.call.CallPage.Phase;
import org.patchthrough.web.call.CallPage.Standing;
import org.patchthrough.web.call.CallPage.Step;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.PhoneFormatter;
import org.patchthrough.web.page.WebSettings;

/** Where one call is, in the words at the top of its page. */
record CallStatusFormatter(
        CallProgress call,
        CallableCampaign campaign,
        PageContext context,
        String link,
        Instant now,
        WebSettings settings) {
    /** Who is rung at once has been by then; who has not waits for a line. */
    private static final Duration LINE_FREE = Duration.ofSeconds(10);

    /** Seconds of talk within which nobody says who they are and what they ask. */
    private static final int A_SENTENCE = 10;

    private static final int FEW_SECONDS = 4;
    private static final int SECONDS_ALONE = 90;

    /** What a call goes through, in order. */
    private enum Stage {
        RING,
        PRESS,
        BRIEF,
        TALK,
        ANSWER,
        OVER
    }

    Standing standing(Waits waits) {
        return call.question().map(this::asked).orElseGet(() -> byStatus(waits));
    }

    /** The voice asks: the page asks the same, by the same keys. */
    private Standing asked(Fact.Asked asked) {
        var question = new QuestionFormatter(call, asked, campaign, context, link, now);
        var line = question.line();
        var aside = call.isPressed(asked) ? words().say("question.pressed") : "";
        var announced = question.keys().stream()
                .map(key -> words().say("question.key", key.digit(), key.label()))
                .collect(Collectors.joining(" "));
        var notice =
                new Notice(line, question.detail(), aside, sentence(line) + " " + announced, !call.isPressed(asked));
        return new Standing(
                phase(asked.asking()),
                notice,
                -1,
                steps(stage(asked.asking())),
                question.keys(),
                List.of(),
                null,
                reached());
    }

    /** A line of a heading's kind, to be read aloud before another. */
    private static String sentence(String line) {
        return line.endsWith("?") ? line : line + ".";
    }

    /** Of what is asked. */
    private static Phase phase(Asking asking) {
        return switch (asking) {
            case CONNECT, ZIP, ZIP_RIGHT, STATE, STATE_RIGHT, MEMBER -> Phase.PRESS;
            case VOICEMAIL -> Phase.VOICEMAIL;
            case WAIT -> Phase.SEEK;
            case CONTACT, STANCE, PROMISE, STANCE_RIGHT -> Phase.ASK;
            case NEXT, MISSED, AGAIN -> Phase.NEXT;
        };
    }

    private static Stage stage(Asking asking) {
        return switch (asking) {
            case CONNECT -> Stage.PRESS;
            case ZIP, ZIP_RIGHT, STATE, STATE_RIGHT, MEMBER -> Stage.BRIEF;
            case WAIT, VOICEMAIL -> Stage.TALK;
            case CONTACT, STANCE, PROMISE, STANCE_RIGHT -> Stage.ANSWER;
            case NEXT, MISSED, AGAIN -> Stage.TALK;
        };
    }

    private Standing byStatus(Waits waits) {
        return switch (call.summary().status()) {
            case QUEUED -> queued(waits);
            case DIALING, RINGING ->
                ringing(
                        words().say("call.ringing"),
                        words().say("call.pickup", number()),
                        words().say("call.ringing.aside"));
            case GREETING ->
                at(
                        Phase.PRESS,
                        Stage.PRESS,
                        new Notice(
                                words().say("call.press"),
                                words().say("call.press.detail"),
                                "",
                                words().say("call.press.say"),
                                true));
            // Asked by a build that did not tell what it asked.
            case LOCATING -> asked(new Fact.Asked(0, Asking.ZIP, Leg.CALLER, List.of()));
            case BRIEFING ->
                silent(
                        Phase.BRIEF,
                        Stage.BRIEF,
                        words().say("call.brief"),
                        who().map(target -> words().say("call.first", target.full()))
                                .orElse(""));
            case WAITING -> seeking();
            case BRIDGED -> bridged();
            case ASKING -> asked(new Fact.Asked(0, Asking.CONTACT, Leg.CALLER, List.of()));
            case ENDED -> ended(call.summary().outcome().orElse(Outcome.FAILED));
        };
    }

    /**
     * What only the world knows: a place in the queue, or whether another call may follow.
     *
     * @param ahead  who is rung before
     * @param reckon about how long that takes
     * @param furtherAllowed one more call would be accepted; asked once this one is over
     */
    record Waits(int ahead, Duration reckon, boolean furtherAllowed) {}

    private Standing queued(Waits waits) {
        var comes = words().say("call.comes", number());
        if (context.campaign().status() == CampaignStatus.PAUSED) {
            return ringing(
                    words().say("call.paused"), words().say("call.paused.detail"), words().say("call.paused.aside"));
        }
        if (waits.ahead() > 0) {
            var aside = settings.answered() ? comes + " " + words().say("call.line.dial", number()) : comes;
            return ringing(about(waits.reckon()), words().say("call.line.detail", waits.ahead()), aside);
        }
        return call.summary().requestedAt().orElse(now).isBefore(now.minus(LINE_FREE))
                ? ringing(words().say("call.next"), words().say("call.next.detail"), comes)
                : ringing(words().say("call.soon"), words().say("call.pickup", number()), "");
    }

    /** Rounded so that it does not seem to know more than it does. */
    private String about(Duration wait) {
        long seconds = wait.toSeconds();
        if (seconds < FEW_SECONDS) {
            return words().say("call.line");
        }
        return seconds < SECONDS_ALONE
                ? words().say("call.line.seconds", (seconds + 4) / 5 * 5)
                : words().say("call.line.minutes", Math.max(1, Math.round(seconds / 60.0)));
    }

    private Standing ringing(String line, String detail, String aside) {
        return at(Phase.RING, Stage.RING, new Notice(line, detail, aside, line + " " + detail, false));
    }

    /** A screen reader must not speak over what they hear. */
    private Standing silent(Phase phase, Stage stage, String line, String detail) {
        return at(phase, stage, new Notice(line, detail, "", "", false));
    }

    private Standing at(Phase phase, Stage stage, Notice notice) {
        return new Standing(phase, notice, -1, steps(stage), List.of(), List.of(), null, reached());
    }

    private Standing seeking() {
        var who = who();
        return silent(
                Phase.SEEK, Stage.TALK, calling(who), who.map(NamedTarget::full).orElse(""));
    }

    private String full(Optional<NamedTarget> who, String otherwise) {
        return who.map(NamedTarget::full).orElseGet(() -> words().say(otherwise));
    }

    private String calling(Optional<NamedTarget> who) {
        return who.map(target -> words().say("call.calling", target.brief()))
                .orElseGet(() -> words().say("call.calling.office"));
    }

    private Standing bridged() {
        var who = who();
        var rung = call.rungNow();
        var city = rung.flatMap(ring -> city(ring.office())).orElse("");
        var name = full(who, "call.office") + (city.isEmpty() ? "" : ", " + city);
        var picked = rung.flatMap(ring -> call.pickedUpAt(ring.leg()));
        if (picked.isPresent()) {
            long seconds = Math.max(0, Duration.between(picked.get(), now).toSeconds());
            var notice = new Notice(words().say("call.connected"), name, "", "", false);
            return new Standing(Phase.TALK, notice, seconds, steps(Stage.TALK), List.of(), List.of(), null, reached());
        }
        var line = rung.flatMap(ring -> call.missedBefore(ring.leg()))
                .map(missed -> trying(missed, city))
                .orElseGet(() -> calling(who));
        return silent(Phase.TALK, Stage.TALK, line, name);
    }

    private Optional<String> city(String office) {
        return who().flatMap(target -> target.office(office)).map(Office::city);
    }

    /** {@code Washington is busy. Trying Buffalo}. */
    private String trying(Fact.OfficeMissed missed, String next) {
        var first = city(missed.office()).orElseGet(() -> words().say("call.that"));
        return words().say(
                        missed.reason() == Reason.BUSY ? "call.busy" : "call.silent",
                        first,
                        next.isEmpty() ? words().say("call.another") : next);
    }

    private Standing ended(Outcome outcome) {
        return switch (outcome) {
            case COMPLETE -> complete();
            case HUNG_UP -> reached() ? dropped() : over("call.over.early", again("call.try"), List.of());
            case NOBODY_REACHED -> over("call.over.nobody", again("call.try"), offices());
            case NOT_ANSWERED -> over("call.over.unanswered", again("call.ring"), List.of());
            case NO_RESPONSE -> over("call.over.nokey", again("call.ring"), List.of());
            case DECLINED -> over("call.over.declined", again("call.try"), List.of());
            case NO_LOCATION -> over("call.over.nowhere", start("call.start"), List.of());
            case CANCELLED -> over("call.over.cancelled", start("call.start"), List.of());
            case EXPIRED -> over("call.over.expired", again("call.ask"), offices());
            case FAILED ->
                call.notPlaced().filter(settings.numberRefused().negate()).isPresent()
                        ? over("call.over.fault", null, offices())
                        : over("call.over.failed", start("call.start"), offices());
            case OPTED_OUT -> over("call.over.never", words().say("call.over.never.say"), null, offices());
        };
    }

    private boolean reached() {
        return call.summary().bridged();
    }

    private Standing complete() {
        return open() ? over("call.over.open", null, List.of()) : over("call.over.counted", board(), List.of());
    }

    /** They hung up, or the line broke: only they know which. */
    private Standing dropped() {
        return open() && call.seconds() < A_SENTENCE
                ? over("call.over.dropped", start("call.again"), List.of())
                : complete();
    }

    private boolean open() {
        return IntStream.range(0, call.summary().seats().size())
                .filter(call::heard)
                .anyMatch(target -> call.result(target)
                        .flatMap(result -> result.contact()
                                .filter(contact -> contact != Contact.PERSON
                                        || result.stance().isPresent()))
                        .isEmpty());
    }

    private Standing over(String key, @Nullable Action action, List<DialLink> dial) {
        return over(key, sentence(words().say(key)) + " " + words().say(key + ".detail"), action, dial);
    }

    private Standing over(String key, String announce, @Nullable Action action, List<DialLink> dial) {
        var notice = new Notice(words().say(key), words().say(key + ".detail"), "", announce, false);
        return new Standing(Phase.OVER, notice, -1, stopped(), List.of(), dial, action, reached());
    }

    private @Nullable Action board() {
        return campaign.resultsPublic()
                ? new Action(words().say("call.board"), "/r/" + campaign.slug(), "", context.framed())
                : null;
    }

    /** With the form, where the number is typed once more. */
    private Action start(String label) {
        return new Action(words().say(label), context.home(), "", false);
    }

    /** At one press: the number is kept sealed, and the consent stands beside the button, which has the name it speaks of. */
    private Action again(String label) {
        return new Action(
                words().say(label),
                context.call(link, "/again"),
                campaign.version().wording(words().language()).consent().call(),
                false);
    }

    private PageMessages words() {
        return context.words();
    }

    private Optional<NamedTarget> who() {
        return call.seatNow().map(this::target);
    }

    private NamedTarget target(String seat) {
        return NamedTarget.of(campaign, seat, words().language());
    }

    private List<DialLink> offices() {
        return call.summary().seats().stream()
                .flatMap(seat -> target(seat).dial())
                .toList();
    }

    private String number() {
        return PhoneFormatter.national(campaign.number());
    }

    /** How far it came: the cord stops where the call did. */
    private List<Step> stopped() {
        var summary = call.summary();
        var stopped = reached()
                ? open() ? Stage.ANSWER : Stage.OVER
                : call.isBriefed()
                        ? Stage.TALK
                        : summary.caller().accepted()
                                ? Stage.BRIEF
                                : summary.caller().answered() ? Stage.PRESS : Stage.RING;
        return steps(stopped).stream()
                .map(step -> step.mark() == Mark.NOW ? new Step(step.label(), Mark.AHEAD) : step)
                .toList();
    }

    private List<Step> steps(Stage now) {
        return EnumSet.range(Stage.RING, Stage.ANSWER).stream()
                .map(stage -> new Step(
                        words().say("step." + stage.name().toLowerCase(Locale.ROOT)),
                        stage == now ? Mark.NOW : stage.compareTo(now) < 0 ? Mark.DONE : Mark.AHEAD))
                .toList();
    }
}
