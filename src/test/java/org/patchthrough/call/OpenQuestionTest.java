package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page learns of the caller's question is what the voice asks, in every call, at every moment. */
class OpenQuestionTest {
    static List<Long> seeds() {
        return Histories.seeds(400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void page_and_voice_ask_the_same_after_every_step(long seed) {
        var brief = Histories.briefOf(seed);
        var facts = new ArrayList<RecordedFact>();
        for (var step : Histories.history(seed, 60)) {
            step.transition().facts().forEach(fact -> facts.add(new RecordedFact(Instant.EPOCH, fact)));
            if (step.transition() instanceof Transition.Say say) {
                Collections.shuffle(facts, new Random(seed));

                assertThat(OpenQuestion.in(facts).map(Fact.Asked::asking))
                        .as("%s, after %s", say.next(), facts)
                        .isEqualTo(voice(brief, say.next()));
            }
        }
    }

    /** The question that a session's state is; a law that would hold by the same table would hold for nothing. */
    private static Optional<Asking> voice(Brief brief, CallSession session) {
        return switch (session.state()) {
            case State.Greeting _, State.Briefing _, State.Bridging _, State.Over _ -> Optional.empty();
            case State.Seeking _, State.Hearing _, State.Checking _ -> throw new AssertionError("it says nothing");
            case State.Welcoming _ -> Optional.of(Asking.CONNECT);
            case State.Locating _ -> Optional.of(Asking.ZIP);
            case State.Confirming _ -> Optional.of(Asking.ZIP_RIGHT);
            case State.ChoosingState s ->
                Optional.of(brief.place(s.zip()) instanceof ZipResolution.Hint ? Asking.STATE_RIGHT : Asking.STATE);
            case State.Choosing _ -> Optional.of(Asking.MEMBER);
            case State.Waiting _ -> Optional.of(Asking.WAIT);
            case State.Closed _ -> Optional.of(Asking.VOICEMAIL);
            case State.AskingContact _ -> Optional.of(Asking.CONTACT);
            case State.AskingStance _ -> Optional.of(Asking.STANCE);
            case State.AskingPromise _ -> Optional.of(Asking.PROMISE);
            case State.ReadingBack _ -> Optional.of(Asking.STANCE_RIGHT);
            case State.Moving _ -> Optional.of(Asking.NEXT);
            case State.Missed _ -> Optional.of(Asking.MISSED);
            case State.Again _ -> Optional.of(Asking.AGAIN);
        };
    }
}
