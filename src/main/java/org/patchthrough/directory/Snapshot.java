package org.patchthrough.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory as one import found it: immutable, in memory, answering without I/O. Every seat that somebody holds or a
 * ZIP names is in it; a House seat that only a ZIP names is vacant.
 */
public final class Snapshot {
    /** The number of a snapshot that no store has numbered yet. */
    public static final int UNNUMBERED = 0;

    private final int number;
    private final SnapshotOrigin origin;
    private final int congress;
    private final Map<Seat, SeatHolding> imported;
    private final Corrections corrections;
    private final Map<Seat, SeatHolding> holdings;
    private final ZipTable zips;
    private final List<List<SeatHolding>> seatsOfSet;

    private Snapshot(
            int number,
            SnapshotOrigin origin,
            int congress,
            Map<Seat, SeatHolding> imported,
            Corrections corrections,
            ZipTable zips) {
        this.number = number;
        this.origin = origin;
        this.congress = congress;
        this.imported = imported;
        this.corrections = corrections;
        this.holdings = new TreeMap<>();
        imported.forEach((seat, holding) -> holdings.put(seat, corrections.correct(holding)));
        this.zips = zips;
        var senators = new EnumMap<UsState, List<SeatHolding>>(UsState.class);
        Arrays.stream(UsState.values()).forEach(state -> senators.put(state, senators(state)));
        this.seatsOfSet =
                zips.sets().stream().map(set -> withSenators(set, senators)).toList();
    }

    public static Snapshot of(SnapshotOrigin origin, int congress, List<SeatHolding> held, ZipTable zips) {
        var all = new TreeMap<Seat, SeatHolding>();
        zips.sets().forEach(set -> set.forEach(seat -> all.put(seat, SeatHolding.vacant(seat))));
        held.forEach(holding -> all.put(holding.seat(), holding));
        return new Snapshot(UNNUMBERED, origin, congress, all, Corrections.NONE, zips);
    }

    Snapshot numbered(int given) {
        return new Snapshot(given, origin, congress, imported, corrections, zips);
    }

    /** The same import with these corrections over it, and with none that it had before. */
    Snapshot corrected(Corrections given) {
        return new Snapshot(number, origin, congress, imported, given, zips);
    }

    /** As the source has it, corrected by nobody. */
    public Snapshot asImported() {
        return corrected(Corrections.NONE);
    }

    /** What was set right by hand; all else answers with these applied. */
    public Corrections corrections() {
        return corrections;
    }

    /** The same knowledge with another word on where it is from. */
    public Snapshot from(SnapshotOrigin other) {
        return new Snapshot(number, other, congress, imported, corrections, zips);
    }

    /**
     * What is left of it once the next Congress has begun and nothing newer is known: its ZIP table, and the members whose
     * terms go on. Everybody else's seat is vacant, for who holds it is not known.
     */
    public Snapshot carriedOver() {
        var next = new Congress(congress).next();
        var left = imported.values().stream().map(holding -> holding.in(next)).toList();
        var all = new TreeMap<Seat, SeatHolding>();
        left.forEach(holding -> all.put(holding.seat(), holding));
        return new Snapshot(UNNUMBERED, origin.carriedOver(next), next.number(), all, corrections, zips);
    }

    /** The number under which the store keeps it, from 1; {@link #UNNUMBERED} before. */
    public int number() {
        return number;
    }

    public SnapshotOrigin origin() {
        return origin;
    }

    /** The Congress that it is for, such as 119: that of the ZIP table's lines, unless it was carried over. */
    public int congress() {
        return congress;
    }

    /** Every seat, in the order of seats. */
    public List<SeatHolding> holdings() {
        return List.copyOf(holdings.values());
    }

    /** The same as the source has them, corrected by nobody. */
    List<SeatHolding> imported() {
        return List.copyOf(imported.values());
    }

    /** Empty where the snapshot does not know such a seat; a vacant seat is known. */
    public Optional<SeatHolding> find(Seat seat) {
        return Optional.ofNullable(holdings.get(seat));
    }

    /** Who holds the seat; empty where it is vacant or unknown. */
    public Optional<Member> findMember(Seat seat) {
        return find(seat).flatMap(SeatHolding::findMember);
    }

    /** The senators who sit for a state, by class. */
    public List<SeatHolding> senators(UsState state) {
        return of(Chamber.SENATE, state);
    }

    /** The House seats of a state that the snapshot knows, by district, vacant ones among them. */
    public List<SeatHolding> house(UsState state) {
        return of(Chamber.HOUSE, state);
    }

    private List<SeatHolding> of(Chamber chamber, UsState state) {
        return holdings.values().stream()
                .filter(h -> h.seat().chamber() == chamber && h.seat().state() == state)
                .toList();
    }

    /**
     * The offices of a seat in the order they are tried: Washington, those that share the first three digits of the
     * caller's ZIP, then the source's order; last those that are there by appointment or on single days alone. In a recess
     * members are at home, and their offices there come before Washington. A number that serves several towns is offered once.
     *
     * @param zip the caller's, as written; null or no ZIP where it is not known
     * @param day in Washington
     */
    public List<Office> offices(Seat seat, @Nullable String zip, LocalDate day) {
        var prefix =
                Optional.ofNullable(zip).flatMap(Zip::find).map(Zip::prefix).orElse("");
        boolean atHome = corrections.isRecess(seat.chamber(), day);
        var order = Comparator.<Office>comparingInt(office -> rank(office, atHome))
                .thenComparing(office -> !near(office, prefix));
        var phones = new HashSet<String>();
        return find(seat).map(SeatHolding::offices).orElse(List.of()).stream()
                .sorted(order)
                .filter(office -> phones.add(office.phone()))
                .toList();
    }

    private static int rank(Office office, boolean atHome) {
        return switch (office.kind()) {
            case WASHINGTON -> atHome ? 1 : 0;
            case DISTRICT -> office.isSeldomOpen() ? 2 : atHome ? 0 : 1;
        };
    }

    private static boolean near(Office office, String prefix) {
        var zip = office.zip();
        return zip != null && zip.prefix().equals(prefix);
    }

    /**
     * The seats of a ZIP; never fails.
     *
     * @param asked a ZIP in any of the ways {@link Zip#find} reads; anything else is a {@code NONE} without a hint
     */
    public ZipLookup lookup(String asked) {
        return Zip.find(asked)
                .map(this::lookup)
                .orElseGet(() -> new ZipLookup(asked.strip(), ZipLookup.Answer.NONE, null, List.of()));
    }

    private ZipLookup lookup(Zip zip) {
        int set = zips.setOf(zip);
        var answer = switch (zips.sets().get(set).size()) {
            case 0 -> ZipLookup.Answer.NONE;
            case 1 -> ZipLookup.Answer.ONE;
            default -> ZipLookup.Answer.SEVERAL;
        };
        return new ZipLookup(zip.digits(), answer, set == 0 ? zips.hint(zip) : null, seatsOfSet.get(set));
    }

    /**
     * The clock of a ZIP: by its state, or the state its prefix hints at. Empty where neither is known, as for military ZIPs.
     * Where it lies in several states, the first one's by code.
     */
    public Optional<ZoneId> findZone(String asked) {
        return Zip.find(asked).flatMap(zip -> {
            var found = lookup(zip);
            return Stream.concat(found.states().stream(), Stream.ofNullable(found.stateHint()))
                    .findFirst()
                    .map(state -> TimeZones.of(state, zip));
        });
    }

    /** Seats that somebody holds, by the member's id, in the order of seats. */
    public Map<String, SeatHolding> byMember() {
        var all = new LinkedHashMap<String, SeatHolding>();
        holdings.values().forEach(held -> held.findMember().ifPresent(member -> all.put(member.id(), held)));
        return all;
    }

    /** Seats that somebody holds. */
    public int memberCount() {
        return (int) holdings.values().stream().filter(h -> !h.isVacant()).count();
    }

    /** Offices with a phone, Washington's among them. */
    public int officeCount() {
        return holdings.values().stream().mapToInt(h -> h.offices().size()).sum();
    }

    public int zipCount() {
        return zips.size();
    }

    public ZipTable zips() {
        return zips;
    }

    private List<SeatHolding> withSenators(List<Seat> set, Map<UsState, List<SeatHolding>> senators) {
        var all = new ArrayList<SeatHolding>();
        set.forEach(seat -> all.add(holdings.get(seat)));
        set.stream().map(Seat::state).distinct().forEach(state -> all.addAll(senators.get(state)));
        return List.copyOf(all);
    }

    /** Two snapshots are equal when all they know is, their numbers too. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Snapshot that
                && number == that.number
                && congress == that.congress
                && origin.equals(that.origin)
                && imported.equals(that.imported)
                && corrections.equals(that.corrections)
                && zips.equals(that.zips);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, origin);
    }

    @Override
    public String toString() {
        return "snapshot %d (%d members, %d offices, %d ZIPs, for the %s)"
                .formatted(number, memberCount(), officeCount(), zipCount(), new Congress(congress));
    }
}
