package org.patchthrough.call;

import static org.patchthrough.call.Prompt.*;

import java.time.Duration;
import java.util.ArrayList;
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
final class Speech {
    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final Duration ZIP = Duration.ofSeconds(6);
    private static final Duration QUESTION = Duration.ofSeconds(8);
    private static final Duration READ_BACK = Duration.ofSeconds(2);
    private static final Duration BRIEFING = Duration.ofSeconds(1);
    /** With P29, which takes six seconds, a round of ten. */
    private static final Duration LINE = Duration.ofSeconds(4);
    /** The operator of a relayed call has to type what we say and read what comes back. */
    private static final Duration RELAYED = Duration.ofSeconds(25);

    private static final Duration FIRST_OFFICE = Duration.ofSeconds(40);
    private static final Duration FURTHER_OFFICE = Duration.ofSeconds(30);

    private final Brief brief;
    private final Sitting now;
    private final List<Line> lines = new ArrayList<>();

    private Speech(Brief brief, Sitting now) {
        this.brief = brief;
        this.now = now;
    }

    static Reply of(Brief brief, Sitting sitting) {
        return new Speech(brief, sitting).reply();
    }

    private Reply reply() {
        return switch (now.state()) {
            case Greeting s -> greeting(s.tries());
            case Welcoming s -> welcoming(s.tries());
            case Locating s -> locating(s);
            case Confirming s -> confirming(s);
            case ChoosingState s -> ask(s.tries(), QUESTION, states(s));
            case Choosing s -> ask(s.tries(), QUESTION, members(s));
            case Briefing s -> ask(s.tries(), BRIEFING, briefing());
            case Waiting s -> ask(s.tries(), LINE, line(P29, "title_name", name(s.target())));
            case Closed s ->
                ask(
                        s.tries(),
                        QUESTION,
                        line(textable(P10, P10_NO_TEXT), "title_name", name(s.target()), "ask", ask()));
            case Bridging s -> ring(s);
            case AskingContact s -> ask(s.tries(), QUESTION, line(P15));
            case AskingStance s -> ask(s.tries(), QUESTION, line(P16, "title_name", name(s.target()), "bill", bill()));
            case AskingPromise s -> ask(s.tries(), QUESTION, line(P17, "ask", ask()));
            case ReadingBack s -> ask(s.tries(), READ_BACK, line(readBack(s.stance()), "title_name", name(s.target())));
            case Moving s -> moving(s);
            case State.Missed s ->
                ask(
                        s.tries(),
                        QUESTION,
                        line(
                                textable(P13, P13_NO_TEXT),
                                "title_name",
                                name(s.target()),
                                "next_name",
                                name(s.target() + 1)));
            case Again s -> ask(s.tries(), QUESTION, again(s));
            case Over s -> goodbye(s);
            case Seeking _, Hearing _ -> new Reply.Nothing();
        };
    }

    private Reply greeting(Tries tries) {
        if (tries.last() == Tries.Last.SILENCE) {
            return listen(GREETING, 1, line(P21_GREETING, "org", brief.organization()));
        }
        return ask(
                tries,
                GREETING,
                line(P01, "org", brief.organization()),
                new Line(P01_LANGUAGE, now.language().other(), Map.of()),
                line(P01_STOP, "num_say", phone(brief.number())));
    }

    private Reply welcoming(Tries tries) {
        return ask(
                tries,
                GREETING,
                line(P02_HELLO, "org", brief.organization()),
                line(P02_LIST, "title_name", name(0)),
                new Line(P01_LANGUAGE, now.language().other(), Map.of()));
    }

    private Reply locating(Locating s) {
        if (s.wrong() > 0 && s.tries().last() != Tries.Last.SILENCE) {
            return listen(ZIP, 5, line(P04));
        }
        if (s.dialedIn()) {
            lines.add(line(P02_HELLO, "org", brief.organization()));
        }
        return listen(ZIP, 5, line(P02), new Line(P02_LANGUAGE, now.language().other(), Map.of()));
    }

    private Reply confirming(Confirming s) {
        if (now.step() == 1) { // the first word of a call that came in, from somebody whose ZIP is remembered
            lines.add(line(P02_HELLO, "org", brief.organization()));
        }
        return ask(s.tries(), QUESTION, line(P03, "zip_say", spaced(s.zip())));
    }

    private Line states(ChoosingState s) {
        return switch (brief.place(s.zip())) {
            case Place.States(var states)
            when states.size() > 2 ->
                line(
                        P28_THREE,
                        "state_a",
                        state(states.get(0)),
                        "state_b",
                        state(states.get(1)),
                        "state_c",
                        state(states.get(2)));
            case Place.States(var states) ->
                line(P28_TWO, "state_a", state(states.get(0)), "state_b", state(states.get(1)));
            case Place.Hint(var hint) -> line(P28_HINT, "state", state(hint));
            case Place.One _, Place.Members _, Place.NoTarget _, Place.Nowhere _ -> line(P04);
        };
    }

    private Line members(Choosing s) {
        var members = Questions.members(brief, s).members();
        return switch (members.size()) {
            case 0 -> line(P04);
            case 1 -> line(P05_ONE, "a", name(members.get(0)));
            case 2 -> line(P05_TWO, "a", name(members.get(0)), "b", name(members.get(1)));
            default -> line(P05_THREE, "a", name(members.get(0)), "b", name(members.get(1)), "c", name(members.get(2)));
        };
    }

    private Line briefing() {
        if (!brief.terms().scriptAtHand()) {
            return line(P06, "briefing", brief.briefing(now.language()));
        }
        var own = brief.shortBriefing(now.language());
        return own.isEmpty() ? line(P07, "ask", ask()) : line(P06, "briefing", own);
    }

    private Reply ring(Bridging s) {
        var office = brief.office(seat(s.target()), s.office());
        switch (s.why()) {
            case NEXT, NOT_THROUGH -> {
                lines.add(line(P08, "title_name", name(s.target()), "office_city", office.city()));
                if (brief.terms().numberShown() && !now.tried()) {
                    lines.add(line(P08_NUMBER));
                }
                lines.add(line(P09));
            }
            case BUSY -> lines.add(line(P11, "district_city", office.city()));
            case NO_ANSWER -> lines.add(line(P12, "district_city", office.city()));
        }
        var ringing = s.attempt() == 1 ? FIRST_OFFICE : FURTHER_OFFICE;
        var leg = new Leg(s.target(), s.attempt());
        return new Reply.Ring(
                lines, now.pace(), office, leg, ringing, brief.terms().numberShown());
    }

    private Prompt readBack(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> P18_SUPPORTS;
            case OPPOSES -> P18_OPPOSES;
            case UNDECIDED -> P18_UNDECIDED;
            case NOT_GIVEN -> P18_NOT_GIVEN;
        };
    }

    private Reply moving(Moving s) {
        return s.tries().last() == Tries.Last.SILENCE
                ? listen(QUESTION, 1, line(P21))
                : ask(s.tries(), QUESTION, line(P14, "next_name", name(s.target())));
    }

    private Line again(Again s) {
        int days = now.settled().target(s.target()).daysSince();
        return switch (days) {
            case 0 -> line(P25_TODAY, "title_name", name(s.target()));
            case 1 -> line(P25_YESTERDAY, "title_name", name(s.target()));
            default -> line(P25_DAYS, "title_name", name(s.target()), "days", String.valueOf(days));
        };
    }

    private Reply goodbye(Over s) {
        lines.add(
                switch (s.outcome()) {
                    case COMPLETE -> line(P19, "org", brief.organization(), "num_say", phone(brief.number()));
                    case OPTED_OUT -> line(P20, "org", brief.organization(), "num_say", phone(brief.number()));
                    case NOBODY_REACHED -> line(P13_LAST, "title_name", name(s.target()));
                    case NO_LOCATION -> line(P22_SITE, "site", brief.site());
                    case NO_RESPONSE, DECLINED, HUNG_UP, NOT_ANSWERED, CANCELLED, EXPIRED, FAILED -> line(P22);
                });
        return new Reply.Goodbye(lines, now.pace());
    }

    private Reply ask(Tries tries, Duration wait, Line... question) {
        switch (tries.last()) {
            case WRONG -> lines.add(line(P23));
            case SLOWER -> lines.add(line(P24));
            case FIRST, SILENCE, REPEAT -> {}
        }
        return listen(wait, 1, question);
    }

    private Reply listen(Duration wait, int digits, Line... question) {
        lines.addAll(List.of(question));
        if (now.pace() != Pace.RELAY) {
            return new Reply.Listen(lines, now.pace(), digits, wait);
        }
        // Said twice, as the operator may have missed the beginning; a read-back may stay short, for its silence says
        // yes.
        lines.addAll(List.of(question));
        var longer = wait.compareTo(QUESTION) < 0 && digits == 1 ? wait : RELAYED;
        return new Reply.Listen(lines, now.pace(), digits, longer);
    }

    private Prompt textable(Prompt with, Prompt without) {
        return brief.terms().mayBeTexted() ? with : without;
    }

    private Line line(Prompt prompt, String... values) {
        var map = new java.util.HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return new Line(prompt, now.language(), map);
    }

    private String seat(int target) {
        return now.settled().target(target).seat();
    }

    private String name(int target) {
        return brief.name(seat(target), now.language());
    }

    private String name(Place.Choice choice) {
        return brief.name(choice.seat(), now.language());
    }

    private String state(Place.InState state) {
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
