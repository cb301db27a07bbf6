package org.patchthrough.directory.load;

import static org.patchthrough.directory.load.MemberFiles.MEMBERS;
import static org.patchthrough.directory.load.MemberFiles.OFFICES;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.load.DirectoryDraft.Person;
import org.patchthrough.directory.load.ImportGate.Found;
import org.patchthrough.directory.load.ImportGate.Weight;

/** What is asked of all of Congress beside the snapshot in use: most weeks hardly anything changes. */
final class ChangeGates {
    static final List<ImportGate> ALL = List.of(
            ImportGate.compared(1, Weight.SOFT, ChangeGates::sizes),
            new ImportGate(6, Weight.SOFT, ChangeGates::vacancies),
            ImportGate.compared(7, Weight.SOFT, ChangeGates::strength),
            ImportGate.compared(9, Weight.MENDING, ChangeGates::carried),
            ImportGate.compared(10, Weight.SOFT, ChangeGates::phones),
            ImportGate.compared(12, Weight.SOFT, ChangeGates::fewerOffices));

    /** Files smaller than this are written by hand, and a line more is a large share of them. */
    private static final int BYTES_WATCHED = 100_000;

    /** Committees are nearly empty for the first weeks of a Congress. */
    private static final String COMMITTEES = "committee";

    private static final int PER_CENT_OF_BYTES = 20;
    private static final int PER_CENT_OF_OFFICES = 5;
    private static final int MEMBERS_A_WEEK = 3;
    private static final int LAST_DAY_OF_TURN = 10;

    private ChangeGates() {}

    private static Stream<Found> sizes(DirectoryDraft draft, Snapshot last) {
        var before = last.origin().report().files();
        return new TreeMap<>(draft.files()).entrySet().stream().flatMap(file -> {
            int was = before.getOrDefault(file.getKey(), 0);
            int is = file.getValue();
            return was < BYTES_WATCHED
                            || file.getKey().startsWith(COMMITTEES)
                            || 100L * Math.abs(is - was) <= (long) PER_CENT_OF_BYTES * was
                    ? Stream.empty()
                    : Stream.of(new Found(
                            file.getKey(),
                            "",
                            "%,d bytes".formatted(is),
                            "%,d at the import before, give or take %d per cent".formatted(was, PER_CENT_OF_BYTES)));
        });
    }

    private static Stream<Found> vacancies(DirectoryDraft draft, @Nullable Snapshot last) {
        var vacant = vacant(draft);
        var before = last == null ? Set.<Seat>of() : vacant(last);
        var wanted = last == null ? "a member, unless it is vacant" : "a member, as before, unless it is vacant";
        var left = vacant.stream()
                .filter(seat -> !before.contains(seat))
                .map(seat -> new Found(MEMBERS, "", "nobody for " + seat, wanted));
        var filled = draft.people().stream()
                .filter(person -> person.findSeat().filter(before::contains).isPresent())
                .map(person -> new Found(
                        MEMBERS,
                        person.where(),
                        "somebody for " + person.findSeat().orElseThrow(),
                        "nobody, as before, unless it has been filled"));
        return Stream.concat(left, filled);
    }

    private static Set<Seat> vacant(DirectoryDraft draft) {
        var vacant = new TreeSet<Seat>();
        draft.zips().seatsByZip().values().forEach(vacant::addAll);
        draft.people().forEach(person -> person.findSeat().ifPresent(vacant::remove));
        return vacant;
    }

    private static Set<Seat> vacant(Snapshot last) {
        return last.holdings().stream()
                .filter(SeatHolding::isVacant)
                .map(SeatHolding::seat)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Found> strength(DirectoryDraft draft, Snapshot last) {
        int was = last.memberCount();
        int is = draft.people().size();
        return Math.abs(is - was) <= MEMBERS_A_WEEK || isTurn(draft.today())
                ? Stream.empty()
                : Stream.of(new Found(
                        MEMBERS,
                        "",
                        "%,d members".formatted(is),
                        "%,d at the import before, give or take %d outside 1 to 10 January"
                                .formatted(was, MEMBERS_A_WEEK)));
    }

    private static boolean isTurn(LocalDate today) {
        return today.getMonth() == Month.JANUARY && today.getDayOfMonth() <= LAST_DAY_OF_TURN;
    }

    private static Stream<Found> carried(DirectoryDraft draft, Snapshot last) {
        var carried = CarriedPhones.of(draft, last);
        return draft.silent()
                .map(person -> new Found(
                        MEMBERS,
                        person.where(),
                        "no Washington phone",
                        person.findSeat()
                                .flatMap(carried::find)
                                .map(phone -> "one; " + PhoneText.written(phone) + " of before is assumed")
                                .orElse("one; none of before can be assumed")));
    }

    private static Stream<Found> phones(DirectoryDraft draft, Snapshot last) {
        var before = last.byMember();
        return draft.people().stream()
                .filter(Person::hasPhone)
                .flatMap(person -> Stream.ofNullable(before.get(String.valueOf(person.id())))
                        .flatMap(held -> changed(person, held)));
    }

    /** One who has gone from House to Senate has another office, and a number that was only assumed may be corrected. */
    private static Stream<Found> changed(Person person, SeatHolding held) {
        var phone = PhoneText.e164(person.findPhone().orElseThrow());
        return held.offices().stream()
                .filter(office -> office.kind() == Office.Kind.WASHINGTON && !office.assumed())
                .filter(office -> person.isSenator() == (held.seat().chamber() == Chamber.SENATE))
                .filter(office -> !office.phone().equals(phone))
                .map(office -> new Found(
                        MEMBERS,
                        person.where(),
                        "phone " + PhoneText.written(phone),
                        PhoneText.written(office.phone()) + ", as before"));
    }

    private static Stream<Found> fewerOffices(DirectoryDraft draft, Snapshot last) {
        long was = last.holdings().stream()
                .flatMap(held -> held.offices().stream())
                .filter(office -> office.kind() == Office.Kind.DISTRICT)
                .count();
        long is = draft.offices().stream()
                .filter(row -> row.phone() != null && PhoneText.isUsable(row.phone()))
                .count();
        return 100 * (was - is) <= PER_CENT_OF_OFFICES * was
                ? Stream.empty()
                : Stream.of(new Found(
                        OFFICES,
                        "",
                        "%,d offices with a phone".formatted(is),
                        "%,d at the import before, or at most %d per cent fewer".formatted(was, PER_CENT_OF_OFFICES)));
    }
}
