package org.patchthrough.call;

import java.util.List;
import java.util.Optional;
import org.patchthrough.call.State.Again;
import org.patchthrough.call.State.AskingContact;
import org.patchthrough.call.State.AskingPromise;
import org.patchthrough.call.State.AskingStance;
import org.patchthrough.call.State.Briefing;
import org.patchthrough.call.State.Checking;
import org.patchthrough.call.State.Choosing;
import org.patchthrough.call.State.ChoosingState;
import org.patchthrough.call.State.Closed;
import org.patchthrough.call.State.Confirming;
import org.patchthrough.call.State.Greeting;
import org.patchthrough.call.State.Locating;
import org.patchthrough.call.State.Moving;
import org.patchthrough.call.State.OnPage;
import org.patchthrough.call.State.Question;
import org.patchthrough.call.State.ReadingBack;
import org.patchthrough.call.State.Seeking;
import org.patchthrough.call.State.Survey;
import org.patchthrough.call.State.Waiting;
import org.patchthrough.call.State.Welcoming;

/**
 * What a question of the flow is to the caller's page: the fact that tells the page of it, and how the page can answer.
 *
 * @param now the session that comes to the question
 */
record QuestionFacts(Brief brief, CallSession now) {
    /** Empty for what is no question, is but said once more, or follows from a fact that is there anyhow: {@link OpenQuestion}. */
    Optional<Fact> asked(State next) {
        return next instanceof Question question && isNew(question) ? fact(question) : Optional.empty();
    }

    private boolean isNew(Question question) {
        return now.step() == 0
                || switch (now.state()) {
                    case Checking before -> !before.silent() || !isSame(before.question(), question);
                    case Seeking before -> before.waited() == 0 || !(question instanceof Waiting);
                    case Question before -> !isSame(before, question);
                    case State.Bridging _, State.Hearing _, State.Over _ -> true;
                };
    }

    private static boolean isSame(Question before, Question question) {
        return (before instanceof Locating && question instanceof Locating)
                || before.with(Tries.NONE).equals(question.with(Tries.NONE));
    }

    private Optional<Fact> fact(Question question) {
        return switch (question) {
            // A key, or the end of a talk, is a fact, and what is asked next follows from it.
            case Greeting _, Briefing _, AskingContact _, ReadingBack _ -> Optional.empty();
            case Welcoming _ -> asked(Asking.CONNECT, Leg.CALLER, List.of());
            case Locating _ -> asked(Asking.ZIP, Leg.CALLER, List.of());
            case Confirming _ -> asked(Asking.ZIP_RIGHT, Leg.CALLER, List.of());
            case ChoosingState s -> states(s);
            case Choosing s -> asked(Asking.MEMBER, Leg.CALLER, seats(s));
            case Waiting s -> asked(Asking.WAIT, leg(s), List.of());
            case Closed s -> asked(Asking.VOICEMAIL, leg(s), reminder());
            case AskingStance s -> afterContact() ? Optional.empty() : asked(Asking.STANCE, leg(s), List.of());
            case AskingPromise s -> asked(Asking.PROMISE, leg(s), List.of());
            case Moving s -> asked(Asking.NEXT, leg(s), List.of());
            case State.Missed s -> asked(Asking.MISSED, leg(s), reminder());
            case Again s -> asked(Asking.AGAIN, leg(s), List.of());
        };
    }

    /** By a key that said that a person was reached. */
    private boolean afterContact() {
        return now.state() instanceof Checking checking && !checking.silent();
    }

    /** Whether the page has answered it. */
    static Need need(OnPage question) {
        return switch (question) {
            case Survey survey -> new Need.Told(survey.target());
            case Waiting s -> new Need.Pressed(Asking.WAIT, leg(s));
            case Closed s -> new Need.Pressed(Asking.VOICEMAIL, leg(s));
            case Moving s -> new Need.Pressed(Asking.NEXT, leg(s));
            case State.Missed s -> new Need.Pressed(Asking.MISSED, leg(s));
            case Again s -> new Need.Pressed(Asking.AGAIN, leg(s));
        };
    }

    private Optional<Fact> states(ChoosingState s) {
        return switch (brief.place(s.zip())) {
            case ZipResolution.Hint(var hint) -> asked(Asking.STATE_RIGHT, Leg.CALLER, List.of(hint.state()));
            case ZipResolution.States(var states) ->
                asked(
                        Asking.STATE,
                        Leg.CALLER,
                        states.stream().map(ZipResolution.InState::state).toList());
            case ZipResolution.One _, ZipResolution.Members _, ZipResolution.Nowhere _, ZipResolution.NoTarget _ ->
                Optional.empty();
        };
    }

    private List<String> seats(Choosing s) {
        return KeyMenus.members(brief, s).members().stream()
                .map(ZipResolution.Choice::seat)
                .toList();
    }

    private List<String> reminder() {
        return brief.terms().mayBeTexted() ? List.of(Fact.Asked.REMINDER) : List.of();
    }

    private static Leg leg(Waiting s) {
        return new Leg(s.target(), s.tried().size() + 1);
    }

    private static Leg leg(Closed s) {
        return new Leg(s.target(), s.tried().size() + 1);
    }

    /** Of a target as a whole. */
    private static Leg leg(Question s) {
        return new Leg(s.target(), 0);
    }

    private Optional<Fact> asked(Asking asking, Leg leg, List<String> choices) {
        return Optional.of(new Fact.Asked(now.step(), asking, leg, choices));
    }
}
