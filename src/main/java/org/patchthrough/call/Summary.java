package org.patchthrough.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call's facts add up to. A pure fold: its result does not depend on the order in which facts arrive, for "latest" is
 * by time and then by key, and status is by how far the call got.
 *
 * @param status     where the call is now
 * @param outcome    how it ended; empty until it has
 * @param seats      whom it goes to, in order; empty until it is known
 * @param target     index of the target it is at; empty before the first
 * @param results    what is known of each target, in the plan's order; only targets of which something is known
 * @param requestedAt when it was asked for
 * @param endedAt    when the caller's leg was down, or the call was called off; empty until then
 */
public record Summary(
        CallStatus status,
        Optional<Outcome> outcome,
        List<String> seats,
        Optional<Integer> target,
        List<Result> results,
        CallerLeg caller,
        Optional<Instant> requestedAt,
        Optional<Instant> endedAt) {

    /**
     * What the caller did at their phone.
     *
     * @param answered picked it up
     * @param accepted pressed 1 to be connected, or dialed in and typed where they live
     * @param chosen   the language, by a key; empty where they chose none
     */
    public record CallerLeg(boolean answered, boolean accepted, Optional<Language> chosen) {}

    /**
     * What is known of one target.
     *
     * @param bridged  an office of it was reached
     * @param seconds  of the longest talk with an office of it; 0 where none is known
     * @param contact  the latest word on who was reached; {@code NOT_REACHED} also where all its offices were missed
     * @param stance   the latest, and only where a person was reached
     * @param answerAt when contact, stance or promise were last told; empty if never
     * @param review   what an organizer has last made of it; empty where nobody has looked
     */
    public record Result(
            int target,
            String seat,
            boolean bridged,
            int seconds,
            Optional<Contact> contact,
            Optional<Stance> stance,
            Optional<Promise> promise,
            Optional<Instant> answerAt,
            Optional<Review> review) {}

    /** The order of "latest": by time, then by key, where a longer key carries the higher step. */
    private static final Comparator<RecordedFact> LATEST = Comparator.comparing(RecordedFact::at)
            .thenComparingInt(recorded -> recorded.fact().key().length())
            .thenComparing(recorded -> recorded.fact().key());

    public static Summary of(Collection<RecordedFact> facts) {
        return new Fold(facts).summary();
    }

    /** Whether an office rings or talks just now: it was rung, and nothing says that this is over. */
    public static boolean isWithOffice(Collection<RecordedFact> facts) {
        var down = legs(facts, fact -> fact instanceof Fact.LegEnded ended ? ended.leg() : null);
        return !down.contains(Leg.CALLER) && isOpen(facts, down);
    }

    /**
     * Whether it is still to be told how an office's ring went. The line's own word says that for one that did not answer; what
     * came of a talk is the dial's to say, which follows it.
     */
    public static boolean isOfficeUntold(Collection<RecordedFact> facts) {
        return isOpen(
                facts,
                legs(
                        facts,
                        fact -> fact instanceof Fact.LegEnded ended && ended.status() != LegStatus.COMPLETED
                                ? ended.leg()
                                : null));
    }

    /** @param down legs that are over by their own word */
    private static boolean isOpen(Collection<RecordedFact> facts, List<Leg> down) {
        var done = legs(facts, fact -> fact instanceof Fact.OfficeDone over ? over.leg() : null);
        var missed = legs(facts, fact -> fact instanceof Fact.OfficeMissed over ? over.leg() : null);
        return legs(facts, fact -> fact instanceof Fact.OfficeRung rung ? rung.leg() : null).stream()
                .anyMatch(leg -> !down.contains(leg) && !done.contains(leg) && !missed.contains(leg));
    }

    /** @param of null for a fact that tells of none */
    private static List<Leg> legs(Collection<RecordedFact> facts, Function<Fact, @Nullable Leg> of) {
        return facts.stream()
                .flatMap(recorded -> Stream.ofNullable(of.apply(recorded.fact())))
                .toList();
    }

    public boolean bridged() {
        return results.stream().anyMatch(Result::bridged);
    }

    public boolean reached(Contact contact) {
        return results.stream().anyMatch(result -> result.contact().equals(Optional.of(contact)));
    }

    public boolean reported() {
        return results.stream().anyMatch(result -> result.stance().isPresent());
    }

    private record Fold(Collection<RecordedFact> facts) {

        Summary summary() {
            var seats = seats();
            var progress = facts.stream()
                    .map(recorded -> Progress.of(recorded.fact()))
                    .max(Comparator.naturalOrder())
                    .orElse(Progress.NONE);
            var outcome = outcome();
            return new Summary(
                    outcome.isPresent() ? CallStatus.ENDED : status(progress, seats),
                    outcome,
                    seats,
                    progress.target() < 0 ? Optional.empty() : Optional.of(progress.target()),
                    results(seats),
                    caller(),
                    first(Fact.Requested.class, _ -> true).map(RecordedFact::at),
                    endedAt());
        }

        private CallerLeg caller() {
            boolean accepted = has(Fact.Accepted.class, _ -> true)
                    || (has(Fact.Requested.class, f -> f.origin().door() == Door.INBOUND)
                            && has(Fact.Located.class, _ -> true));
            return new CallerLeg(
                    has(Fact.LegAnswered.class, f -> f.leg().ofCaller()),
                    accepted,
                    latest(Fact.LanguageChosen.class, _ -> true).map(Fact.LanguageChosen::language));
        }

        private CallStatus status(Progress progress, List<String> seats) {
            return progress.status() == CallStatus.BRIEFING && seats.isEmpty()
                    ? CallStatus.LOCATING
                    : progress.status();
        }

        private List<String> seats() {
            return latest(Fact.Located.class, _ -> true)
                    .map(Fact.Located::seats)
                    .or(() -> latest(Fact.Turned.class, _ -> true).map(Fact.Turned::seats))
                    .or(() -> latest(Fact.Requested.class, _ -> true).map(Fact.Requested::seats))
                    .orElse(List.of());
        }

        /** The flow's own word where it came to an end, else what is known of the caller's leg or of the queue. */
        private Optional<Outcome> outcome() {
            var over = latest(Fact.Over.class, _ -> true).map(Fact.Over::outcome);
            if (over.isPresent()) {
                return over;
            }
            if (has(Fact.Cancelled.class, _ -> true)) {
                return Optional.of(Outcome.CANCELLED);
            }
            if (has(Fact.Expired.class, _ -> true)) {
                return Optional.of(Outcome.EXPIRED);
            }
            return latest(Fact.LegEnded.class, f -> f.leg().ofCaller())
                    .map(this::hungUpOr)
                    .or(() -> has(Fact.NotPlaced.class, _ -> true) ? Optional.of(Outcome.FAILED) : Optional.empty());
        }

        private Outcome hungUpOr(Fact.LegEnded ended) {
            return switch (ended.status()) {
                case COMPLETED -> Outcome.HUNG_UP;
                case BUSY, NO_ANSWER, CANCELED -> Outcome.NOT_ANSWERED;
                case FAILED -> Outcome.FAILED;
            };
        }

        private Optional<Instant> endedAt() {
            return first(Fact.LegEnded.class, f -> f.leg().ofCaller())
                    .or(() -> first(Fact.Cancelled.class, _ -> true))
                    .or(() -> first(Fact.Expired.class, _ -> true))
                    .or(() -> first(Fact.NotPlaced.class, _ -> true))
                    .map(RecordedFact::at);
        }

        private List<Result> results(List<String> seats) {
            var results = new ArrayList<Result>();
            for (int target = 0; target < seats.size(); target++) {
                var result = result(target, seats.get(target));
                if (result.bridged() || result.contact().isPresent()) {
                    results.add(result);
                }
            }
            return List.copyOf(results);
        }

        private Result result(int target, String seat) {
            boolean bridged = has(Fact.OfficeDone.class, f -> f.leg().target() == target);
            boolean givenUp = has(
                    Fact.OfficeMissed.class,
                    f -> f.leg().target() == target && f.reason().last());
            // Told while it rang, of an office that then did not answer, or of a person whom a later word takes back.
            var told = told(target).filter(contact -> contact == Contact.NOT_REACHED || bridged || !missedAll(target));
            var contact = told.or(() -> givenUp && !bridged ? Optional.of(Contact.NOT_REACHED) : Optional.empty());
            boolean person = told.equals(Optional.of(Contact.PERSON));
            var since = takenBackAt(target);
            var stance = latest(Fact.Reported.class, f -> f.target() == target, since)
                    .map(Fact.Reported::stance);
            var promise = latest(Fact.Promised.class, f -> f.target() == target, since)
                    .map(Fact.Promised::promise);
            return new Result(
                    target,
                    seat,
                    bridged,
                    seconds(target),
                    contact,
                    person ? stance : Optional.empty(),
                    person ? promise : Optional.empty(),
                    answerAt(target),
                    latest(Fact.Reviewed.class, f -> f.target() == target).map(Fact.Reviewed::review));
        }

        /** The last word on who was reached. Who tells a stance has spoken with a person, whatever was told before. */
        private Optional<Contact> told(int target) {
            return Stream.concat(
                            of(Fact.Contacted.class, f -> f.target() == target),
                            of(Fact.Reported.class, f -> f.target() == target))
                    .max(LATEST)
                    .map(recorded -> recorded.fact() instanceof Fact.Contacted told ? told.contact() : Contact.PERSON);
        }

        /** Offices of it were rung, and not one of them answered. */
        private boolean missedAll(int target) {
            return has(Fact.OfficeRung.class, f -> f.leg().target() == target) && !Report.heard(facts, target);
        }

        /** The last time somebody said that no person was reached: what was told of one before no longer holds. */
        private Instant takenBackAt(int target) {
            return of(Fact.Contacted.class, f -> f.target() == target && f.contact() != Contact.PERSON)
                    .map(RecordedFact::at)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MIN);
        }

        /** By the dial's own word, or by its leg's where that was lost. */
        private int seconds(int target) {
            var dials = kinds(Fact.OfficeDone.class)
                    .filter(f -> f.leg().target() == target)
                    .map(Fact.OfficeDone::seconds);
            var legs = kinds(Fact.LegEnded.class)
                    .filter(f -> f.leg().target() == target)
                    .map(Fact.LegEnded::seconds);
            return Stream.concat(dials, legs).max(Comparator.naturalOrder()).orElse(0);
        }

        private Optional<Instant> answerAt(int target) {
            return Stream.of(
                            of(Fact.Contacted.class, f -> f.target() == target),
                            of(Fact.Reported.class, f -> f.target() == target),
                            of(Fact.Promised.class, f -> f.target() == target))
                    .flatMap(answers -> answers)
                    .map(RecordedFact::at)
                    .max(Comparator.naturalOrder());
        }

        private <F extends Fact> boolean has(Class<F> kind, Function<F, Boolean> that) {
            return first(kind, that).isPresent();
        }

        private <F extends Fact> Optional<F> latest(Class<F> kind, Function<F, Boolean> that) {
            return of(kind, that).max(LATEST).map(recorded -> kind.cast(recorded.fact()));
        }

        private <F extends Fact> Optional<F> latest(Class<F> kind, Function<F, Boolean> that, Instant since) {
            return of(kind, that)
                    .filter(recorded -> !recorded.at().isBefore(since))
                    .max(LATEST)
                    .map(recorded -> kind.cast(recorded.fact()));
        }

        private <F extends Fact> Optional<RecordedFact> first(Class<F> kind, Function<F, Boolean> that) {
            return of(kind, that).min(LATEST);
        }

        private <F extends Fact> Stream<F> kinds(Class<F> kind) {
            return facts.stream()
                    .map(RecordedFact::fact)
                    .filter(kind::isInstance)
                    .map(kind::cast);
        }

        private <F extends Fact> Stream<RecordedFact> of(Class<F> kind, Function<F, Boolean> that) {
            return facts.stream()
                    .filter(recorded -> kind.isInstance(recorded.fact()) && that.apply(kind.cast(recorded.fact())));
        }
    }

    /** How far a fact shows the call to be: by target, then by try, then by step within it. */
    private record Progress(int target, int attempt, int step, CallStatus status) implements Comparable<Progress> {
        static final Progress NONE = new Progress(-1, 0, 0, CallStatus.QUEUED);
        private static final Comparator<Progress> FURTHER = Comparator.comparingInt(Progress::target)
                .thenComparingInt(Progress::attempt)
                .thenComparingInt(Progress::step);

        static Progress of(Fact fact) {
            return switch (fact) {
                // Who dials in is asked at once where they live.
                case Fact.Requested f
                when f.origin().door() == Door.INBOUND -> new Progress(-1, 0, 4, CallStatus.BRIEFING);
                case Fact.Placing _, Fact.Placed _ -> new Progress(-1, 0, 1, CallStatus.DIALING);
                case Fact.LegRinging f when f.leg().ofCaller() -> new Progress(-1, 0, 2, CallStatus.RINGING);
                case Fact.LegAnswered f when f.leg().ofCaller() -> new Progress(-1, 0, 3, CallStatus.GREETING);
                case Fact.Accepted _ -> new Progress(-1, 0, 4, CallStatus.BRIEFING);
                case Fact.Located _ -> new Progress(-1, 0, 5, CallStatus.BRIEFING);
                case Fact.Briefed _ -> new Progress(-1, 0, 6, CallStatus.WAITING);
                case Fact.Waiting f -> new Progress(f.target(), 0, 0, CallStatus.WAITING);
                case Fact.LineHeld f -> new Progress(f.leg().target(), f.leg().attempt(), 0, CallStatus.WAITING);
                case Fact.OfficeRung f -> new Progress(f.leg().target(), f.leg().attempt(), 1, CallStatus.BRIDGED);
                case Fact.OfficeMissed f ->
                    new Progress(f.leg().target(), f.leg().attempt(), 2, CallStatus.WAITING);
                case Fact.OfficeDone f -> new Progress(f.leg().target(), f.leg().attempt(), 2, CallStatus.ASKING);
                case Fact.Requested _,
                        Fact.LanguageChosen _,
                        Fact.Asked _,
                        Fact.Pressed _,
                        Fact.Turned _,
                        Fact.Cancelled _,
                        Fact.Expired _,
                        Fact.NotPlaced _,
                        Fact.OptedOut _,
                        Fact.Over _ -> NONE;
                case Fact.LegRinging _, Fact.LegAnswered _, Fact.LegEnded _ -> NONE;
                case Fact.Contacted _,
                        Fact.Reported _,
                        Fact.Promised _,
                        Fact.SurveySkipped _,
                        Fact.ReminderWanted _,
                        Fact.Reviewed _ -> NONE;
            };
        }

        @Override
        public int compareTo(Progress other) {
            return FURTHER.compare(this, other);
        }
    }
}
