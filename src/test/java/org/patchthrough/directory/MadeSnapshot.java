package org.patchthrough.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a directory of made-up members by hand, for tests of other rooms too. */
public final class MadeSnapshot {
    private final List<SeatHolding> held = new ArrayList<>();
    private final ZipTable.Builder zips = new ZipTable.Builder();

    /** A ZIP and the House seats it touches. */
    public MadeSnapshot zip(String zip, String... seats) {
        Arrays.stream(seats).forEach(seat -> zips.pair(new Zip(zip), Seat.parse(seat)));
        return this;
    }

    /** The state of all other ZIPs that begin so. */
    public MadeSnapshot hint(String prefix, String state) {
        zips.hint(prefix, UsState.valueOf(state));
        return this;
    }

    /** A seat's holder, called first and last name, with an office in Washington and one at home. */
    public MadeSnapshot held(String seat, String first, String last, Gender gender) {
        var parsed = Seat.parse(seat);
        int number = 100 + held.size() % 100;
        var member = new Member(
                "Z%06d".formatted(held.size()),
                new MemberName(first, null, null, last, null, null),
                gender,
                "Independent",
                null,
                MemberTitle.of(parsed));
        held.add(new SeatHolding(
                parsed,
                member,
                null,
                List.of(
                        office(member, Office.Kind.WASHINGTON, "Washington", parsed.state(), "+12025550" + number),
                        office(member, Office.Kind.DISTRICT, "Marlow", parsed.state(), "+12125550" + number))));
        return this;
    }

    /** Seats held by people of no particular name. */
    public MadeSnapshot held(String... seats) {
        Arrays.stream(seats).forEach(seat -> held(seat, "Sam", "Holder", Gender.NEUTRAL));
        return this;
    }

    public Snapshot build() {
        var origin = new SnapshotOrigin("made by hand", "0".repeat(64), Instant.EPOCH, DirectoryScope.DEMO);
        return Snapshot.of(origin, 119, held, zips.build()).numbered(1);
    }

    private static Office office(Member member, Office.Kind kind, String city, UsState state, String phone) {
        return new Office(member.id() + "-" + kind.wire(), kind, city, state, null, phone, null);
    }
}
