package org.patchthrough.directory.load;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.load.DirectoryDraft.Person;

/**
 * Washington numbers for members of whom the files have none, from the snapshot before. At the turn of a Congress the source
 * comes without nearly all of them for some hours or a day. Who stays in a chamber keeps the number; who is new has the
 * number of the seat, unless its lines have moved, for then it is another seat under the old name. What the files say of
 * anybody comes first, and no number is given twice.
 *
 * @param bySeat E.164
 */
record CarriedPhones(Map<Seat, String> bySeat) {
    private static final CarriedPhones NONE = new CarriedPhones(Map.of());

    /** @param last null where there is no snapshot to carry from */
    static CarriedPhones of(DirectoryDraft draft, @Nullable Snapshot last) {
        return last == null ? NONE : new Carrying(draft, last).phones();
    }

    Optional<String> find(Seat seat) {
        return Optional.ofNullable(bySeat.get(seat));
    }

    private record Carrying(DirectoryDraft draft, Snapshot last, Set<String> taken, Map<Seat, String> carried) {
        Carrying(DirectoryDraft draft, Snapshot last) {
            this(draft, last, taken(draft), new TreeMap<>());
        }

        private static Set<String> taken(DirectoryDraft draft) {
            return draft.people().stream()
                    .flatMap(person -> person.findPhone().stream())
                    .map(PhoneText::e164)
                    .collect(toCollection(HashSet::new));
        }

        CarriedPhones phones() {
            var before = last.byMember();
            var silent =
                    draft.people().stream().filter(person -> !person.hasPhone()).toList();
            silent.forEach(person -> fromThemselves(person, before));
            silent.forEach(this::fromSeat);
            return new CarriedPhones(Map.copyOf(carried));
        }

        private void fromThemselves(Person person, Map<String, SeatHolding> before) {
            person.findSeat()
                    .ifPresent(seat -> Optional.ofNullable(before.get(person.id()))
                            .filter(held -> held.seat().chamber() == seat.chamber())
                            .flatMap(CarriedPhones::washington)
                            .ifPresent(phone -> carry(seat, phone)));
        }

        private void fromSeat(Person person) {
            person.findSeat()
                    .filter(seat -> !carried.containsKey(seat) && linesStay(seat))
                    .ifPresent(seat ->
                            last.find(seat).flatMap(CarriedPhones::washington).ifPresent(phone -> carry(seat, phone)));
        }

        private void carry(Seat seat, String phone) {
            if (taken.add(phone)) {
                carried.put(seat, phone);
            }
        }

        /**
         * Within a Congress lines stay; and no less so for a seat that has the very same ZIPs on the maps of both, where the
         * newer map is there.
         */
        private boolean linesStay(Seat seat) {
            return seat.chamber() == Chamber.SENATE
                    || draft.congress().number() == last.congress()
                    || (draft.manifest().congress() == draft.congress().number()
                            && zips(seat).equals(last.zips().zipsOf(seat)));
        }

        private Set<String> zips(Seat seat) {
            return draft.zips().seatsByZip().entrySet().stream()
                    .filter(zip -> zip.getValue().contains(seat))
                    .map(Map.Entry::getKey)
                    .collect(toSet());
        }
    }

    private static Optional<String> washington(SeatHolding held) {
        return held.offices().stream()
                .filter(office -> office.kind() == Office.Kind.WASHINGTON)
                .map(Office::phone)
                .findFirst();
    }
}
