package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.ledger.PageReports;

/** Answered on the page, by key or by text, in any order, at any time of the call. */
class InterleavedAnswersTest {
    static List<Long> seeds() {
        return Histories.seeds(400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_last_answer_counts_once(long seed) {
        var call = new PlayedCall(seed);
        call.play(80, () -> {});

        for (var result : Summary.of(call.facts).results()) {
            if (call.last.containsKey(result.target())) {
                assertThat(new Answer(result.contact().orElseThrow(), result.stance()))
                        .as("target %d of %s", result.target(), call.facts)
                        .isEqualTo(call.last.get(result.target()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_is_asked_what_they_have_told(long seed) {
        var call = new PlayedCall(seed);
        call.play(80, () -> {
            if (call.event instanceof Event.Key && !call.isNewQuestion()) {
                return; // who presses a wrong key, or wants to hear it again, has listened to the question
            }
            var told = Optional.ofNullable(call.told.get(call.session.state().target()));
            boolean changes = call.before instanceof State.ReadingBack;
            boolean asked = switch (call.session.state()) {
                case State.AskingContact _ -> told.isPresent();
                case State.AskingStance _ -> told.flatMap(Answer::stance).isPresent() && !changes;
                default -> false;
            };

            assertThat(asked).as("%s after %s", call.session, call.facts).isFalse();
        });
    }

    private record Answer(Contact contact, Optional<Stance> stance) {}

    /** A call whose caller presses keys, fills in the page and sends texts as chance has it. */
    private static final class PlayedCall {
        final List<RecordedFact> facts = new ArrayList<>();
        /** By whatever means, for targets an office of which was reached. */
        final Map<Integer, Answer> last = new HashMap<>();
        /** Otherwise than by key, since the target's last ring. */
        final Map<Integer, Answer> told = new HashMap<>();

        private final RandomGenerator random;
        private final TestBrief brief = TestBrief.brief();
        CallSession session =
                CallSession.greeting(TestBrief.plan("NY-12", "NY-S1", "L-3"), Language.ENGLISH, Pace.NORMAL);
        State before = session.state();
        Event event = new Event.Answered();
        private Instant now = Instant.EPOCH;

        PlayedCall(long seed) {
            random = Histories.random(seed);
            record(TestBrief.requested("NY-12", "NY-S1", "L-3"));
        }

        void play(int events, Runnable said) {
            for (int i = 0; i < events && !(session.state() instanceof State.Over); i++) {
                before = session.state();
                step();
                said.run();
                if (random.nextInt(3) == 0) {
                    tell();
                }
                event = next();
            }
            for (int target = 0; target < 3; target++) {
                tell();
            }
        }

        private void step() {
            var turn = Flow.next(brief, session, event);
            while (turn instanceof Transition.Ask ask) {
                record(ask.facts());
                turn = Flow.next(brief, ask.next(), answer(ask.need()));
            }
            record(turn.facts());
            session = turn.next();
        }

        boolean isNewQuestion() {
            return !before.getClass().equals(session.state().getClass());
        }

        private Event answer(Need need) {
            return switch (need) {
                case Need.Line line when line.tried().size() >= Need.Line.MAX_OFFICES -> new Event.NoLine();
                case Need.Line line -> new Event.LineFound(line.tried().size());
                case Need.Told(int target) -> PageReports.told(facts, target);
                case Need.Pressed pressed -> PageReports.pressed(facts, pressed);
            };
        }

        private Event next() {
            if (session.state() instanceof State.Bridging) {
                var how = random.nextInt(4) == 0 ? Event.How.BUSY : Event.How.TALKED;
                return new Event.OfficeDone(how, 60, false);
            }
            return random.nextInt(3) == 0
                    ? new Event.Silence()
                    : new Event.Key(String.valueOf(1 + random.nextInt(random.nextInt(4) == 0 ? 4 : 1)));
        }

        /** Of an office that was reached, by page or by text; or a button in place of a key. */
        private void tell() {
            OpenQuestion.in(facts)
                    .filter(asked -> asked.asking().kind() == Asking.Kind.OFFER && random.nextBoolean())
                    .ifPresent(asked -> record(new Fact.Pressed(asked.asking(), asked.leg(), "1")));
            int target = random.nextInt(3);
            if (facts.stream()
                    .noneMatch(f -> f.fact() instanceof Fact.OfficeDone done
                            && done.leg().target() == target)) {
                return;
            }
            var contact = Contact.values()[random.nextInt(Contact.values().length)];
            Optional<Stance> stance = contact == Contact.PERSON && random.nextInt(3) > 0
                    ? Optional.of(Stance.values()[random.nextInt(Stance.values().length)])
                    : Optional.empty();
            var channel = random.nextBoolean() ? Channel.PAGE : Channel.TEXT;
            var report = new Report(
                    List.of("NY-12", "NY-S1", "L-3").get(target),
                    contact,
                    stance,
                    Optional.empty(),
                    channel,
                    new UUID(0, random.nextLong()).toString());
            if (report.on(facts) instanceof Report.Verdict.Counted(var counted)) {
                record(counted);
                told.merge(target, new Answer(contact, stance), PlayedCall::after);
            }
        }

        private void record(List<Fact> happened) {
            now = now.plusSeconds(1);
            happened.forEach(this::record);
        }

        private void record(Fact fact) {
            facts.add(new RecordedFact(now, fact));
            switch (fact) {
                case Fact.Contacted f ->
                    last.merge(f.target(), new Answer(f.contact(), Optional.empty()), PlayedCall::after);
                case Fact.Reported f ->
                    last.computeIfPresent(f.target(), (_, _) -> new Answer(Contact.PERSON, Optional.of(f.stance())));
                case Fact.OfficeRung f -> told.remove(f.leg().target());
                default -> {}
            }
        }

        /** A person without a word on the stance leaves what was told of it; who was no person takes it back. */
        private static Answer after(Answer old, Answer fresh) {
            return fresh.contact() == Contact.PERSON && fresh.stance().isEmpty()
                    ? new Answer(fresh.contact(), old.contact() == Contact.PERSON ? old.stance() : Optional.empty())
                    : fresh;
        }
    }
}
