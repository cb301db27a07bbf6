package org.patchthrough.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.call.ZipResolution.Choice;
import org.patchthrough.call.ZipResolution.InState;
import org.patchthrough.campaign.version.Entry;
import org.patchthrough.campaign.version.TargetRules;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.UsState;
import org.patchthrough.directory.Zip;
import org.patchthrough.directory.ZipLookup;

/**
 * Whom the people of a ZIP call in one version's campaign, by one snapshot: members of Congress, and entries of the campaign's
 * own list on the same footing. It never guesses: a ZIP in several districts answers with choices, each with its finished
 * plan. A vacant seat is no target.
 */
public final class Targeting {
    /** More names than a caller can keep in mind while listening; those left out answer "not sure". */
    private static final int MAX_CHOICES = 3;

    /** A caller votes for one member of the House and two senators. */
    private static final int MAX_OF_CONGRESS = 3;

    private final TargetRules targets;
    private final Snapshot snapshot;
    private final Set<String> skipped;

    public Targeting(Version version, Snapshot snapshot) {
        this(version, snapshot, Set.of());
    }

    /** @param skipped seats that are in no plan, as on the wire */
    public Targeting(Version version, Snapshot snapshot, Set<String> skipped) {
        this.targets = version.targets();
        this.snapshot = snapshot;
        this.skipped = skipped;
    }

    /** @param zip as {@link Zip#find} reads it; anything else lies nowhere */
    public ZipResolution place(String zip) {
        if (!targets.dependOnZip()) {
            return place(plan(List.of(), null, area(zip)));
        }
        var found = snapshot.lookup(zip);
        if (found.answer() == ZipLookup.Answer.NONE) {
            return hinted(found);
        }
        var states = found.states().stream()
                .limit(MAX_CHOICES)
                .map(state -> new InState(state.code(), in(state, house(found, state), area(zip))))
                .toList();
        // Several states may come to the same, where the campaign's own list is for both.
        var same = states.stream().map(InState::then).distinct().count() == 1;
        return same ? states.getFirst().then() : new ZipResolution.States(states);
    }

    /** The plan of whoever asks, where the campaign calls the same for everybody; else empty, and their ZIP must be known. */
    public Optional<Plan> planForAnybody() {
        return targets.dependOnZip() ? Optional.empty() : plan(List.of(), null, "");
    }

    private static ZipResolution place(Optional<Plan> plan) {
        return plan.<ZipResolution>map(ZipResolution.One::new).orElseGet(ZipResolution.NoTarget::new);
    }

    /** A post-office box, most likely: its state is probable, and settles the district only where there is but one. */
    private ZipResolution hinted(ZipLookup found) {
        var state = found.stateHint();
        if (state == null) {
            return new ZipResolution.Nowhere();
        }
        var then = in(state, onlySeat(state), area(found.zip()));
        return then instanceof ZipResolution.NoTarget ? then : new ZipResolution.Hint(new InState(state.code(), then));
    }

    private List<SeatHolding> onlySeat(UsState state) {
        return state.houseSeats() == 1 ? snapshot.house(state) : List.of();
    }

    private static List<SeatHolding> house(ZipLookup found, UsState state) {
        return found.house().stream().filter(in(state)).toList();
    }

    /** @param house those of the state's House seats among which the caller's is, as far as we know */
    private ZipResolution in(UsState state, List<SeatHolding> house, String area) {
        var called = asked(house);
        boolean moot = called.stream()
                .allMatch(holding -> skipped.contains(holding.seat().toString()));
        if (house.size() < 2 || moot) {
            return place(plan(house, state, area));
        }
        var choices = called.stream()
                .limit(MAX_CHOICES)
                .flatMap(holding -> plan(List.of(holding), state, area).stream()
                        .map(plan -> new Choice(holding.seat().toString(), plan)))
                .toList();
        var unsure = plan(List.of(), state, area);
        return choices.isEmpty() ? place(unsure) : new ZipResolution.Members(choices, unsure);
    }

    /** Of these House members those whom their people call. */
    private List<SeatHolding> asked(List<SeatHolding> house) {
        return targets.include(Chamber.HOUSE) && !targets.anybody()
                ? house.stream().filter(targets.only()::includes).toList()
                : List.of();
    }

    /**
     * Those House members, where there are any, and what else the campaign calls for people of that state, in its order;
     * empty if that is nobody.
     *
     * @param state null where it is not known
     */
    private Optional<Plan> plan(List<SeatHolding> house, @Nullable UsState state, String area) {
        var called = targets.order().stream()
                .flatMap(kind -> switch (kind) {
                    case HOUSE -> members(Chamber.HOUSE, house);
                    case SENATE -> members(Chamber.SENATE, state == null ? List.of() : snapshot.senators(state));
                    case LIST ->
                        targets.list().stream()
                                .filter(entry -> entry.isFor(state))
                                .map(Entry::seat);
                })
                .filter(seat -> !skipped.contains(seat))
                .map(Target::of)
                .limit(targets.most())
                .toList();
        return called.isEmpty() ? Optional.empty() : Optional.of(new Plan(called, area));
    }

    /** Everybody whom some call reaches, as on the wire and in its order: whom its results are about. */
    public List<String> seats() {
        if (!targets.anybody()
                && targets.most() >= MAX_OF_CONGRESS + targets.list().size()) {
            return meant();
        }
        var reached = plans().flatMap(plan -> plan.seats().stream()).collect(Collectors.toSet());
        return meant().stream().filter(reached::contains).toList();
    }

    /** Everybody who meets what is set, also behind so many others that no call gets to them. */
    public List<String> meant() {
        return targets.order().stream()
                .flatMap(kind -> switch (kind) {
                    case HOUSE -> members(Chamber.HOUSE, all(Chamber.HOUSE).toList());
                    case SENATE -> members(Chamber.SENATE, all(Chamber.SENATE).toList());
                    case LIST -> targets.list().stream().map(Entry::seat);
                })
                .toList();
    }

    /** Every plan that a ZIP may come to. */
    private Stream<Plan> plans() {
        var anywhere = plan(List.of(), null, "").stream();
        return targets.dependOnZip()
                ? Stream.concat(anywhere, Arrays.stream(UsState.values()).flatMap(this::plans))
                : anywhere;
    }

    /** One for each House member whose people call them, and one for who cannot tell theirs. */
    private Stream<Plan> plans(UsState state) {
        var house = targets.anybody() ? Stream.<SeatHolding>empty() : snapshot.house(state).stream();
        return Stream.concat(house.map(List::of), Stream.of(onlySeat(state)))
                .flatMap(theirs -> plan(theirs, state, "").stream());
    }

    private Stream<String> members(Chamber chamber, List<SeatHolding> theirs) {
        var from = targets.anybody() ? all(chamber) : theirs.stream();
        return from.filter(targets.only()::includes)
                .map(SeatHolding::seat)
                .sorted(Comparator.comparingInt(targets.only()::rank))
                .map(Seat::toString);
    }

    private Stream<SeatHolding> all(Chamber chamber) {
        return snapshot.holdings().stream().filter(holding -> holding.seat().chamber() == chamber);
    }

    /**
     * What a caller may pick from on a page where their ZIP alone does not decide: the members of its districts, vacant
     * ones among them, or, where no district can be told, senators or entries by which a state is known. Empty where it does decide, or where there is
     * nobody to call.
     *
     * @return as on the wire; each has a {@link #planFor}
     */
    public List<String> choices(String zip) {
        return switch (place(zip)) {
            case ZipResolution.One _, ZipResolution.NoTarget _, ZipResolution.Nowhere _ -> List.of();
            case ZipResolution.Members _ -> members(zip).map(Seat::toString).toList();
            case ZipResolution.States(var states) ->
                states.stream()
                        .flatMap(state -> choices(zip, state, Chamber.HOUSE))
                        .toList();
            case ZipResolution.Hint(var state) ->
                choices(zip, state, Chamber.SENATE).toList();
        };
    }

    /** Of a state's plan what none of another state has: its members of one chamber, or others, or entries. */
    private Stream<String> choices(String zip, InState state, Chamber first) {
        return switch (state.then()) {
            case ZipResolution.Members _ ->
                members(zip)
                        .filter(seat -> seat.state().code().equals(state.state()))
                        .map(Seat::toString);
            case ZipResolution.One(var plan) -> {
                var members = targets.anybody()
                        ? List.<Seat>of()
                        : plan.seats().stream()
                                .flatMap(seat -> Seat.find(seat).stream())
                                .toList();
                var some =
                        members.stream().filter(seat -> seat.chamber() == first).toList();
                yield members.isEmpty()
                        ? plan.seats().stream().filter(this::isForSome)
                        : (some.isEmpty() ? members : some).stream().map(Seat::toString);
            }
            case ZipResolution.States _, ZipResolution.Hint _, ZipResolution.NoTarget _, ZipResolution.Nowhere _ ->
                Stream.empty();
        };
    }

    private boolean isForSome(String seat) {
        return targets.findEntry(seat).filter(entry -> !entry.isForEverybody()).isPresent();
    }

    /**
     * All of them: a page has room for more names than a caller keeps in mind. A vacant district is one of them, where its
     * people call somebody else: they need not say that another district's member is theirs.
     */
    private Stream<Seat> members(String zip) {
        return snapshot.lookup(zip).house().stream()
                .filter(holding -> targets.only().includes(holding) || isCalledThoughVacant(holding, zip))
                .map(SeatHolding::seat);
    }

    private boolean isCalledThoughVacant(SeatHolding holding, String zip) {
        var named = targets.only().seats();
        return holding.isVacant()
                && (named.isEmpty() || named.contains(holding.seat()))
                && planFor(holding.seat(), zip).isPresent();
    }

    /**
     * Whether the people of a ZIP may vote for a seat, as far as we know, also by the hint of its first digits; or whether
     * an entry is theirs to call.
     */
    public boolean lies(String zip, String seat) {
        var entry = targets.findEntry(seat);
        if (entry.isPresent()) {
            return entry.get().isForEverybody() || states(zip).stream().anyMatch(entry.get()::isFor);
        }
        return Seat.find(seat)
                .filter(known -> lies(zip, known) || targets.anybody())
                .isPresent();
    }

    private boolean lies(String zip, Seat seat) {
        var found = snapshot.lookup(zip);
        if (found.stateHint() != null) {
            var known = new ArrayList<>(onlySeat(found.stateHint()));
            known.addAll(snapshot.senators(found.stateHint()));
            return known.stream().anyMatch(holding -> holding.seat().equals(seat));
        }
        return found.seats().stream().anyMatch(holding -> holding.seat().equals(seat));
    }

    private List<UsState> states(String zip) {
        var found = snapshot.lookup(zip);
        var hint = found.stateHint();
        return hint == null ? found.states() : List.of(hint);
    }

    /**
     * The plan of somebody who says which seat is theirs: its holder and what else the campaign calls for its state. A
     * senator's seat and an entry say no more than the state.
     *
     * @param seat as on the wire
     * @param zip  theirs; empty or anything that is no ZIP where it is not known
     * @return empty where the campaign calls nobody for that seat
     */
    public Optional<Plan> planFor(String seat, String zip) {
        return targets.findEntry(seat)
                .map(entry -> planFor(entry, zip))
                .orElseGet(() -> Seat.find(seat).flatMap(known -> planFor(known, zip)));
    }

    private Optional<Plan> planFor(Seat seat, String zip) {
        var state = seat.state();
        return switch (seat.chamber()) {
            case HOUSE -> plan(snapshot.find(seat).stream().toList(), state, area(zip));
            case SENATE ->
                targets.include(Chamber.SENATE) ? plan(onlyHouse(zip, state), state, area(zip)) : Optional.empty();
        };
    }

    private Optional<Plan> planFor(Entry entry, String zip) {
        var states = Zip.find(zip).isPresent() ? states(zip) : entry.states();
        var theirs = states.stream().filter(entry::isFor).toList();
        if (theirs.size() == 1) {
            return plan(onlyHouse(zip, theirs.getFirst()), theirs.getFirst(), area(zip));
        }
        return entry.isForEverybody() ? plan(List.of(), null, area(zip)) : Optional.empty();
    }

    /** The one House seat that the people of a ZIP in a state may have. */
    private List<SeatHolding> onlyHouse(String zip, UsState state) {
        var house = house(snapshot.lookup(zip), state);
        return house.size() == 1 ? house : onlySeat(state);
    }

    private static Predicate<SeatHolding> in(UsState state) {
        return holding -> holding.seat().state() == state;
    }

    private static String area(String zip) {
        return Zip.find(zip).map(Zip::prefix).orElse("");
    }
}
