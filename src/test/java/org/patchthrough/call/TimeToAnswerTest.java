package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.carrier.SampleBrief;
import org.patchthrough.prompts.PromptCatalog;

/** A wait that is filled with words is no shorter than it was in silence: who is slow has as long to answer. */
class TimeToAnswerTest {
    private static final double CHARACTERS_A_SECOND = 15;

    private final PromptCatalog words = new PromptCatalog();

    static Stream<Arguments> waits() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                                Arguments.of(new State.Greeting(Tries.NONE), 10),
                                Arguments.of(new State.Greeting(Tries.NONE.silent()), 10),
                                Arguments.of(new State.Welcoming(Tries.NONE), 10),
                                Arguments.of(new State.Waiting(0, List.of(), State.Why.NEXT, 0, Tries.NONE), 4),
                                Arguments.of(new State.Closed(0, List.of(), 0, State.Why.NEXT, Tries.NONE), 8),
                                Arguments.of(new State.Moving(1, Tries.NONE), 8),
                                Arguments.of(new State.Moving(1, Tries.NONE.silent()), 8),
                                Arguments.of(new State.Missed(0, Tries.NONE), 8),
                                Arguments.of(new State.Again(0, Tries.NONE), 8))
                        .map(wait -> Arguments.of(language, wait.get()[0], wait.get()[1])));
    }

    @ParameterizedTest(name = "{0} {1}: {2} s")
    @MethodSource("waits")
    void the_time_to_answer_is_as_long_as_ever(Language language, State state, int seconds) {
        var asked = asked(language, state);
        var silences = asked.timeout().multipliedBy(asked.meanwhile().size() + 1);
        double spoken = asked.meanwhile().stream()
                .mapToDouble(line -> words.say(line).length() / CHARACTERS_A_SECOND)
                .sum();
        var byWords = asked.meanwhile().stream().map(this::length).reduce(Duration.ZERO, Duration::plus);

        assertThat(silences.toSeconds() + spoken).isGreaterThanOrEqualTo(seconds);
        assertThat(silences.plus(byWords)).isGreaterThanOrEqualTo(Duration.ofSeconds(seconds));
    }

    private Duration length(Utterance line) {
        return words.length(line);
    }

    /** What is said in this state: an event that does not fit it says it again. */
    private static Reply.Gather asked(Language language, State state) {
        var session = new CallSession(state, SampleBrief.PLAN, language, Pace.NORMAL, 4, false, false);
        var said = (Transition.Say) Flow.next(SampleBrief.brief(), session, new Event.LineClosed(0, Instant.EPOCH));
        return (Reply.Gather) said.reply();
    }
}
