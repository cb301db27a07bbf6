package org.patchthrough.web.call;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Asking;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Stance;
import org.patchthrough.call.Summary;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.StateName;
import org.patchthrough.directory.Office;
import org.patchthrough.web.call.CallPage.PhoneKey;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageMessages;

/** What the voice asks just now, in the words of the page: the same choices, by the same keys. */
record QuestionFormatter(
        CallProgress call, Fact.Asked asked, CallableCampaign campaign, PageContext context, String link, Instant now) {

    /** What opens within it is waited for by hours, what opens later by the day. */
    private static final Duration SOON = Duration.ofHours(12);

    /** {@code Next: Senator Daggett}. */
    String line() {
        return switch (asked.asking()) {
            case CONNECT, ZIP, ZIP_RIGHT, STATE, MEMBER, CONTACT, WAIT -> say("line");
            case STATE_RIGHT -> say("line", state(asked.choices().getFirst()));
            case VOICEMAIL, AGAIN, STANCE, MISSED -> say("line", who().brief());
            case PROMISE -> say("line", ask());
            case STANCE_RIGHT -> say("line", told());
            case NEXT -> say("line", who().full());
        };
    }

    String detail() {
        return switch (asked.asking()) {
            case VOICEMAIL -> (opening() + " " + say("detail")).strip();
            case CONTACT, STANCE, PROMISE -> words().say("question.survey.detail");
            case CONNECT, ZIP, ZIP_RIGHT, STATE, STATE_RIGHT, MEMBER, WAIT, STANCE_RIGHT, NEXT, MISSED, AGAIN ->
                say("detail");
        };
    }

    /** {@code It opens at 9:00 AM in Washington, in 3 hours 40 minutes.} By that office's own clock. */
    private String opening() {
        return call.lineNow()
                .flatMap(held -> held.opens()
                        .flatMap(opens -> who().office(held.office()).map(office -> opening(office, opens))))
                .orElse("");
    }

    private String opening(Office office, Instant opens) {
        var there = opens.atZone(office.zone());
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words().locale())
                .format(there);
        var wait = Duration.between(now, opens);
        if (wait.compareTo(SOON) < 0) {
            return say("opens", time, office.city(), wait.toHours(), wait.toMinutesPart());
        }
        var day = there.getDayOfWeek().getDisplayName(TextStyle.FULL, words().locale());
        return say("opens.day", day, time, office.city());
    }

    List<PhoneKey> keys() {
        return switch (asked.asking()) {
            case ZIP -> List.of();
            case CONNECT, STANCE_RIGHT -> keys(say("1"));
            case ZIP_RIGHT, STATE_RIGHT, AGAIN, NEXT -> keys(say("1"), say("2"));
            case WAIT -> List.of(key(2, say("2")));
            case VOICEMAIL -> keys(say("1"), reminderOr("question.voicemail.2"));
            case MISSED -> keys(say("1", next().brief()), reminderOr("question.missed.2"));
            case STATE -> keys(asked.choices().stream().map(this::state).toList());
            case MEMBER -> members();
            case CONTACT ->
                keys(words().say("answer.person"), words().say("answer.voicemail"), words().say("answer.nobody"));
            case STANCE ->
                keys(List.of(Stance.values()).stream()
                        .map(stance -> words().say("answer." + stance.code()))
                        .toList());
            case PROMISE ->
                keys(List.of(Promise.values()).stream()
                        .map(promise -> words().say("answer.promise." + promise.code()))
                        .toList());
        };
    }

    private List<PhoneKey> members() {
        var names = new ArrayList<>(
                asked.choices().stream().map(seat -> target(seat).full()).toList());
        names.add(words().say("ask.unsure"));
        return keys(names);
    }

    private String reminderOr(String key) {
        return words().say(asked.choices().contains(Fact.Asked.REMINDER) ? "question.remind" : key);
    }

    private List<PhoneKey> keys(String... labels) {
        return keys(List.of(labels));
    }

    private List<PhoneKey> keys(List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(index -> key(index + 1, labels.get(index)))
                .toList();
    }

    private PhoneKey key(int digit, String label) {
        return new PhoneKey(String.valueOf(digit), label, button(), asked.step());
    }

    private @Nullable String button() {
        return asked.asking().kind() == Asking.Kind.OFFER && !call.isPressed(asked)
                ? context.call(link, "/press")
                : null;
    }

    private String told() {
        return call.result(asked.leg().target())
                .flatMap(Summary.Result::stance)
                .map(stance -> words().say("answer." + stance.code()))
                .orElse("");
    }

    private String ask() {
        return campaign.version().wording(words().language()).ask();
    }

    private String state(String code) {
        return StateName.of(code, words().language());
    }

    private NamedTarget who() {
        return target(call.summary().seats().get(asked.leg().target()));
    }

    private NamedTarget next() {
        return target(call.summary().seats().get(asked.leg().target() + 1));
    }

    private NamedTarget target(String seat) {
        return NamedTarget.of(campaign, seat, words().language());
    }

    /** @param part of the sentences about this question */
    private String say(String part, Object... values) {
        return words().say("question." + asked.asking().code() + "." + part, values);
    }

    private PageMessages words() {
        return context.words();
    }
}
