package org.patchthrough.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Brief;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Contact;
import org.patchthrough.call.ErrorReply;
import org.patchthrough.call.Event;
import org.patchthrough.call.Event.How;
import org.patchthrough.call.Flow;
import org.patchthrough.call.Language;
import org.patchthrough.call.Need;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Reply;
import org.patchthrough.call.Stance;
import org.patchthrough.call.State;
import org.patchthrough.call.Target;
import org.patchthrough.call.Transition;
import org.patchthrough.call.Utterance;
import org.patchthrough.carrier.SampleBrief;

/** Walks through many calls at random, so that every line which a call can say is said at least once. */
class EverythingSaidTest {
    /** Said by whoever answers a call that comes in, which the flow never sees. */
    private static final Set<Prompt> NOT_OF_THE_FLOW =
            EnumSet.of(Prompt.CAMPAIGN_ENDED, Prompt.CANNOT_CONNECT, Prompt.CANNOT_CONNECT_ZIP_UNKNOWN);

    private static final List<String> KEYS = List.of(
            "1", "1", "1", "2", "3", "4", "0", "5", "#", "*", "10017", "90210", "90211", "75201", "42223", "42224",
            "42000");

    private final PromptCatalog words = new PromptCatalog();
    private final Random random = new Random(20261125);
    private final Map<Language, Set<Prompt>> said = new EnumMap<>(Language.class);

    @Test
    void every_line_that_a_call_can_say_finds_its_words_and_its_values() {
        for (int call = 0; call < 6000; call++) {
            walk();
        }

        for (var language : Language.values()) {
            assertThat(EnumSet.complementOf(EnumSet.copyOf(said.get(language)))).isEqualTo(NOT_OF_THE_FLOW);
        }
    }

    private void walk() {
        var brief = new SampleBrief(new CallerTerms(random.nextBoolean(), random.nextBoolean(), true, false));
        var language = random.nextBoolean() ? Language.ENGLISH : Language.SPANISH;
        var session = switch (random.nextInt(4)) {
            case 0 -> CallSession.dialedIn(language, List.of());
            case 1 -> CallSession.dialedIn(plan(), language);
            case 2 -> CallSession.greeting(null, language, Pace.NORMAL);
            default -> CallSession.greeting(plan(), language, Pace.NORMAL);
        };
        Event event = new Event.Answered();
        for (int step = 0; step < 60; step++) {
            var transition = Flow.next(brief, session, event);
            session = transition.next();
            switch (transition) {
                case Transition.Say(var facts, var next, var reply) -> hear(brief, next, reply);
                case Transition.Ask _ -> {}
            }
            if (session.state() instanceof State.Over) {
                return;
            }
            event = transition instanceof Transition.Ask ask ? world(ask.need()) : caller(session);
        }
    }

    private Plan plan() {
        return new Plan(List.of(new Target("NY-12", random.nextInt(8)), new Target("NY-S1", random.nextInt(8))), "100");
    }

    private Event caller(CallSession session) {
        if (session.state() instanceof State.Bridging) {
            return new Event.OfficeDone(one(List.of(How.values())), 30, false);
        }
        return switch (random.nextInt(60)) {
            case 0 -> new Event.Key("9");
            case 1, 2, 3, 4, 5, 6 -> new Event.Silence();
            default -> new Event.Key(one(KEYS));
        };
    }

    private Event world(Need need) {
        return switch (need) {
            case Need.Line _ ->
                one(List.of(
                        new Event.LineFound(0),
                        new Event.LineFound(1),
                        new Event.LineClosed(1, java.time.Instant.EPOCH),
                        new Event.LinesBusy(),
                        new Event.NoLine()));
            case Need.Told _ ->
                one(List.of(new Event.NotTold(), new Event.PageTold(Contact.PERSON, Optional.of(Stance.SUPPORTS))));
        };
    }

    private void hear(Brief brief, CallSession next, Reply reply) {
        var lines = switch (reply) {
            case Reply.Gather listen ->
                Stream.concat(listen.lines().stream(), listen.meanwhile().stream())
                        .toList();
            case Reply.Dial ring -> ring.lines();
            case Reply.Goodbye goodbye -> goodbye.lines();
            case Reply.Nothing _ -> List.<Utterance>of();
        };
        lines.forEach(this::hear);
        if (ErrorReply.of(brief, next) instanceof Reply.Goodbye sorry) {
            sorry.lines().forEach(this::hear);
        }
    }

    private void hear(Utterance utterance) {
        assertThat(words.say(utterance)).isNotBlank().doesNotContain("{", "}", "null");
        said.computeIfAbsent(utterance.language(), _ -> EnumSet.noneOf(Prompt.class))
                .add(utterance.prompt());
    }

    private <T> T one(List<? extends T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
