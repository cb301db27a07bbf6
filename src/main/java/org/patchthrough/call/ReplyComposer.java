package org.patchthrough.call;

import static org.patchthrough.call.Prompt.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patchthrough.call.State.Again;
import org.patchthrough.call.State.AskingContact;
import org.patchthrough.call.State.AskingPromise;
import org.patchthrough.call.State.AskingStance;
import org.patchthrough.call.State.Bridging;
import org.patchthrough.call.State.Briefing;
import org.patchthrough.call.State.Choosing;
import org.patchthrough.call.State.ChoosingState;
import org.patchthrough.call.State.Closed;
import org.patchthrough.call.State.Confirming;
import org.patchthrough.call.State.Greeting;
import org.patchthrough.call.State.Hearing;
import org.patchthrough.call.State.Locating;
import org.patchthrough.call.State.Moving;
import org.patchthrough.call.State.Over;
import org.patchthrough.call.State.ReadingBack;
import org.patchthrough.call.State.Seeking;
import org.patchthrough.call.State.Waiting;
import org.patchthrough.call.State.Welcoming;

/** What a sitting says. It depends on nothing but brief and sitting, so the same again is the same. */
final class ReplyComposer {
    /**
     * A longer silence sounds as if nobody were there, most to somebody whose phone screened the call and who joins in the
     * middle: three seconds at most, of which the breath before our next word takes half a second.
     */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final Duration ZIP_TIMEOUT = Duration.ofSeconds(6);
    private static final Duration QUESTION_TIMEOUT = Duration.ofSeconds(8);
    private static final Duration READ_BACK_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration BRIEFING_TIMEOUT = Duration.ofSeconds(1);
    /** The operator of a relayed call has to type what we say and read what comes back. */
    private static final Duration RELAYED_TIMEOUT = Duration.ofSeconds(25);

    /** Their question, said twice, fills a round by itself. */
    private static final Duration RELAYED_LINE_TIMEOUT = Duration.ofSeconds(4);

    private static final Duration FIRST_OFFICE = Duration.ofSeconds(40);
    private static final Duration FURTHER_OFFICE = Duration.ofSeconds(30);

    private final Brief brief;
    private final CallSession now;
    private final List<Utterance> lines = new ArrayList<>();

    private ReplyComposer(Brief brief, CallSession now) {
        this.brief = brief;
        this.now = now;
    }

    static Reply of(Brief brief, CallSession session) {
        return new ReplyComposer(brief, session).reply();
    }

    private Reply reply() {
        return switch (now.state()) {
            case Greeting s -> greeting(s.tries());
            case Welcoming s -> welcoming(s.tries());
            case Locating s -> locating(s);
            case Confirming s -> confirming(s);
            case ChoosingState s -> ask(s.tries(), QUESTION_TIMEOUT, states(s));
            case Choosing s -> ask(s.tries(), QUESTION_TIMEOUT, members(s));
            case Briefing s -> ask(s.tries(), BRIEFING_TIMEOUT, briefing().toArray(Utterance[]::new));
            case Waiting s -> waiting(s);
            case Closed s ->
                askOn(
                        s.tries(),
                        noHurry(),
                        line(
                                textable(OFFICE_CLOSED, OFFICE_CLOSED_NO_TEXT),
                                "title_name",
                                name(s.target()),
                                "ask",
                                ask()));
            case Bridging s -> ring(s);
            case AskingContact s -> ask(s.tries(), QUESTION_TIMEOUT, line(ASK_CONTACT));
            case AskingStance s ->
                ask(s.tries(), QUESTION_TIMEOUT, line(ASK_STANCE, "title_name", name(s.target()), "bill", bill()));
            case AskingPromise s -> ask(s.tries(), QUESTION_TIMEOUT, line(ASK_PROMISE, "ask", ask()));
            case ReadingBack s ->
                ask(s.tries(), READ_BACK_TIMEOUT, line(readBack(s.stance()), "title_name", name(s.target())));
            case Moving s -> moving(s);
            case State.Missed s ->
                askOn(
                        s.tries(),
                        noHurry(),
                        line(
                                textable(MEMBER_NOT_REACHED, MEMBER_NOT_REACHED_NO_TEXT),
                                "title_name",
                                name(s.target()),
                                "next_name",
                                name(s.target() + 1)));
            case Again s -> askOn(s.tries(), noHurry(), again(s));
            case Over s -> goodbye(s);
            case Seeking _, Hearing _, State.Checking _ -> new Reply.Nothing();
        };
    }

    private Reply greeting(Tries tries) {
        if (tries.last() == Tries.Last.SILENCE) {
            return listenOn(whoCalls(), line(GREETING_REPEATED, "org", brief.organization()));
        }
        return askOn(
                tries,
                whoCalls(),
                line(GREETING, "org", brief.organization()),
                new Utterance(GREETING_OTHER_LANGUAGE, now.language().other(), Map.of()),
                line(GREETING_STOP, "num_say", phone(brief.number())));
    }

    /** Twelve seconds with the silences between. */
    private List<Utterance> whoCalls() {
        var again = line(GREETING_WAITING, "org", brief.organization());
        return List.of(again, again);
    }

    /** Nine seconds with the silences between. */
    private List<Utterance> noHurry() {
        return List.of(line(TAKE_YOUR_TIME), line(TO_HEAR_AGAIN));
    }

    private Reply welcoming(Tries tries) {
        var connect = line(CONFIRM_CONNECT, "title_name", name(0));
        return askOn(
                tries,
                List.of(connect, connect),
                line(INBOUND_HELLO, "org", brief.organization()),
                connect,
                new Utterance(GREETING_OTHER_LANGUAGE, now.language().other(), Map.of()));
    }

    private Reply locating(Locating s) {
        if (s.wrong() > 0 && s.tries().last() != Tries.Last.SILENCE) {
            return listen(ZIP_TIMEOUT, 5, line(ZIP_NOT_FOUND));
        }
        if (s.dialedIn()) {
            lines.add(line(INBOUND_HELLO, "org", brief.organization()));
        }
        return listen(
                ZIP_TIMEOUT,
                5,
                line(ASK_ZIP),
                new Utterance(ASK_ZIP_OTHER_LANGUAGE, now.language().other(), Map.of()));
    }

    private Reply confirming(Confirming s) {
        if (now.step() == 1) { // the first word of a call that came in, from somebody whose ZIP is remembered
            lines.add(line(INBOUND_HELLO, "org", brief.organization()));
        }
        return ask(s.tries(), QUESTION_TIMEOUT, line(ZIP_READ_BACK, "zip_say", spaced(s.zip())));
    }

    private Utterance states(ChoosingState s) {
        return switch (brief.place(s.zip())) {
            case ZipResolution.States(var states)
            when states.size() > 2 ->
                line(
                        CHOOSE_STATE_THREE,
                        "state_a",
                        state(states.get(0)),
                        "state_b",
                        state(states.get(1)),
                        "state_c",
                        state(states.get(2)));
            case ZipResolution.States(var states) ->
                line(CHOOSE_STATE_TWO, "state_a", state(states.get(0)), "state_b", state(states.get(1)));
            case ZipResolution.Hint(var hint) -> line(CONFIRM_STATE, "state", state(hint));
            case ZipResolution.One _, ZipResolution.Members _, ZipResolution.NoTarget _, ZipResolution.Nowhere _ ->
                line(ZIP_NOT_FOUND);
        };
    }

    private Utterance members(Choosing s) {
        var members = KeyMenus.members(brief, s).members();
        return switch (members.size()) {
            case 0 -> line(ZIP_NOT_FOUND);
            case 1 -> line(CHOOSE_MEMBER_ONE, "a", name(members.get(0)));
            case 2 -> line(CHOOSE_MEMBER_TWO, "a", name(members.get(0)), "b", name(members.get(1)));
            default ->
                line(
                        CHOOSE_MEMBER_THREE,
                        "a",
                        name(members.get(0)),
                        "b",
                        name(members.get(1)),
                        "c",
                        name(members.get(2)));
        };
    }

    /** What holds for every office comes first: whoever skips the rest has heard it, and no Dial's words need say it. */
    private List<Utterance> briefing() {
        var said = new ArrayList<Utterance>();
        if (brief.terms().numberShown()) {
            said.add(line(NUMBER_SHOWN));
        }
        said.add(line(brief.terms().scriptAtHand() ? BEFORE_CONNECTING_SHORT : BEFORE_CONNECTING));
        said.add(talkingPoints());
        return said;
    }

    private Utterance talkingPoints() {
        if (!brief.terms().scriptAtHand()) {
            return line(BRIEFING, "briefing", brief.briefing(now.language()));
        }
        var own = brief.shortBriefing(now.language());
        return own.isEmpty() ? line(BRIEFING_SHORT, "ask", ask()) : line(BRIEFING, "briefing", own);
    }

    /** A round of some ten seconds: whether a line is free is asked again after each. */
    private Reply waiting(Waiting s) {
        var why = line(OTHERS_ON_THE_LINE, "title_name", name(s.target()));
        return now.pace() == Pace.RELAY
                ? ask(s.tries(), RELAYED_LINE_TIMEOUT, why)
                : askOn(s.tries(), List.of(line(STAY_ON_THE_LINE)), why);
    }

    private Reply ring(Bridging s) {
        var office = brief.office(seat(s.target()), s.office());
        // While these words are spoken keys are lost, so they are few.
        switch (s.why()) {
            case NEXT, NOT_THROUGH ->
                lines.add(line(NOW_CALLING, "title_name", shortName(s.target()), "office_city", office.city()));
            case BUSY -> lines.add(line(OFFICE_BUSY, "district_city", office.city()));
            case CALLER_ID_REFUSED -> lines.add(line(NUMBER_NOT_SHOWN));
            case NO_ANSWER -> lines.add(line(OFFICE_NO_ANSWER, "district_city", office.city()));
        }
        var ringing = s.attempt() == 1 ? FIRST_OFFICE : FURTHER_OFFICE;
        var leg = new Leg(s.target(), s.attempt());
        return new Reply.Dial(
                lines, now.pace(), office, leg, ringing, brief.terms().numberShown());
    }

    private Prompt readBack(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> STANCE_READ_BACK_SUPPORTS;
            case OPPOSES -> STANCE_READ_BACK_OPPOSES;
            case UNDECIDED -> STANCE_READ_BACK_UNDECIDED;
            case NOT_GIVEN -> STANCE_READ_BACK_NOT_GIVEN;
        };
    }

    private Reply moving(Moving s) {
        return s.tries().last() == Tries.Last.SILENCE
                ? listenOn(noHurry(), line(NO_KEY_HEARD))
                : askOn(s.tries(), noHurry(), line(NEXT_MEMBER, "next_name", name(s.target())));
    }

    private Utterance again(Again s) {
        int days = now.settled().target(s.target()).daysSince();
        return switch (days) {
            case 0 -> line(CALLED_TODAY, "title_name", name(s.target()));
            case 1 -> line(CALLED_YESTERDAY, "title_name", name(s.target()));
            default -> line(CALLED_DAYS_AGO, "title_name", name(s.target()), "days", String.valueOf(days));
        };
    }

    private Reply goodbye(Over s) {
        lines.add(
                switch (s.outcome()) {
                    case COMPLETE -> line(THANKS, "org", brief.organization(), "num_say", phone(brief.number()));
                    case OPTED_OUT -> line(OPTED_OUT, "org", brief.organization(), "num_say", phone(brief.number()));
                    case NOBODY_REACHED -> line(MEMBER_NOT_REACHED_LAST, "title_name", name(s.target()));
                    case NO_LOCATION -> line(STOPPING_HERE_ZIP_UNKNOWN, "site", brief.site());
                    case NO_RESPONSE ->
                        line(STOPPING_HERE_NO_KEY, "org", brief.organization(), "num_say", phone(brief.number()));
                    case DECLINED, HUNG_UP, NOT_ANSWERED, CANCELLED, EXPIRED, FAILED -> line(STOPPING_HERE);
                });
        return new Reply.Goodbye(lines, now.pace());
    }

    /** Asks and fills the wait, so that no silence is long. */
    private Reply askOn(Tries tries, List<Utterance> meanwhile, Utterance... question) {
        toldFirst(tries);
        return listenOn(meanwhile, question);
    }

    private Reply listenOn(List<Utterance> meanwhile, Utterance... question) {
        if (now.pace() == Pace.RELAY) {
            return listen(RELAYED_TIMEOUT, 1, question);
        }
        lines.addAll(List.of(question));
        return new Reply.Gather(lines, meanwhile, now.pace(), 1, SILENCE);
    }

    private Reply ask(Tries tries, Duration wait, Utterance... question) {
        toldFirst(tries);
        return listen(wait, 1, question);
    }

    private void toldFirst(Tries tries) {
        switch (tries.last()) {
            case WRONG -> lines.add(line(KEY_NOT_USED));
            case SLOWER -> lines.add(line(SPEAKING_SLOWLY));
            case FIRST, SILENCE, REPEAT -> {}
        }
    }

    private Reply listen(Duration wait, int digits, Utterance... question) {
        lines.addAll(List.of(question));
        if (now.pace() != Pace.RELAY) {
            return new Reply.Gather(lines, List.of(), now.pace(), digits, wait);
        }
        // Said twice, as the operator may have missed the beginning; a read-back stays short, for its silence says yes.
        lines.addAll(List.of(question));
        var longer = wait.compareTo(QUESTION_TIMEOUT) < 0 && digits == 1 ? wait : RELAYED_TIMEOUT;
        return new Reply.Gather(lines, List.of(), now.pace(), digits, longer);
    }

    private Prompt textable(Prompt with, Prompt without) {
        return brief.terms().mayBeTexted() ? with : without;
    }

    private Utterance line(Prompt prompt, String... values) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return new Utterance(prompt, now.language(), map);
    }

    private String seat(int target) {
        return now.settled().target(target).seat();
    }

    private String name(int target) {
        return brief.name(seat(target), now.language());
    }

    private String shortName(int target) {
        return brief.shortName(seat(target), now.language());
    }

    private String name(ZipResolution.Choice choice) {
        return brief.name(choice.seat(), now.language());
    }

    private String state(ZipResolution.InState state) {
        return brief.stateName(state.state(), now.language());
    }

    private String ask() {
        return brief.ask(now.language());
    }

    private String bill() {
        return brief.bill(now.language());
    }

    /** Digits one by one: a voice would read a ZIP as a number. */
    static String spaced(String digits) {
        return String.join(" ", digits.split(""));
    }

    /** A number as it is spoken: three groups, digit by digit. */
    static String phone(String e164) {
        var ten = e164.substring(e164.length() - 10);
        return spaced(ten.substring(0, 3)) + ", " + spaced(ten.substring(3, 6)) + ", " + spaced(ten.substring(6));
    }
}
