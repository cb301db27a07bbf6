package org.patchthrough.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.patchthrough.call.Place;
import org.patchthrough.call.Place.Choice;
import org.patchthrough.call.Place.InState;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Holding;
import org.patchthrough.directory.Lookup;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.UsState;
import org.patchthrough.directory.Zip;

/**
 * Whom the people of a ZIP call in one version's campaign, by one snapshot. It never guesses: a ZIP in several districts
 * answers with choices, each with its finished plan. A vacant seat is no target.
 */
public final class Targeting {
    /** More names than a caller can keep in mind while listening; those left out answer "not sure". */
    private static final int MOST_CHOICES = 3;

    private final Targets targets;
    private final Snapshot snapshot;

    public Targeting(Version version, Snapshot snapshot) {
        this.targets = version.targets();
        this.snapshot = snapshot;
    }

    /** @param zip as {@link Zip#find} reads it; anything else lies nowhere */
    public Place place(String zip) {
        var found = snapshot.lookup(zip);
        if (found.answer() == Lookup.Answer.NONE) {
            return hinted(found);
        }
        var states = found.states().stream()
                .limit(MOST_CHOICES)
                .map(state -> new InState(state.code(), in(state, house(found, state), area(zip))))
                .toList();
        if (states.size() == 1) {
            return states.getFirst().then();
        }
        var nobody = states.stream().allMatch(state -> state.then() instanceof Place.NoTarget);
        return nobody ? new Place.NoTarget() : new Place.States(states);
    }

    /** A post-office box, most likely: its state is probable, and settles the district only where there is but one. */
    private Place hinted(Lookup found) {
        var state = found.stateHint();
        if (state == null) {
            return new Place.Nowhere();
        }
        var then = in(state, onlySeat(state), area(found.zip()));
        return then instanceof Place.NoTarget ? then : new Place.Hint(new InState(state.code(), then));
    }

    private List<Holding> onlySeat(UsState state) {
        return state.houseSeats() == 1 ? snapshot.house(state) : List.of();
    }

    private static List<Holding> house(Lookup found, UsState state) {
        return found.house().stream().filter(in(state)).toList();
    }

    /** @param house those of the state's House seats among which the caller's is, as far as we know */
    private Place in(UsState state, List<Holding> house, String area) {
        var held = house.stream().filter(holding -> !holding.isVacant()).toList();
        if (house.size() < 2 || held.isEmpty() || !targets.include(Chamber.HOUSE)) {
            return plan(held.stream().limit(1).toList(), state, area)
                    .<Place>map(Place.One::new)
                    .orElseGet(Place.NoTarget::new);
        }
        var choices = held.stream()
                .limit(MOST_CHOICES)
                .flatMap(holding -> plan(List.of(holding), state, area).stream()
                        .map(plan -> new Choice(holding.seat().toString(), plan)))
                .toList();
        return new Place.Members(choices, plan(List.of(), state, area));
    }

    /** That House member, where there is one, and the state's senators, in the campaign's order; empty if that is nobody. */
    private Optional<Plan> plan(List<Holding> house, UsState state, String area) {
        var seats = targets.order().stream()
                .flatMap(chamber -> switch (chamber) {
                    case HOUSE -> house.stream();
                    case SENATE -> snapshot.senators(state).stream();
                })
                .filter(holding -> !holding.isVacant())
                .map(holding -> Target.of(holding.seat().toString()))
                .limit(targets.most())
                .toList();
        return seats.isEmpty() ? Optional.empty() : Optional.of(new Plan(seats, area));
    }

    /**
     * What a caller may pick from on a page where their ZIP alone does not decide: the members of its districts, or senators
     * where no district can be told. Empty where it does decide, or where there is nobody to call.
     */
    public List<Holding> choices(String zip) {
        return switch (place(zip)) {
            case Place.One _, Place.NoTarget _, Place.Nowhere _ -> List.of();
            case Place.Members _ -> members(zip).toList();
            case Place.States(var states) ->
                states.stream()
                        .flatMap(state -> choices(zip, state, Chamber.HOUSE))
                        .toList();
            case Place.Hint(var state) -> choices(zip, state, Chamber.SENATE).toList();
        };
    }

    /** Of a state's plan its members of one chamber, or all of them where it has none of that chamber. */
    private Stream<Holding> choices(String zip, InState state, Chamber first) {
        return switch (state.then()) {
            case Place.Members _ ->
                members(zip).filter(holding -> holding.seat().state().code().equals(state.state()));
            case Place.One(var plan) -> {
                var all = plan.seats().stream().map(this::holding).toList();
                var some = all.stream()
                        .filter(holding -> holding.seat().chamber() == first)
                        .toList();
                yield some.isEmpty() ? all.stream() : some.stream();
            }
            case Place.States _, Place.Hint _, Place.NoTarget _, Place.Nowhere _ -> Stream.empty();
        };
    }

    /** All of them: a page has room for more names than a caller keeps in mind. */
    private Stream<Holding> members(String zip) {
        return snapshot.lookup(zip).house().stream().filter(holding -> !holding.isVacant());
    }

    /** Whether the people of a ZIP may vote for a seat, as far as we know: also by the hint of its first digits. */
    public boolean lies(String zip, Seat seat) {
        var found = snapshot.lookup(zip);
        if (found.stateHint() != null) {
            var known = new ArrayList<>(onlySeat(found.stateHint()));
            known.addAll(snapshot.senators(found.stateHint()));
            return known.stream().anyMatch(holding -> holding.seat().equals(seat));
        }
        return found.seats().stream().anyMatch(holding -> holding.seat().equals(seat));
    }

    /**
     * The plan of somebody who says which seat is theirs: its holder and the state's senators. A senator's seat says no
     * more than the state.
     *
     * @param zip theirs; empty or anything that is no ZIP where it is not known
     * @return empty where the campaign calls nobody for that seat
     */
    public Optional<Plan> planFor(Seat seat, String zip) {
        var state = seat.state();
        return switch (seat.chamber()) {
            case HOUSE -> plan(snapshot.find(seat).stream().toList(), state, area(zip));
            case SENATE -> {
                if (!targets.include(Chamber.SENATE)) {
                    yield Optional.empty();
                }
                var house = house(snapshot.lookup(zip), state);
                yield plan(house.size() == 1 ? house : onlySeat(state), state, area(zip));
            }
        };
    }

    private Holding holding(String seat) {
        return snapshot.find(Seat.parse(seat)).orElseThrow();
    }

    private static Predicate<Holding> in(UsState state) {
        return holding -> holding.seat().state() == state;
    }

    private static String area(String zip) {
        return Zip.find(zip).map(Zip::prefix).orElse("");
    }
}
