package org.patchthrough.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Event.Answered;
import org.patchthrough.call.Event.How;
import org.patchthrough.call.Event.Key;
import org.patchthrough.call.Event.LineClosed;
import org.patchthrough.call.Event.LineFound;
import org.patchthrough.call.Event.LinesBusy;
import org.patchthrough.call.Event.NoLine;
import org.patchthrough.call.Event.NotTold;
import org.patchthrough.call.Event.OfCaller;
import org.patchthrough.call.Event.OfLine;
import org.patchthrough.call.Event.OfPage;
import org.patchthrough.call.Event.OfficeDone;
import org.patchthrough.call.Event.PagePressed;
import org.patchthrough.call.Event.PageTold;
import org.patchthrough.call.Event.Silence;
import org.patchthrough.call.Fact.OfficeMissed;
import org.patchthrough.call.State.Again;
import org.patchthrough.call.State.AskingContact;
import org.patchthrough.call.State.AskingPromise;
import org.patchthrough.call.State.AskingStance;
import org.patchthrough.call.State.Bridging;
import org.patchthrough.call.State.Briefing;
import org.patchthrough.call.State.Checking;
import org.patchthrough.call.State.Choosing;
import org.patchthrough.call.State.ChoosingState;
import org.patchthrough.call.State.Closed;
import org.patchthrough.call.State.Confirming;
import org.patchthrough.call.State.Greeting;
import org.patchthrough.call.State.Hearing;
import org.patchthrough.call.State.Locating;
import org.patchthrough.call.State.Menu;
import org.patchthrough.call.State.Moving;
import org.patchthrough.call.State.OnPage;
import org.patchthrough.call.State.Over;
import org.patchthrough.call.State.Question;
import org.patchthrough.call.State.ReadingBack;
import org.patchthrough.call.State.Seeking;
import org.patchthrough.call.State.Survey;
import org.patchthrough.call.State.Waiting;
import org.patchthrough.call.State.Welcoming;
import org.patchthrough.call.State.Why;

/**
 * The whole conversation of a call as one function: brief, where it stands, and what happened, to what is said and done next.
 *
 * <p>Total: every state answers every event, and one that does not fit changes nothing and gets the present reply again.
 */
public final class Flow {
    /** Rounds of ten seconds that a caller is kept waiting for a line: two minutes. */
    static final int MAX_WAITING = 12;

    /** ZIPs that may lead nowhere before we name another way. */
    private static final int MAX_WRONG_ZIPS = 3;

    private final Brief brief;
    private final CallSession now;
    private final List<Fact> facts = new ArrayList<>();

    private Flow(Brief brief, CallSession now) {
        this.brief = brief;
        this.now = now;
    }

    /** What one event makes of a call. */
    public static Transition next(Brief brief, CallSession session, Event event) {
        return new Flow(brief, session).turn(event);
    }

    private Transition turn(Event event) {
        return switch (now.state()) {
            case Locating s -> locating(s, event);
            case Seeking s -> seeking(s, event);
            case Bridging s -> bridging(s, event);
            case Hearing s -> hearing(s, event);
            case Checking s -> checking(s, event);
            case Menu menu -> asked(menu, event);
            case Over _ -> same();
        };
    }

    // Questions: a key not in use and silence mean the same in each.

    private Transition asked(Menu menu, Event event) {
        return switch (event) {
            case Key(var digits) when digits.equals("9") -> optOut();
            case Key(var digits)
            when digits.equals("0") ->
                say(
                        menu.tries().repeats() == 1 ? now.slower() : now,
                        menu.with(menu.tries().again()));
            case Key(var digits) -> answered(menu, digits);
            case Silence _ -> unanswered(menu);
            case Answered _, OfficeDone _, OfLine _, OfPage _ -> same();
        };
    }

    private Transition answered(Menu menu, String key) {
        Optional<Transition> taken = switch (menu) {
            case Greeting _, Welcoming _ -> greeted(menu, key);
            case Confirming s -> confirmed(s, key);
            case ChoosingState s -> stateChosen(s, key);
            case Choosing s -> memberChosen(s, key);
            case Briefing _ -> key.equals("#") ? Optional.of(briefed(true)) : Optional.empty();
            case Waiting s -> key.equals("2") ? Optional.of(waitedEnough(s)) : Optional.empty();
            case Closed s -> closedAnswered(s, key);
            case AskingContact s -> contactTold(s, key);
            case AskingStance s -> stanceTold(s, key);
            case AskingPromise s -> promiseTold(s, key);
            case ReadingBack s ->
                Optional.of(key.equals("1") ? say(now, new AskingStance(s.target(), Tries.NONE)) : next(s.target()));
            case Moving s -> movingAnswered(s, key);
            case State.Missed s -> missedAnswered(s, key);
            case Again s -> againAnswered(s, key);
        };
        return taken.orElseGet(() -> wrongKey(menu));
    }

    private Transition wrongKey(Menu menu) {
        var counted = menu.tries().wrongKey();
        return counted.wrong() < Tries.WRONG_AS_SILENCE ? say(now, menu.with(counted)) : silent(menu, counted);
    }

    private Transition silent(Question question, Tries tries) {
        if (!goesOn(question) && tries.silences() + 1 < silencesAllowed()) {
            return say(now, question.with(tries.silent()));
        }
        return switch (question) {
            case Briefing _ -> briefed(false);
            case Waiting s ->
                s.waited() + 1 >= MAX_WAITING ? waitedEnough(s) : seek(s.target(), s.tried(), s.why(), s.waited() + 1);
            case ReadingBack s -> next(s.target());
            case Greeting _, Welcoming _ -> over(Outcome.NO_RESPONSE, 0);
            case Locating _, Confirming _, ChoosingState _, Choosing _ -> over(Outcome.NO_LOCATION, 0);
            case Closed s -> {
                missed(s.target(), s.tried().size() + 1, s.office(), Reason.CLOSED);
                yield end(now.havingTried(), s.target());
            }
            case AskingContact s -> skipped(s.target());
            case AskingStance s -> skipped(s.target());
            case AskingPromise s -> skipped(s.target());
            case Moving s -> end(now, s.target() - 1);
            case State.Missed s -> end(now, s.target());
            case Again s -> end(now, s.target());
        };
    }

    /** The end of a briefing, a round of waiting and a read-back go on by themselves; all else is asked twice. */
    private static boolean goesOn(Question question) {
        return question instanceof Briefing || question instanceof Waiting || question instanceof ReadingBack;
    }

    /** An operator who relays needs longer than two silences: nobody on relay is hung up on within ninety seconds. */
    private int silencesAllowed() {
        return now.pace() == Pace.RELAY ? 3 : 2;
    }

    private Transition skipped(int target) {
        facts.add(new Fact.SurveySkipped(target));
        return next(target);
    }

    private Transition optOut() {
        facts.add(new Fact.OptedOut());
        return over(Outcome.OPTED_OUT, 0);
    }

    // Greeting and where the caller lives.

    private Optional<Transition> greeted(Menu menu, String key) {
        return switch (key) {
            case "1" -> {
                facts.add(new Fact.Accepted(now.step()));
                yield Optional.of(
                        now.plan() == null
                                ? say(now, new Locating(0, false, Tries.NONE))
                                : say(now, new Briefing(Tries.NONE)));
            }
            case "2" -> Optional.of(say(inOtherLanguage(), menu.with(Tries.NONE)));
            default -> Optional.empty();
        };
    }

    private CallSession inOtherLanguage() {
        var other = now.language().other();
        facts.add(new Fact.LanguageChosen(now.step(), other));
        return now.in(other);
    }

    private Transition locating(Locating s, Event event) {
        return switch (event) {
            case Key(var typed)
            when typed.contains("*") -> say(inOtherLanguage(), new Locating(s.wrong(), s.dialedIn(), Tries.NONE));
            case Key(var typed) -> typedZip(s, typed);
            case Silence _ -> silent(s, s.tries());
            case Answered _, OfficeDone _, OfLine _, OfPage _ -> same();
        };
    }

    private Transition typedZip(Locating s, String typed) {
        ZipResolution place = typed.matches("\\d{5}") ? brief.place(typed) : new ZipResolution.Nowhere();
        return switch (place) {
            case ZipResolution.Nowhere _ ->
                s.wrong() + 1 < MAX_WRONG_ZIPS
                        ? say(now, new Locating(s.wrong() + 1, false, Tries.NONE))
                        : over(Outcome.NO_LOCATION, 0);
            case ZipResolution.NoTarget _ -> over(Outcome.NO_LOCATION, 0);
            case ZipResolution.One _, ZipResolution.Members _, ZipResolution.States _, ZipResolution.Hint _ ->
                say(now, new Confirming(typed, Tries.NONE));
        };
    }

    private Optional<Transition> confirmed(Confirming s, String key) {
        return switch (key) {
            case "1" -> Optional.of(place(s.zip(), "", brief.place(s.zip())));
            case "2" -> Optional.of(say(now, new Locating(0, false, Tries.NONE)));
            case "#" -> Optional.of(same()); // many end a ZIP with it, out of habit
            default -> Optional.empty();
        };
    }

    private Transition place(String zip, String state, ZipResolution place) {
        return switch (place) {
            case ZipResolution.One(var plan) -> located(plan);
            case ZipResolution.Members _ -> say(now, new Choosing(zip, state, Tries.NONE));
            case ZipResolution.States _, ZipResolution.Hint _ -> say(now, new ChoosingState(zip, Tries.NONE));
            case ZipResolution.Nowhere _, ZipResolution.NoTarget _ -> over(Outcome.NO_LOCATION, 0);
        };
    }

    private Transition located(Plan plan) {
        facts.add(new Fact.Located(now.step(), plan.seats()));
        return say(now.with(plan.marked(now.lately())), new Briefing(Tries.NONE));
    }

    private Optional<Transition> stateChosen(ChoosingState s, String key) {
        return switch (brief.place(s.zip())) {
            case ZipResolution.States(var states) ->
                KeyMenus.pick(states, key).map(chosen -> place(s.zip(), chosen.state(), chosen.then()));
            case ZipResolution.Hint(var hint) ->
                switch (key) {
                    case "1" -> Optional.of(place(s.zip(), hint.state(), hint.then()));
                    case "2" -> Optional.of(say(now, new Locating(0, false, Tries.NONE)));
                    default -> Optional.empty();
                };
            case ZipResolution.One _, ZipResolution.Members _, ZipResolution.Nowhere _, ZipResolution.NoTarget _ ->
                Optional.of(same());
        };
    }

    private Optional<Transition> memberChosen(Choosing s, String key) {
        var members = KeyMenus.members(brief, s);
        if (key.equals(String.valueOf(members.members().size() + 1))) {
            return Optional.of(members.notSure().map(this::located).orElseGet(() -> over(Outcome.NO_LOCATION, 0)));
        }
        return KeyMenus.pick(members.members(), key).map(choice -> located(choice.plan()));
    }

    private Transition briefed(boolean skipped) {
        facts.add(new Fact.Briefed(skipped));
        return straightOn(now, 0);
    }

    // Offices.

    /** The next target, without asking whether to go on. */
    private Transition straightOn(CallSession from, int target) {
        var plan = from.settled();
        if (!plan.has(target)) {
            return end(from, target - 1);
        }
        return brief.asksAgain() && plan.target(target).calledLately()
                ? say(from, new Again(target, Tries.NONE))
                : seek(from, target, List.of(), Why.NEXT, 0);
    }

    /** The target after this one, once the caller says so. */
    private Transition next(int target) {
        return next(now, target);
    }

    private Transition next(CallSession from, int target) {
        var plan = from.settled();
        if (!plan.has(target + 1)) {
            return end(from, target);
        }
        return brief.asksAgain() && plan.target(target + 1).calledLately()
                ? say(from, new Again(target + 1, Tries.NONE))
                : say(from, new Moving(target + 1, Tries.NONE));
    }

    private Transition seek(int target, List<Integer> tried, Why why, int waited) {
        return seek(now, target, tried, why, waited);
    }

    private Transition seek(CallSession from, int target, List<Integer> tried, Why why, int waited) {
        return new Transition.Ask(
                facts, from.at(new Seeking(target, tried, why, waited)), new Need.Line(target, tried));
    }

    private Transition seeking(Seeking s, Event event) {
        return switch (event) {
            case LineFound(var office) -> ring(s.target(), s.tried(), office, s.why());
            case LineClosed held -> closed(s, held.office());
            case LinesBusy _ -> {
                facts.add(new Fact.Waiting(s.target()));
                yield say(now, new Waiting(s.target(), s.tried(), s.why(), s.waited(), Tries.NONE));
            }
            case NoLine _ -> noLine(s);
            case OfCaller _, OfficeDone _, OfPage _ -> seek(s.target(), s.tried(), s.why(), s.waited());
        };
    }

    private Transition ring(int target, List<Integer> tried, int office, Why why) {
        var leg = new Leg(target, tried.size() + 1);
        facts.add(new Fact.OfficeRung(leg, office(target, office).id()));
        return say(now, new Bridging(target, KeyMenus.plus(tried, office), why));
    }

    private Transition closed(Seeking s, int office) {
        if (brief.terms().voicemailOnly()) {
            return ring(s.target(), s.tried(), office, s.why());
        }
        if (brief.offersVoicemail()) {
            return say(now, new Closed(s.target(), s.tried(), office, s.why(), Tries.NONE));
        }
        missed(s.target(), s.tried().size() + 1, office, Reason.CLOSED);
        return straightOn(now.havingTried(), s.target() + 1);
    }

    private Transition noLine(Seeking s) {
        if (s.why() == Why.NOT_THROUGH) {
            return next(s.target());
        }
        facts.add(new OfficeMissed(new Leg(s.target(), s.tried().size() + 1), "", Reason.NO_OFFICE));
        return givenUp(s.target());
    }

    private Transition waitedEnough(Waiting s) {
        facts.add(new OfficeMissed(new Leg(s.target(), s.tried().size() + 1), "", Reason.WAITED));
        return givenUp(s.target());
    }

    private Transition givenUp(int target) {
        var after = now.havingTried();
        return after.settled().has(target + 1) ? say(after, new State.Missed(target, Tries.NONE)) : end(after, target);
    }

    private Optional<Transition> closedAnswered(Closed s, String key) {
        return switch (key) {
            case "1" -> Optional.of(ring(s.target(), s.tried(), s.office(), s.why()));
            case "2" -> {
                missed(s.target(), s.tried().size() + 1, s.office(), Reason.CLOSED);
                remind(s.target());
                yield Optional.of(next(now.havingTried(), s.target()));
            }
            default -> Optional.empty();
        };
    }

    private Transition bridging(Bridging s, Event event) {
        return switch (event) {
            case OfficeDone done -> officeDone(s, done);
            case OfCaller _, OfLine _, OfPage _ -> same();
        };
    }

    private Transition officeDone(Bridging s, OfficeDone done) {
        if (done.how() == How.CALLER_ID_REFUSED && !done.callerGone() && s.why() != Why.CALLER_ID_REFUSED) {
            // The line that is held for this ring stands: nothing was dialed on it.
            return say(now, new Bridging(s.target(), s.tried(), Why.CALLER_ID_REFUSED));
        }
        return switch (done.how()) {
            case TALKED, UNKNOWN -> {
                facts.add(new Fact.OfficeDone(
                        new Leg(s.target(), s.attempt()),
                        office(s.target(), s.office()).id(),
                        done.how(),
                        done.seconds()));
                yield done.callerGone()
                        ? gone()
                        : new Transition.Ask(
                                facts,
                                now.havingReached().at(new Hearing(s.target(), s.tried())),
                                new Need.Told(s.target()));
            }
            case BUSY, NO_ANSWER, FAILED, CALLER_ID_REFUSED -> {
                var reason = done.callerGone() ? Reason.CALLER_GONE : reason(done.how());
                missed(s.target(), s.attempt(), s.office(), reason);
                yield done.callerGone() ? gone() : seek(now.havingTried(), s.target(), s.tried(), why(done.how()), 0);
            }
        };
    }

    private static Reason reason(How how) {
        return switch (how) {
            case BUSY -> Reason.BUSY;
            case NO_ANSWER -> Reason.NO_ANSWER;
            case FAILED, CALLER_ID_REFUSED, TALKED, UNKNOWN -> Reason.FAILED;
        };
    }

    /** To a caller a line that failed sounds like a busy one. */
    private static Why why(How how) {
        return how == How.NO_ANSWER ? Why.NO_ANSWER : Why.BUSY;
    }

    private Transition gone() {
        return new Transition.Say(facts, now, new Reply.Nothing());
    }

    // What the office said.

    private Transition hearing(Hearing s, Event event) {
        return switch (event) {
            case NotTold _ ->
                now.pace() == Pace.RELAY
                        ? next(s.target())
                        : say(now, new AskingContact(s.target(), s.tried(), Tries.NONE));
            case PageTold told -> told(s, told);
            case OfCaller _, OfficeDone _, OfLine _, PagePressed _ ->
                new Transition.Ask(facts, now, new Need.Told(s.target()));
        };
    }

    private Transition told(Hearing s, PageTold told) {
        return switch (told.contact()) {
            case PERSON ->
                told.stance().isPresent() ? next(s.target()) : say(now, new AskingStance(s.target(), Tries.NONE));
            case VOICEMAIL -> next(s.target());
            case NOT_REACHED -> seek(s.target(), s.tried(), Why.NOT_THROUGH, 0);
        };
    }

    // A question whose answer the page may have: nobody is asked what they have told.

    private Transition unanswered(Menu menu) {
        return menu instanceof OnPage question ? check(new Checking(question, true)) : silent(menu, menu.tries());
    }

    /** A question about what was said, unless the page has told it in the meantime. */
    private Transition unlessTold(Survey question) {
        return check(new Checking(question, false));
    }

    private Transition check(Checking checking) {
        return new Transition.Ask(facts, now.at(checking), QuestionFacts.need(checking.question()));
    }

    private Transition checking(Checking s, Event event) {
        return switch (event) {
            case NotTold _ -> stillAsked(s);
            case PagePressed(var digit) -> answered(s.question(), digit);
            case PageTold told ->
                s.question() instanceof Survey survey && isTold(survey, told) ? goOn(survey, told) : stillAsked(s);
            case OfCaller _, OfficeDone _, OfLine _ -> check(s);
        };
    }

    private Transition stillAsked(Checking s) {
        return s.silent() ? silent(s.question(), s.question().tries()) : say(now, s.question());
    }

    private static boolean isTold(Survey question, PageTold told) {
        boolean person = told.contact() == Contact.PERSON;
        return switch (question) {
            case AskingContact _ -> true;
            case AskingStance _ -> !person || told.stance().isPresent();
            case AskingPromise _ -> !person || told.promise().isPresent();
        };
    }

    private Transition goOn(Survey question, PageTold told) {
        return switch (question) {
            case AskingContact s -> told(new Hearing(s.target(), s.tried()), told);
            case AskingStance _, AskingPromise _ -> next(question.target());
        };
    }

    private Optional<Transition> contactTold(AskingContact s, String key) {
        return KeyMenus.pick(List.of(Contact.values()), key).map(contact -> {
            facts.add(new Fact.Contacted(s.target(), Channel.KEYPAD, step(), contact));
            return switch (contact) {
                case PERSON -> unlessTold(new AskingStance(s.target(), Tries.NONE));
                case VOICEMAIL -> next(s.target());
                case NOT_REACHED -> seek(s.target(), s.tried(), Why.NOT_THROUGH, 0);
            };
        });
    }

    private Optional<Transition> stanceTold(AskingStance s, String key) {
        return KeyMenus.pick(List.of(Stance.values()), key).map(stance -> {
            facts.add(new Fact.Reported(s.target(), Channel.KEYPAD, step(), stance));
            return brief.asksPromise()
                    ? unlessTold(new AskingPromise(s.target(), stance, Tries.NONE))
                    : say(now, new ReadingBack(s.target(), stance, Tries.NONE));
        });
    }

    private Optional<Transition> promiseTold(AskingPromise s, String key) {
        return KeyMenus.pick(List.of(Promise.values()), key).map(promise -> {
            facts.add(new Fact.Promised(s.target(), Channel.KEYPAD, step(), promise));
            return say(now, new ReadingBack(s.target(), s.stance(), Tries.NONE));
        });
    }

    // Going on, or not.

    private Optional<Transition> movingAnswered(Moving s, String key) {
        return switch (key) {
            case "1" -> Optional.of(seek(s.target(), List.of(), Why.NEXT, 0));
            case "2" -> Optional.of(end(now, s.target() - 1));
            default -> Optional.empty();
        };
    }

    private Optional<Transition> missedAnswered(State.Missed s, String key) {
        return switch (key) {
            case "1" -> Optional.of(straightOn(now, s.target() + 1));
            case "2" -> {
                remind(s.target());
                yield Optional.of(end(now, s.target()));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Transition> againAnswered(Again s, String key) {
        return switch (key) {
            case "1" -> Optional.of(seek(s.target(), List.of(), Why.NEXT, 0));
            case "2" -> Optional.of(straightOn(now, s.target() + 1));
            default -> Optional.empty();
        };
    }

    private Transition end(CallSession from, int target) {
        var outcome = from.reached() ? Outcome.COMPLETE : from.tried() ? Outcome.NOBODY_REACHED : Outcome.DECLINED;
        return over(outcome, target);
    }

    private Transition over(Outcome outcome, int target) {
        facts.add(new Fact.Over(outcome));
        return say(now, new Over(outcome, Math.max(target, 0)));
    }

    // Pieces.

    private void missed(int target, int attempt, int office, Reason reason) {
        facts.add(new OfficeMissed(
                new Leg(target, attempt), office(target, office).id(), reason));
    }

    private void remind(int target) {
        if (brief.terms().mayBeTexted()) {
            facts.add(new Fact.ReminderWanted(target));
        }
    }

    private CallableOffice office(int target, int number) {
        return brief.office(now.settled().target(target).seat(), number);
    }

    private String step() {
        return String.valueOf(now.step());
    }

    private Transition say(CallSession from, State state) {
        new QuestionFacts(brief, now).asked(state).ifPresent(facts::add);
        var next = from.at(state).stepped();
        return new Transition.Say(facts, next, ReplyComposer.of(brief, next));
    }

    /** Nothing changes; the caller hears the present reply again. */
    private Transition same() {
        return now.step() == 0 ? say(now, now.state()) : new Transition.Say(facts, now, ReplyComposer.of(brief, now));
    }
}
