package org.patchthrough.directory;

import static java.util.stream.Collectors.toSet;
import static org.patchthrough.directory.MemberFiles.OFFICES;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.patchthrough.directory.Draft.OfficeRow;
import org.patchthrough.directory.Draft.Person;
import org.patchthrough.directory.Gate.Found;

/**
 * What is asked of district offices. Some have no phone, for visiting hours only: these are no mistakes, and no offices. A
 * number that is none, such as a word or six digits, speaks of a damaged file; one that may not be dialled costs its entry.
 */
final class OfficeGates {
    static final List<Gate> ALL = List.of(
            Gate.hard(11, OfficeGates::phones),
            Gate.soft(11, OfficeGates::unusable),
            Gate.soft(13, OfficeGates::unnamed),
            Gate.soft(13, OfficeGates::strangers),
            Gate.soft(15, OfficeGates::zips));

    private OfficeGates() {}

    private static Stream<Found> phones(Draft draft) {
        var wanted = draft.claimsAll()
                ? "ten digits such as 256-734-6043"
                : "a fictional number such as 212-555-0123, for this directory is a demo";
        return withPhone(draft)
                .filter(row ->
                        !(draft.claimsAll() ? PhoneText.isTenDigits(phone(row)) : PhoneText.isFictional(phone(row))))
                .map(row -> found(row, "phone \"" + phone(row) + "\"", wanted));
    }

    private static Stream<Found> unusable(Draft draft) {
        return withPhone(draft)
                .filter(row -> PhoneText.isTenDigits(phone(row)) && !PhoneText.isUsable(phone(row)))
                .map(row -> found(row, "phone \"" + phone(row) + "\"", "a number that may be dialled; dropped"));
    }

    private static Stream<Found> unnamed(Draft draft) {
        var seen = new HashSet<String>();
        return draft.offices().stream()
                .filter(row -> row.id() == null || !seen.add(row.id()))
                .map(row -> found(
                        row, row.id() == null ? "no id" : "an id for the second time", "one of its own; dropped"));
    }

    private static Stream<Found> strangers(Draft draft) {
        var members = draft.people().stream().map(Person::id).collect(toSet());
        return draft.offices().stream()
                .filter(row -> !members.contains(row.owner()))
                .map(row -> found(row, "an office of " + row.owner(), "somebody in the members file; dropped"));
    }

    private static Stream<Found> zips(Draft draft) {
        return draft.offices().stream()
                .filter(row -> row.zip() != null && Zip.find(row.zip()).isEmpty())
                .map(row -> found(row, "ZIP \"" + row.zip() + "\"", "five digits; left out"));
    }

    private static Stream<OfficeRow> withPhone(Draft draft) {
        return draft.offices().stream().filter(OfficeRow::hasPhone);
    }

    private static String phone(OfficeRow row) {
        return String.valueOf(row.phone());
    }

    private static Found found(OfficeRow row, String found, String wanted) {
        return new Found(OFFICES, row.where(), found, wanted);
    }
}
