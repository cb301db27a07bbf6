package org.patchthrough.directory.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.MemberName;
import org.patchthrough.directory.MemberTitle;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.SnapshotOrigin;
import org.patchthrough.directory.UsState;
import org.patchthrough.directory.Zip;
import org.patchthrough.directory.ZipTable;
import org.patchthrough.directory.load.DirectoryDraft.OfficeRow;
import org.patchthrough.directory.load.DirectoryDraft.Person;
import org.patchthrough.directory.load.DirectoryDraft.PrefixRow;
import org.patchthrough.directory.load.DirectoryDraft.Term;

/** Makes a snapshot of a draft that has passed the hard gates. Drops the entries that the soft ones complain of. */
final class SnapshotBuilder {
    private SnapshotBuilder() {}

    /** @param carried phones for seats whose holders have none in the files */
    static Snapshot of(DirectoryDraft draft, CarriedPhones carried, SnapshotOrigin origin) {
        var offices = draft.officesByOwner();
        var committees = draft.committees().byPerson();
        var congress = draft.congress();
        // Lines that are not in force yet are imported early, with members whose terms end when they begin; and a
        // source may lag behind, with members whose terms have ended.
        var held = draft.people().stream()
                .map(person -> holding(person, carried, offices, committees).in(congress))
                .filter(holding -> !holding.isVacant())
                .toList();
        return Snapshot.of(origin, congress.number(), held, zips(draft));
    }

    private static SeatHolding holding(
            Person person,
            CarriedPhones carried,
            Map<String, List<OfficeRow>> rows,
            Map<String, List<String>> committees) {
        var term = Objects.requireNonNull(person.term(), "gate 2 lets nobody pass without a term");
        var seat = person.findSeat().orElseThrow();
        var member = member(person, term, seat, committees);
        var seen = new HashSet<String>();
        var offices = new ArrayList<Office>();
        washington(member, seat, term, carried).ifPresent(offices::add);
        rows.getOrDefault(member.id(), List.of()).stream()
                .flatMap(row -> district(row, seat).stream())
                .filter(office -> seen.add(office.id()))
                .forEach(offices::add);
        return new SeatHolding(seat, member, until(term), offices);
    }

    private static LocalDate until(Term term) {
        return LocalDate.parse(Objects.requireNonNull(term.end(), "gate 3"));
    }

    private static Member member(Person person, Term term, Seat seat, Map<String, List<String>> committees) {
        var read = person.name();
        var name = new MemberName(
                Objects.requireNonNull(read.first(), "gate 2"),
                read.middle(),
                read.nickname(),
                Objects.requireNonNull(read.last(), "gate 2"),
                read.suffix(),
                read.official());
        var party = Objects.requireNonNullElse(term.party(), "Independent");
        var id = Objects.requireNonNull(person.id(), "gate 2");
        return new Member(
                id,
                name,
                person.gender(),
                party,
                term.caucus(),
                MemberTitle.of(seat),
                committees.getOrDefault(id, List.of()),
                person.leader());
    }

    private static Optional<Office> washington(Member member, Seat seat, Term term, CarriedPhones carried) {
        var given = Optional.ofNullable(term.phone()).map(PhoneText::e164);
        return given.or(() -> carried.find(seat))
                .map(phone -> Office.washington(member, seat.chamber(), phone, given.isEmpty()));
    }

    private static Collection<Office> district(OfficeRow row, Seat seat) {
        if (row.phone() == null || !PhoneText.isUsable(row.phone()) || row.id() == null) {
            return List.of();
        }
        var address = row.address();
        var state = Optional.ofNullable(address.state()).flatMap(UsState::find).orElse(seat.state());
        var zip = Optional.ofNullable(address.zip()).flatMap(Zip::find).orElse(null);
        var city = Objects.requireNonNullElse(address.city(), state.english());
        var phone = PhoneText.e164(row.phone());
        return List.of(new Office(row.id(), Office.Kind.DISTRICT, city, state, zip, phone, row.hours()));
    }

    private static ZipTable zips(DirectoryDraft draft) {
        var table = new ZipTable.Builder();
        draft.zips().seatsByZip().forEach((zip, seats) -> seats.forEach(seat -> table.pair(new Zip(zip), seat)));
        draft.zips().prefixes().stream()
                .filter(PrefixRow::isClear)
                .forEach(row -> UsState.find(row.state()).ifPresent(state -> table.hint(row.prefix(), state)));
        return table.build();
    }
}
