package org.patchthrough.directory.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.patchthrough.directory.load.CountGates.many;
import static org.patchthrough.directory.load.MemberFiles.OFFICES;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patchthrough.directory.load.DirectoryDraft.Address;
import org.patchthrough.directory.load.DirectoryDraft.OfficeRow;
import org.patchthrough.directory.load.DirectoryDraft.Person;
import org.patchthrough.directory.load.ImportGate.Found;

/**
 * What is asked of district offices. Some have no phone, for visiting hours only: these are no mistakes, and no offices. A
 * number that cannot be dialed, a name that is taken and an unknown owner cost the entry, not the import.
 */
final class OfficeGates {
    /** More entries without a usable number than this speak of a damaged file. */
    private static final int MAX_UNUSABLE = 5;

    private static final String UNUSABLE = "offices with a number that cannot be dialed";

    static final List<ImportGate> ALL = List.of(
            ImportGate.hard(11, OfficeGates::real),
            ImportGate.mending(11, OfficeGates::unusable),
            ImportGate.soft(11, many(OFFICES, UNUSABLE, 0, MAX_UNUSABLE, OfficeGates::unusable)),
            ImportGate.mending(13, OfficeGates::unnamed),
            ImportGate.mending(13, OfficeGates::strangers),
            ImportGate.soft(14, OfficeGates::shared),
            ImportGate.soft(14, OfficeGates::washington),
            ImportGate.mending(15, OfficeGates::zips),
            ImportGate.mending(15, OfficeGates::places));

    private static final Pattern STARTS_WITH_ZIP = Pattern.compile("[0-9]{5}.*");
    private static final Pattern WASHINGTON = Pattern.compile("\\+120222[45][0-9]{4}");

    private OfficeGates() {}

    /** A demo's numbers ring nowhere, whatever its files say. */
    private static Stream<Found> real(DirectoryDraft draft) {
        return draft.claimsAll()
                ? Stream.empty()
                : withPhone(draft)
                        .filter(row -> !PhoneText.isFictional(phone(row)))
                        .map(row -> found(
                                row,
                                "phone \"" + phone(row) + "\"",
                                "a fictional number such as 212-555-0123, for this directory is a demo"));
    }

    private static Stream<Found> unusable(DirectoryDraft draft) {
        return draft.claimsAll()
                ? withPhone(draft)
                        .filter(row -> !PhoneText.isUsable(phone(row)))
                        .map(row -> found(
                                row,
                                "phone \"" + phone(row) + "\"",
                                "ten digits that may be dialed, such as 256-734-6043; dropped"))
                : Stream.empty();
    }

    /** Two senators of one state may share an office; otherwise the number is most likely a predecessor's. */
    private static Stream<Found> shared(DirectoryDraft draft) {
        var owners = usable(draft).collect(groupingBy(row -> PhoneText.e164(phone(row)), TreeMap::new, toList()));
        return owners.values().stream()
                .filter(rows -> rows.stream().map(OfficeRow::owner).distinct().count() > 1)
                .map(rows -> found(
                        rows.getLast(),
                        "phone " + phone(rows.getLast()) + ", as in "
                                + rows.getFirst().id(),
                        "a number of one member's alone"));
    }

    private static Stream<Found> washington(DirectoryDraft draft) {
        var numbers = draft.people().stream()
                .flatMap(person -> person.findPhone().stream())
                .map(PhoneText::e164)
                .collect(toSet());
        return usable(draft)
                .filter(row -> {
                    var phone = PhoneText.e164(phone(row));
                    return numbers.contains(phone) || WASHINGTON.matcher(phone).matches();
                })
                .map(row -> found(row, "phone " + phone(row) + ", a Washington office's", "one of this office"));
    }

    private static Stream<OfficeRow> usable(DirectoryDraft draft) {
        return withPhone(draft).filter(row -> PhoneText.isUsable(phone(row)));
    }

    private static Stream<Found> unnamed(DirectoryDraft draft) {
        var seen = new HashSet<String>();
        return draft.offices().stream()
                .filter(row -> row.id() == null || !seen.add(row.id()))
                .map(row -> found(
                        row, row.id() == null ? "no id" : "an id for the second time", "one of its own; dropped"));
    }

    private static Stream<Found> strangers(DirectoryDraft draft) {
        var members = draft.people().stream().map(Person::id).collect(toSet());
        return draft.offices().stream()
                .filter(row -> !members.contains(row.owner()))
                .map(row -> found(row, "an office of " + row.owner(), "somebody in the members file; dropped"));
    }

    private static Stream<Found> zips(DirectoryDraft draft) {
        return draft.offices().stream()
                .flatMap(row -> Optional.ofNullable(row.address().zip()).stream()
                        .filter(zip -> !STARTS_WITH_ZIP.matcher(zip).matches())
                        .map(zip -> found(row, "ZIP \"" + zip + "\"", "five digits; left out")));
    }

    /** We go by ZIP alone, yet a place on another continent tells of an address that nobody has checked. */
    private static Stream<Found> places(DirectoryDraft draft) {
        return draft.offices().stream()
                .filter(row -> isElsewhere(row.address()))
                .map(row -> found(
                        row,
                        "coordinates %s, %s"
                                .formatted(
                                        row.address().latitude(), row.address().longitude()),
                        "a place in the United States; left out"));
    }

    private static boolean isElsewhere(Address address) {
        return address.latitude() != null
                && address.longitude() != null
                && !UsBounds.holds(address.latitude(), address.longitude());
    }

    private static Stream<OfficeRow> withPhone(DirectoryDraft draft) {
        return draft.offices().stream().filter(OfficeRow::hasPhone);
    }

    private static String phone(OfficeRow row) {
        return String.valueOf(row.phone());
    }

    private static Found found(OfficeRow row, String found, String wanted) {
        return new Found(OFFICES, row.where(), found, wanted);
    }
}
