package org.patchthrough.call;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.patchthrough.call.TestBrief.brief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The flow as a table: in this state, at this event, these facts, then that. A call has three targets and stands at the first
 * unless the state's name says otherwise. What the table does not name does not fit, and must change nothing.
 */
class FlowTest {
    /** state | event | facts | then: a state, or what is asked of the world. */
    private static final String TABLE = """
            greeting, just picked up             | answered               |                                  | Greeting
            greeting                             | 1                      | accepted                         | Briefing
            greeting without a plan              | 1                      | accepted asked:7                 | Locating
            greeting                             | 2                      | language:7                       | Greeting in Spanish
            greeting                             | silence                |                                  | Greeting
            greeting asked twice                 | silence                | over                             | Over no_response
            greeting                             | 9                      | opted_out over                   | Over opted_out
            greeting                             | 0                      |                                  | Greeting
            greeting                             | 5                      |                                  | Greeting
            greeting, two wrong keys             | 5                      |                                  | Greeting
            greeting asked twice, two wrong keys | 5                      | over                             | Over no_response

            welcoming, just picked up            | answered               | asked:0                          | Welcoming
            welcoming                            | 1                      | accepted                         | Briefing
            welcoming                            | 2                      | language:7                       | Welcoming in Spanish
            welcoming                            | silence                |                                  | Welcoming
            welcoming asked twice                | silence                | over                             | Over no_response
            welcoming                            | 9                      | opted_out over                   | Over opted_out
            welcoming                            | 0                      |                                  | Welcoming

            locating, just picked up             | answered               | asked:0                          | Locating
            locating                             | 10017                  | asked:7                          | Confirming
            locating                             | 99999                  |                                  | Locating
            locating                             | 1001                   |                                  | Locating
            locating                             | 9                      |                                  | Locating
            locating, two wrong ZIPs             | 99999                  | over                             | Over no_location
            locating                             | 59000                  | over                             | Over no_location
            locating                             | *                      | language:7                       | Locating in Spanish
            locating                             | silence                |                                  | Locating
            locating asked twice                 | silence                | over                             | Over no_location

            confirming 10017                     | 1                      | located:7                        | Briefing
            confirming 90210                     | 1                      | asked:7                          | Choosing
            confirming 42223                     | 1                      | asked:7                          | ChoosingState
            confirming 00501                     | 1                      | asked:7                          | ChoosingState
            confirming 10017                     | 2                      | asked:7                          | Locating
            confirming 10017                     | #                      |                                  | same
            confirming 10017                     | silence                |                                  | Confirming
            confirming asked twice               | silence                | over                             | Over no_location
            confirming 10017                     | 9                      | opted_out over                   | Over opted_out

            choosing state 42223                 | 1                      | located:7                        | Briefing
            choosing state 42223                 | 2                      | asked:7                          | Choosing
            choosing state 42223                 | 3                      |                                  | ChoosingState
            choosing state 00501                 | 1                      | located:7                        | Briefing
            choosing state 00501                 | 2                      | asked:7                          | Locating
            choosing state 00501                 | 3                      |                                  | ChoosingState
            choosing state 42223                 | silence                |                                  | ChoosingState
            choosing state asked twice           | silence                | over                             | Over no_location

            choosing 90210                       | 1                      | located:7                        | Briefing
            choosing 90210                       | 2                      | located:7                        | Briefing
            choosing 90210                       | 3                      | located:7                        | Briefing
            choosing 90210                       | 4                      |                                  | Choosing
            choosing 90211                       | 3                      | located:7                        | Briefing
            choosing 90211                       | 4                      | over                             | Over no_location
            choosing 42223 in TN                 | 2                      | located:7                        | Briefing
            choosing 90210                       | silence                |                                  | Choosing
            choosing asked twice                 | silence                | over                             | Over no_location

            briefing                             | #                      | briefed                          | Line 0
            briefing                             | silence                | briefed                          | Line 0
            briefing                             | 1                      |                                  | Briefing
            briefing                             | 0                      |                                  | Briefing
            briefing                             | 9                      | opted_out over                   | Over opted_out
            briefing, called lately              | silence                | briefed asked:7                  | Again

            seeking                              | line found             | rung:0.1                         | Bridging
            seeking                              | line closed            | asked:7                          | Closed
            seeking for a voicemail              | line closed            | rung:0.1                         | Bridging
            seeking, closed skipped              | line closed            | missed:0.1                       | Line 1
            seeking the last, closed skipped     | line closed            | missed:2.1 over                  | Over nobody_reached
            seeking                              | lines busy             | waiting:0 asked:7                | Waiting
            seeking                              | no line                | missed:0.1 asked:7               | Missed
            seeking the last                     | no line                | missed:2.1 over                  | Over nobody_reached
            seeking after not through            | no line                | asked:7                          | Moving
            seeking the last after not through   | no line                | over                             | Over complete

            waiting                              | silence                |                                  | Pressed wait 0.1
            silent waiting                       | not told               |                                  | Line 0
            waiting two minutes                  | silence                |                                  | Pressed wait 0.1
            silent waiting two minutes           | not told               | missed:0.1 asked:7               | Missed
            waiting                              | 2                      | missed:0.1 asked:7               | Missed
            waiting for the last                 | 2                      | missed:2.1 over                  | Over nobody_reached
            waiting                              | 1                      |                                  | Waiting
            waiting                              | 9                      | opted_out over                   | Over opted_out

            closed                               | 1                      | rung:0.1                         | Bridging
            closed                               | 2                      | missed:0.1 reminder:0 asked:7    | Moving
            closed, no texts                     | 2                      | missed:0.1 asked:7               | Moving
            closed                               | silence                |                                  | Pressed voicemail 0.1
            silent closed                        | not told               |                                  | Closed
            closed asked twice                   | silence                |                                  | Pressed voicemail 0.1
            silent closed asked twice            | not told               | missed:0.1 over                  | Over nobody_reached
            closed                               | 9                      | opted_out over                   | Over opted_out

            bridging                             | talked                 | done:0.1                         | Told 0
            bridging                             | unknown                | done:0.1                         | Told 0
            bridging                             | busy                   | missed:0.1                       | Line 0
            bridging                             | no answer              | missed:0.1                       | Line 0
            bridging                             | failed                 | missed:0.1                       | Line 0
            bridging                             | caller id refused      |                                  | Bridging
            bridging with the campaign's number  | caller id refused      | missed:0.1                       | Line 0
            bridging                             | caller id refused, caller gone | missed:0.1               | same
            bridging                             | talked, caller gone    | done:0.1                         | same
            bridging                             | no answer, caller gone | missed:0.1                       | same

            hearing                              | not told               |                                  | AskingContact
            hearing at relay pace                | not told               | asked:7                          | Moving
            hearing the last at relay pace       | not told               | over                             | Over complete
            hearing                              | told person            | asked:7                          | AskingStance
            hearing                              | told person, supports  | asked:7                          | Moving
            hearing                              | told voicemail         | asked:7                          | Moving
            hearing                              | told not reached       |                                  | Line 0

            asking contact                       | 1                      | contacted:0:keypad:7             | Told 0
            asking contact                       | 2                      | contacted:0:keypad:7 asked:7     | Moving
            asking contact                       | 3                      | contacted:0:keypad:7             | Line 0
            asking contact                       | 4                      |                                  | AskingContact
            asking contact                       | silence                |                                  | Told 0
            silent asking contact                | not told               |                                  | AskingContact
            asking contact twice                 | silence                |                                  | Told 0
            silent asking contact twice          | not told               | skipped:0 asked:7                | Moving
            asking contact for the last, twice   | silence                |                                  | Told 2
            silent asking contact for the last, twice | not told               | skipped:2 over                   | Over complete
            asking contact                       | 9                      | opted_out over                   | Over opted_out

            asking stance                        | 1                      | reported:0:keypad:7              | ReadingBack
            asking stance                        | 2                      | reported:0:keypad:7              | ReadingBack
            asking stance                        | 3                      | reported:0:keypad:7              | ReadingBack
            asking stance                        | 4                      | reported:0:keypad:7              | ReadingBack
            asking stance                        | 5                      |                                  | AskingStance
            asking stance, promise wanted        | 1                      | reported:0:keypad:7              | Told 0
            asking stance                        | silence                |                                  | Told 0
            silent asking stance                 | not told               |                                  | AskingStance
            asking stance twice                  | silence                |                                  | Told 0
            silent asking stance twice           | not told               | skipped:0 asked:7                | Moving

            asking promise                       | 1                      | promised:0:keypad:7              | ReadingBack
            asking promise                       | 2                      | promised:0:keypad:7              | ReadingBack
            asking promise                       | 3                      | promised:0:keypad:7              | ReadingBack
            asking promise                       | silence                |                                  | Told 0
            silent asking promise                | not told               |                                  | AskingPromise
            asking promise twice                 | silence                |                                  | Told 0
            silent asking promise twice          | not told               | skipped:0 asked:7                | Moving

            reading back                         | silence                | asked:7                          | Moving
            reading back                         | 1                      | asked:7                          | AskingStance
            reading back                         | 5                      | asked:7                          | Moving
            reading back                         | 0                      |                                  | ReadingBack
            reading back                         | 9                      | opted_out over                   | Over opted_out
            reading back the last                | silence                | over                             | Over complete
            reading back, next called lately     | silence                | asked:7                          | Again

            moving                               | 1                      |                                  | Line 1
            moving                               | 2                      | over                             | Over complete
            moving                               | 3                      |                                  | Moving
            moving                               | silence                |                                  | Pressed next 1.0
            silent moving                        | not told               |                                  | Moving
            moving asked twice                   | silence                |                                  | Pressed next 1.0
            silent moving asked twice            | not told               | over                             | Over complete
            moving                               | 9                      | opted_out over                   | Over opted_out

            missed                               | 1                      |                                  | Line 1
            missed, next called lately           | 1                      | asked:7                          | Again
            missed                               | 2                      | reminder:0 over                  | Over nobody_reached
            missed, no texts                     | 2                      | over                             | Over nobody_reached
            missed                               | silence                |                                  | Pressed missed 0.0
            silent missed                        | not told               |                                  | Missed
            missed asked twice                   | silence                |                                  | Pressed missed 0.0
            silent missed asked twice            | not told               | over                             | Over nobody_reached

            again                                | 1                      |                                  | Line 0
            again                                | 2                      |                                  | Line 1
            again for the last                   | 2                      | over                             | Over declined
            again                                | silence                |                                  | Pressed again 0.0
            silent again                         | not told               |                                  | Again
            again asked twice                    | silence                |                                  | Pressed again 0.0
            silent again asked twice             | not told               | over                             | Over declined
            again                                | 9                      | opted_out over                   | Over opted_out


            silent asking contact                | told person            | asked:7                          | AskingStance
            silent asking contact                | told person, supports  | asked:7                          | Moving
            silent asking contact                | told voicemail         | asked:7                          | Moving
            silent asking contact                | told not reached       |                                  | Line 0
            silent asking stance                 | told person            |                                  | AskingStance
            silent asking stance                 | told person, supports  | asked:7                          | Moving
            silent asking stance                 | told voicemail         | asked:7                          | Moving
            silent asking promise                | told person, supports  |                                  | AskingPromise
            silent asking promise                | told person, supports, promised | asked:7                          | Moving
            silent asking promise                | told not reached       | asked:7                          | Moving
            silent asking stance for the last    | told person, supports  | over                             | Over complete

            about to ask stance                  | not told               |                                  | AskingStance
            about to ask stance                  | told person            |                                  | AskingStance
            about to ask stance                  | told person, supports  | asked:7                          | Moving
            about to ask promise                 | not told               | asked:7                          | AskingPromise
            about to ask promise                 | told person, supports, promised | asked:7                          | Moving

            silent waiting                       | pressed 2              | missed:0.1 asked:7               | Missed
            silent closed                        | pressed 1              | rung:0.1                         | Bridging
            silent closed                        | pressed 2              | missed:0.1 reminder:0 asked:7    | Moving
            silent moving                        | pressed 1              |                                  | Line 1
            silent moving                        | pressed 2              | over                             | Over complete
            silent missed                        | pressed 1              |                                  | Line 1
            silent missed                        | pressed 2              | reminder:0 over                  | Over nobody_reached
            silent again                         | pressed 1              |                                  | Line 0
            silent again                         | pressed 2              |                                  | Line 1

            """;

    private static final Map<String, Event> EVENTS = events();

    static Stream<Arguments> rows() {
        return TABLE.lines().filter(row -> !row.isBlank()).map(row -> {
            var cells = row.split("\\|", -1);
            return arguments(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
        });
    }

    @ParameterizedTest(name = "{0}, {1} → {2} {3}")
    @MethodSource("rows")
    void the_flow_answers_as_the_table_says(String state, String event, String facts, String then) {
        var from = situation(state);
        var transition = Flow.next(from.brief(), from.session(), event(event));

        assertThat(transition.facts().stream().map(Fact::key).collect(joining(" ")))
                .isEqualTo(facts);
        assertThat(said(transition, from.session())).isEqualTo(then);
    }

    static Stream<Arguments> whatDoesNotFit() {
        var named = rows().map(row -> row.get()[0] + "|" + kind(event((String) row.get()[1])))
                .toList();
        return rows().map(row -> (String) row.get()[0])
                .distinct()
                .filter(state -> !state.contains("just picked up")) // the first webhook means that, whatever it says
                .flatMap(state -> EVENTS.entrySet().stream()
                        .filter(event -> !named.contains(state + "|" + kind(event.getValue())))
                        .filter(event -> !(event.getValue() instanceof Event.Key))
                        .filter(event -> !(event.getValue() instanceof Event.Silence) || !asks(state))
                        .filter(event ->
                                !(event.getValue() instanceof Event.OfficeDone && state.startsWith("bridging")))
                        .filter(event -> !answersItsNeed(state, event.getValue()))
                        .map(event -> arguments(state, event.getKey())));
    }

    @ParameterizedTest(name = "{0}, {1} → nothing changes")
    @MethodSource("whatDoesNotFit")
    void an_event_that_does_not_fit_changes_nothing_and_gets_the_same_reply_or_question_again(
            String state, String event) {
        var from = situation(state);
        var transition = Flow.next(from.brief(), from.session(), event(event));

        assertThat(transition.facts()).isEmpty();
        assertThat(transition.next()).isEqualTo(from.session());
    }

    private static boolean asks(String state) {
        return !isChecking(state)
                && !state.startsWith("bridging")
                && !state.startsWith("seeking")
                && !state.startsWith("hearing");
    }

    private static boolean isChecking(String state) {
        return state.startsWith("silent ") || state.startsWith("about to ");
    }

    private static boolean answersItsNeed(String state, Event event) {
        return switch (event) {
            case Event.LineFound _, Event.LineClosed _, Event.LinesBusy _, Event.NoLine _ ->
                state.startsWith("seeking");
            case Event.PageTold _, Event.NotTold _ -> state.startsWith("hearing") || isChecking(state);
            case Event.PagePressed _ -> isChecking(state);
            case Event.Answered _, Event.Key _, Event.Silence _, Event.OfficeDone _ -> false;
        };
    }

    private static String kind(Event event) {
        return event instanceof Event.Key(var digits)
                ? "key " + digits
                : event.getClass().getSimpleName();
    }

    private static Event event(String name) {
        return EVENTS.containsKey(name) ? EVENTS.get(name) : new Event.Key(name);
    }

    private static Map<String, Event> events() {
        var events = new TreeMap<String, Event>();
        events.put("answered", new Event.Answered());
        events.put("silence", new Event.Silence());
        events.put("line found", new Event.LineFound(0));
        events.put("line closed", new Event.LineClosed(0, Instant.EPOCH));
        events.put("lines busy", new Event.LinesBusy());
        events.put("no line", new Event.NoLine());
        events.put("talked", new Event.OfficeDone(Event.How.TALKED, 42, false));
        events.put("unknown", new Event.OfficeDone(Event.How.UNKNOWN, 0, false));
        events.put("busy", new Event.OfficeDone(Event.How.BUSY, 0, false));
        events.put("no answer", new Event.OfficeDone(Event.How.NO_ANSWER, 0, false));
        events.put("failed", new Event.OfficeDone(Event.How.FAILED, 0, false));
        events.put("caller id refused", new Event.OfficeDone(Event.How.CALLER_ID_REFUSED, 0, false));
        events.put("caller id refused, caller gone", new Event.OfficeDone(Event.How.CALLER_ID_REFUSED, 0, true));
        events.put("talked, caller gone", new Event.OfficeDone(Event.How.TALKED, 42, true));
        events.put("no answer, caller gone", new Event.OfficeDone(Event.How.NO_ANSWER, 0, true));
        events.put("not told", new Event.NotTold());
        events.put("told person", new Event.PageTold(Contact.PERSON, Optional.empty(), Optional.empty()));
        events.put(
                "told person, supports",
                new Event.PageTold(Contact.PERSON, Optional.of(Stance.SUPPORTS), Optional.empty()));
        events.put(
                "told person, supports, promised",
                new Event.PageTold(Contact.PERSON, Optional.of(Stance.SUPPORTS), Optional.of(Promise.YES)));
        events.put("pressed 1", new Event.PagePressed("1"));
        events.put("pressed 2", new Event.PagePressed("2"));
        events.put("told voicemail", new Event.PageTold(Contact.VOICEMAIL, Optional.empty(), Optional.empty()));
        events.put("told not reached", new Event.PageTold(Contact.NOT_REACHED, Optional.empty(), Optional.empty()));
        return events;
    }

    /** A sitting and its brief, as the words of a state's name say. */
    private record Situation(TestBrief brief, CallSession session) {}

    private static Situation situation(String name) {
        var brief = brief();
        if (name.contains("for a voicemail")) {
            brief = brief.terms(true, true, true, true);
        } else if (name.contains("no texts")) {
            brief = brief.terms(true, false, true, false);
        } else if (name.contains("closed skipped")) {
            brief = brief.skippingClosed();
        } else if (name.contains("promise wanted")) {
            brief = brief.askingPromise();
        }
        return new Situation(
                brief,
                new CallSession(
                        state(name),
                        plan(name),
                        Language.ENGLISH,
                        pace(name),
                        name.contains("just picked up") ? 0 : 7,
                        tried(name),
                        reached(name)));
    }

    private static Pace pace(String name) {
        return name.contains("relay") ? Pace.RELAY : Pace.NORMAL;
    }

    private static @Nullable Plan plan(String name) {
        if (isChecking(name)) {
            return plan(name.replaceFirst("silent |about to ", ""));
        }
        if (name.contains("without a plan")
                || name.startsWith("locating")
                || (name.startsWith("c") && !name.startsWith("closed"))) {
            return null;
        }
        var targets = new ArrayList<>(TestBrief.plan("NY-12", "NY-S1", "NY-S3").targets());
        if (name.contains("called lately")) {
            int late = name.contains("next called lately") ? 1 : 0;
            targets.set(late, new Target(targets.get(late).seat(), 2));
        }
        return new Plan(targets, "100");
    }

    private static boolean reached(String name) {
        return name.matches("(silent )?(hearing|asking|reading|moving).*|about to.*|seeking.*not through");
    }

    private static boolean tried(String name) {
        return reached(name) || name.replaceFirst("silent ", "").startsWith("missed");
    }

    private static State state(String name) {
        if (name.startsWith("silent ")) {
            return new State.Checking((State.OnPage) state(name.substring("silent ".length())), true);
        }
        if (name.startsWith("about to ")) {
            return new State.Checking((State.OnPage) state(name.replace("about to ask", "asking")), false);
        }
        var tries =
                new Tries(name.contains("twice") ? 1 : 0, name.contains("two wrong keys") ? 2 : 0, 0, Tries.Last.FIRST);
        int target = name.contains("last") ? 2 : 0;
        var zip = Optional.of(name.replaceAll("\\D", ""))
                .filter(digits -> digits.length() == 5)
                .orElse("10017");
        return switch (name.split("[ ,]", -1)[0]) {
            case "greeting" -> new State.Greeting(tries);
            case "welcoming" -> new State.Welcoming(tries);
            case "locating" -> new State.Locating(name.contains("two wrong ZIPs") ? 2 : 0, false, tries);
            case "confirming" -> new State.Confirming(zip, tries);
            case "choosing" ->
                name.startsWith("choosing state")
                        ? new State.ChoosingState(zip, tries)
                        : new State.Choosing(zip, name.contains("in TN") ? "TN" : "", tries);
            case "briefing" -> new State.Briefing(tries);
            case "seeking" ->
                new State.Seeking(
                        target, List.of(), name.contains("not through") ? State.Why.NOT_THROUGH : State.Why.NEXT, 0);
            case "waiting" ->
                new State.Waiting(target, List.of(), State.Why.NEXT, name.contains("two minutes") ? 11 : 0, tries);
            case "closed" -> new State.Closed(target, List.of(), 0, State.Why.NEXT, tries);
            case "bridging" ->
                new State.Bridging(
                        target,
                        List.of(0),
                        name.contains("with the campaign's number") ? State.Why.CALLER_ID_REFUSED : State.Why.NEXT);
            case "hearing" -> new State.Hearing(target, List.of(0));
            case "asking" ->
                switch (name.split("[ ,]", -1)[1]) {
                    case "contact" -> new State.AskingContact(target, List.of(0), tries);
                    case "stance" -> new State.AskingStance(target, tries);
                    default -> new State.AskingPromise(target, Stance.OPPOSES, tries);
                };
            case "reading" -> new State.ReadingBack(target, Stance.UNDECIDED, tries);
            case "moving" -> new State.Moving(1, tries);
            case "missed" -> new State.Missed(target, tries);
            case "again" -> new State.Again(target, tries);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String said(Transition transition, CallSession from) {
        return switch (transition) {
            case Transition.Ask ask ->
                switch (ask.need()) {
                    case Need.Line line -> "Line " + line.target();
                    case Need.Told told -> "Told " + told.target();
                    case Need.Pressed pressed ->
                        "Pressed " + pressed.asking().code() + " "
                                + pressed.leg().code();
                };
            case Transition.Say say when say.next().equals(from) -> "same";
            case Transition.Say say ->
                say.next().state().getClass().getSimpleName()
                        + (say.next().state() instanceof State.Over over
                                ? " " + over.outcome().code()
                                : "")
                        + (say.next().language() == Language.SPANISH ? " in Spanish" : "");
        };
    }
}
