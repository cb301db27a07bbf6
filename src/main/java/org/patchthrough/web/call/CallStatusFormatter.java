package org.patchthrough.web.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Reason;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.version.ResultsVisibility;
import org.patchthrough.directory.Office;
import org.patchthrough.web.call.CallPage.Action;
import org.patchthrough.web.call.CallPage.Mark;
import org.patchthrough.web.call.CallPage.Standing;
import org.patchthrough.web.call.CallPage.Step;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.PhoneFormatter;

/** Where one call is, in the words at the top of its page. */
final class CallStatusFormatter {
    private static final List<String> STEPS =
            List.of("step.ring", "step.press", "step.brief", "step.talk", "step.answer");
    /** Who is rung at once has been by then; who has not waits for a line. */
    private static final Duration LINE_FREE = Duration.ofSeconds(10);

    private static final int FEW_SECONDS = 4;
    private static final int SECONDS_ALONE = 90;

    private static final int RING = 0;
    private static final int PRESS = 1;
    private static final int BRIEF = 2;
    private static final int TALK = 3;
    private static final int ANSWER = 4;

    private final CallProgress call;
    private final CallableCampaign campaign;
    private final PageContext context;
    private final PageMessages words;
    private final String link;
    private final Instant now;
    private final boolean answered;

    CallStatusFormatter(
            CallProgress call,
            CallableCampaign campaign,
            PageContext context,
            String link,
            Instant now,
            boolean answered) {
        this.call = call;
        this.campaign = campaign;
        this.context = context;
        this.words = context.words();
        this.link = link;
        this.now = now;
        this.answered = answered;
    }

    /** @param waits in the queue; null once it has left it */
    Standing standing(@Nullable Waits waits) {
        return switch (call.summary().status()) {
            case QUEUED -> queued(waits == null ? Waits.NEXT : waits);
            case DIALING, RINGING ->
                ringing(words.say("call.ringing"), words.say("call.pickup", number()), words.say("call.ringing.aside"));
            case GREETING ->
                plain(
                        "press",
                        PRESS,
                        words.say("call.press"),
                        words.say("call.press.detail"),
                        words.say("call.press") + ".",
                        true);
            case LOCATING ->
                plain(
                        "press",
                        BRIEF,
                        words.say("call.zip"),
                        words.say("call.zip.detail"),
                        words.say("call.zip.say"),
                        true);
            case BRIEFING -> plain("brief", BRIEF, words.say("call.brief"), first(), "", false);
            case WAITING -> seeking();
            case BRIDGED -> bridged();
            case ASKING ->
                plain(
                        "ask",
                        ANSWER,
                        words.say("call.asking"),
                        words.say("call.asking.detail"),
                        words.say("call.asking.say"),
                        false);
            case ENDED -> ended(call.summary().outcome().orElse(Outcome.FAILED));
        };
    }

    /**
     * A place in the queue.
     *
     * @param ahead  who is rung before
     * @param reckon about how long that takes
     */
    record Waits(int ahead, Duration reckon) {
        static final Waits NEXT = new Waits(0, Duration.ZERO);
    }

    private Standing queued(Waits waits) {
        var comes = words.say("call.comes", number());
        if (context.campaign().status() == CampaignStatus.PAUSED) {
            return ringing(words.say("call.paused"), words.say("call.paused.detail"), words.say("call.paused.aside"));
        }
        if (waits.ahead() > 0) {
            var aside = answered ? comes + " " + words.say("call.line.dial", number()) : comes;
            return ringing(about(waits.reckon()), words.say("call.line.detail", waits.ahead()), aside);
        }
        return call.summary().requestedAt().orElse(now).isBefore(now.minus(LINE_FREE))
                ? ringing(words.say("call.next"), words.say("call.next.detail"), comes)
                : ringing(words.say("call.soon"), words.say("call.pickup", number()), "");
    }

    /** Rounded so that it does not seem to know more than it does. */
    private String about(Duration wait) {
        long seconds = wait.toSeconds();
        if (seconds < FEW_SECONDS) {
            return words.say("call.line");
        }
        return seconds < SECONDS_ALONE
                ? words.say("call.line.seconds", (seconds + 4) / 5 * 5)
                : words.say("call.line.minutes", Math.max(1, Math.round(seconds / 60.0)));
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
                context.call(link, "/cancel"));
    }

    private Standing plain(String phase, int step, String line, String detail, String announce, boolean urgent) {
        return new Standing(phase, line, detail, "", -1, announce, urgent, steps(step), List.of(), null, null);
    }

    private Standing seeking() {
        var closed = closed();
        if (closed.isPresent()) {
            return plain(
                    "press",
                    TALK,
                    words.say("call.closed"),
                    words.say(
                            "call.closed.detail", who().map(NamedTarget::full).orElseGet(() -> words.say("call.that"))),
                    words.say("call.closed.say"),
                    true);
        }
        var who = who();
        var line = call.summary().target().isPresent() && waits() ? words.say("call.waiting") : calling(who);
        return plain("seek", TALK, line, who.map(NamedTarget::full).orElse(""), "", false);
    }

    /** The office that was sought last is closed, and the caller is asked whether they want its voicemail. */
    private Optional<Fact.LineHeld> closed() {
        return call.lineNow().filter(line -> line.opens().isPresent());
    }

    private String calling(Optional<NamedTarget> who) {
        return who.map(target -> words.say("call.calling", target.brief()))
                .orElseGet(() -> words.say("call.calling.office"));
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
        var name = who.map(NamedTarget::full).orElseGet(() -> words.say("call.office"))
                + (city.isEmpty() ? "" : ", " + city);
        if (picked.isPresent()) {
            long seconds = Math.max(0, Duration.between(picked.get(), now).toSeconds());
            return new Standing(
                    "talk",
                    words.say("call.connected"),
                    name,
                    "",
                    seconds,
                    "",
                    false,
                    steps(TALK),
                    List.of(),
                    null,
                    null);
        }
        var missed = rung.flatMap(ring -> call.missedBefore(ring.leg()));
        var line = missed.map(miss -> trying(miss, city)).orElseGet(() -> calling(who));
        return plain("talk", TALK, line, name, "", false);
    }

    /** {@code Washington is busy. Trying Buffalo}. */
    private String trying(Fact.OfficeMissed missed, String next) {
        var first = who().flatMap(target -> target.office(missed.office()))
                .map(Office::city)
                .orElseGet(() -> words.say("call.that"));
        return words.say(
                missed.reason() == Reason.BUSY ? "call.busy" : "call.silent",
                first,
                next.isEmpty() ? words.say("call.another") : next);
    }

    private Standing ended(Outcome outcome) {
        return switch (outcome) {
            case COMPLETE -> complete();
            case HUNG_UP ->
                call.summary().bridged() ? dropped() : over("call.over.early", again("call.again"), List.of());
            case NOBODY_REACHED -> over("call.over.nobody", again("call.try"), offices());
            case NOT_ANSWERED -> over("call.over.unanswered", again("call.ring"), List.of());
            case NO_RESPONSE -> over("call.over.nokey", again("call.ring"), List.of());
            case DECLINED -> over("call.over.declined", again("call.again"), List.of());
            case NO_LOCATION -> over("call.over.nowhere", start("call.start"), List.of());
            case CANCELLED -> over("call.over.cancelled", start("call.start"), List.of());
            case EXPIRED -> over("call.over.expired", again("call.ask"), offices());
            case FAILED -> over("call.over.failed", start("call.start"), offices());
            case OPTED_OUT ->
                over(
                        words.say("call.over.never"),
                        words.say("call.over.never.detail"),
                        words.say("call.over.never.say"),
                        offices(),
                        null);
        };
    }

    private Standing complete() {
        return over(open() ? "call.over.open" : "call.over.counted", board(), List.of());
    }

    /** They hung up, or the line broke: only they know which. */
    private Standing dropped() {
        return open() ? over("call.over.dropped", start("call.again"), List.of()) : complete();
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
        var line = words.say(key);
        var detail = words.say(key + ".detail");
        return over(line, detail, line + ". " + detail, dial, action);
    }

    private @Nullable Action board() {
        return campaign.version().rules().results() == ResultsVisibility.PUBLIC
                ? new Action(words.say("call.board"), "/r/" + campaign.slug(), "", context.framed())
                : null;
    }

    /** With the form, where the number is typed once more. */
    private Action start(String label) {
        return new Action(words.say(label), context.home(), "", false);
    }

    /** At one press: the number is kept sealed, and the consent stands beside the button. */
    private Action again(String label) {
        return new Action(
                words.say(label),
                context.call(link, "/again"),
                campaign.version().wording(words.language()).consent().call(),
                false);
    }

    private Standing over(String line, String detail, String announce, List<DialLink> dial, @Nullable Action action) {
        return new Standing("over", line, detail, "", -1, announce, false, steps(STEPS.size()), dial, action, null);
    }

    private Optional<NamedTarget> who() {
        return call.seatNow().map(this::target);
    }

    private NamedTarget target(String seat) {
        return NamedTarget.of(campaign, seat, words.language());
    }

    private String first() {
        return who().map(target -> words.say("call.first", target.full())).orElse("");
    }

    private List<DialLink> offices() {
        return call.summary().seats().stream()
                .map(this::target)
                .flatMap(target -> target.office().stream().map(office -> PhoneFormatter.dial(target, office)))
                .toList();
    }

    private String number() {
        return PhoneFormatter.national(campaign.number());
    }

    private List<Step> steps(int now) {
        return IntStream.range(0, STEPS.size())
                .mapToObj(step -> new Step(
                        words.say(STEPS.get(step)), step < now ? Mark.DONE : step == now ? Mark.NOW : Mark.AHEAD))
                .toList();
    }
}
