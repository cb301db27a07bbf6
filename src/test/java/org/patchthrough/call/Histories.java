package org.patchthrough.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** Random calls for the flow's laws: seeded, so that a failure names the call that broke the law. */
final class Histories {
    private static final String[] KEYS = {
        "1", "2", "3", "4", "5", "9", "0", "#", "*", "10017", "90210", "90211", "42223", "00501", "59000", "99999"
    };

    private Histories() {}

    /** One event and what the flow made of it. */
    record Step(CallSession before, Event event, Transition transition) {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static List<Long> seeds(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    /** A brief that differs by seed in all that a brief may say. */
    static TestBrief brief(RandomGenerator random) {
        return new TestBrief(
                new CallerTerms(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean()),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    static CallSession start(RandomGenerator random) {
        var pace = random.nextInt(10) == 0 ? Pace.RELAY : Pace.NORMAL;
        return switch (random.nextInt(4)) {
            case 0 -> CallSession.dialedIn(Language.ENGLISH, List.of());
            case 1 -> CallSession.greeting(null, Language.SPANISH, pace);
            case 2 -> CallSession.dialedIn(plan(random), Language.SPANISH);
            default -> CallSession.greeting(plan(random), Language.ENGLISH, pace);
        };
    }

    private static Plan plan(RandomGenerator random) {
        var targets = List.of(
                new Target("NY-12", random.nextInt(8)), new Target("NY-S1", random.nextInt(8)), Target.of("L-3"));
        return new Plan(targets, "");
    }

    /** A call from its first event to goodbye, or to as many events as are allowed. */
    static List<Step> history(long seed, int max) {
        var random = random(seed);
        var brief = brief(random);
        var steps = new ArrayList<Step>();
        var session = start(random);
        Event event = new Event.Answered();
        while (steps.size() < max) {
            var transition = Flow.next(brief, session, event);
            steps.add(new Step(session, event, transition));
            session = transition.next();
            if (session.state() instanceof State.Over) {
                break;
            }
            event = transition instanceof Transition.Ask ask
                    ? answer(random, ask.need())
                    : deed(random, session.state());
        }
        return steps;
    }

    /** The brief that {@link #history} of the same seed had. */
    static TestBrief briefOf(long seed) {
        return brief(random(seed));
    }

    private static Event answer(RandomGenerator random, Need need) {
        return switch (need) {
            case Need.Line line when line.tried().size() >= Need.Line.MAX_OFFICES -> new Event.NoLine();
            case Need.Line line ->
                switch (random.nextInt(6)) {
                    case 0 -> new Event.LinesBusy();
                    case 1 -> new Event.NoLine();
                    case 2 -> new Event.LineClosed(line.tried().size(), Instant.EPOCH);
                    default -> new Event.LineFound(line.tried().size());
                };
            case Need.Told _ ->
                random.nextInt(3) > 0
                        ? new Event.NotTold()
                        : new Event.PageTold(
                                any(random, Contact.values()),
                                random.nextBoolean() ? Optional.of(any(random, Stance.values())) : Optional.empty(),
                                random.nextBoolean() ? Optional.of(any(random, Promise.values())) : Optional.empty());
            case Need.Pressed _ ->
                random.nextInt(3) > 0 ? new Event.NotTold() : new Event.PagePressed(random.nextBoolean() ? "1" : "2");
        };
    }

    private static Event deed(RandomGenerator random, State state) {
        if (state instanceof State.Bridging) {
            return new Event.OfficeDone(any(random, Event.How.values()), random.nextInt(300), false);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Event.Silence();
            case 2, 3, 4 -> new Event.Key("1");
            default -> new Event.Key(KEYS[random.nextInt(KEYS.length)]);
        };
    }

    /** Many sittings as they stand in tokens. */
    static List<CallSession> sittings(int count) {
        return seeds(count).stream()
                .flatMap(seed -> history(seed, 40).stream())
                .filter(step -> step.transition() instanceof Transition.Say)
                .map(step -> step.transition().next())
                .distinct()
                .limit(count)
                .toList();
    }

    private static <T> T any(RandomGenerator random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
