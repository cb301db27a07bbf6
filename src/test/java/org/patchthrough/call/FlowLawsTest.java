package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in every call, whatever people and the world do. Each law is tried on a thousand seeded histories; {@code
 * -Dhistories} says on how many.
 */
class FlowLawsTest {
    private static final UUID CALL = UUID.fromString("0193f1a0-0000-7000-8000-00000000abcd");
    private static final List<byte[]> KEY = List.of("a key".getBytes(StandardCharsets.UTF_8));

    static List<Long> seeds() {
        return Histories.seeds(Integer.getInteger("histories", 1000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void silence_ends_every_path(long seed) {
        var brief = Histories.briefOf(seed);
        for (var step : Histories.history(seed, 30)) {
            var transition = step.transition();
            for (int quiet = 0; !(transition.next().state() instanceof State.Over); quiet++) {
                assertThat(quiet).as("steps of silence after %s", step.before()).isLessThan(120);
                transition = Flow.next(brief, transition.next(), silent(transition));
            }
        }
    }

    /** The world at its worst and a caller who does nothing: lines stay busy, offices ring out. */
    private static Event silent(Transition transition) {
        return switch (transition) {
            case Transition.Ask ask ->
                switch (ask.need()) {
                    case Need.Line line -> line.tried().isEmpty() ? new Event.LinesBusy() : new Event.NoLine();
                    case Need.Told _, Need.Pressed _ -> new Event.NotTold();
                };
            case Transition.Say say ->
                say.next().state() instanceof State.Bridging
                        ? new Event.OfficeDone(Event.How.NO_ANSWER, 0, false)
                        : new Event.Silence();
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void at_most_one_office_is_rung_at_a_time(long seed) {
        var ringing = new HashSet<Leg>();
        for (var step : Histories.history(seed, 60)) {
            for (var fact : step.transition().facts()) {
                switch (fact) {
                    case Fact.OfficeRung rung ->
                        assertThat(ringing.add(rung.leg())).isTrue();
                    case Fact.OfficeDone done -> ringing.remove(done.leg());
                    case Fact.OfficeMissed missed -> ringing.remove(missed.leg());
                    default -> {}
                }
                assertThat(ringing).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_office_rings_unless_a_person_pressed_a_key_on_this_call_first(long seed) {
        boolean pressed = false;
        for (var step : Histories.history(seed, 60)) {
            pressed |= step.event() instanceof Event.Key;
            if (step.transition() instanceof Transition.Say say && say.reply() instanceof Reply.Dial) {
                assertThat(pressed).isTrue();
            }
        }
    }

    /** As the carrier repeats it: to whoever is up, and what was before comes out of the address again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_repeated_event_gets_the_identical_turn(long seed) {
        var brief = Histories.briefOf(seed);
        for (var step : Histories.history(seed, 60)) {
            if (step.before().state() instanceof State.Seeking
                    || step.before().state() instanceof State.Hearing
                    || step.before().state() instanceof State.Checking) {
                continue; // The world answers within one webhook, so these never travel.
            }
            var token = new Token(CALL, 3, 12, step.before(), new CallerTerms(true, false, true, false));
            var again = new Tokens(KEY).read(new Tokens(KEY).write(token)).orElseThrow();

            assertThat(Flow.next(brief, again.session(), step.event())).isEqualTo(step.transition());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_fact_of_a_call_has_a_key_of_its_own(long seed) {
        Set<String> keys = new HashSet<>();
        for (var step : Histories.history(seed, 60)) {
            for (var fact : step.transition().facts()) {
                boolean told = fact instanceof Fact.Waiting
                        || fact instanceof Fact.SurveySkipped
                        || fact instanceof Fact.ReminderWanted;
                assertThat(keys.add(fact.key()) || told).as(fact.key()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void in_whatever_order_facts_arrive_the_summary_is_the_same(long seed) {
        var facts = new ArrayList<RecordedFact>();
        var at = Instant.EPOCH;
        for (var step : Histories.history(seed, 60)) {
            at = at.plusMillis(step.event() instanceof Event.Key ? 900 : 0); // facts of one webhook share their time
            for (var fact : step.transition().facts()) {
                facts.add(new RecordedFact(at, fact));
            }
        }
        facts.add(new RecordedFact(at, new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 200)));
        var summary = Summary.of(facts);
        Collections.shuffle(facts, new Random(seed));

        assertThat(Summary.of(facts)).isEqualTo(summary);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_stance_stands_only_where_a_person_was_reached(long seed) {
        var facts = new ArrayList<RecordedFact>();
        var at = Instant.EPOCH;
        for (var step : Histories.history(seed, 60)) {
            at = at.plusSeconds(1);
            for (var fact : step.transition().facts()) {
                facts.add(new RecordedFact(at, fact));
            }
        }
        for (var result : Summary.of(facts).results()) {
            assertThat(result.stance().isEmpty() || result.contact().equals(Optional.of(Contact.PERSON)))
                    .isTrue();
        }
    }
}
