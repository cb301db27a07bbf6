package org.patchthrough.directory.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.load.DirectoryDraft.Address;
import org.patchthrough.directory.load.DirectoryDraft.Name;
import org.patchthrough.directory.load.DirectoryDraft.OfficeRow;
import org.patchthrough.directory.load.DirectoryDraft.Person;
import org.patchthrough.directory.load.DirectoryDraft.SeatText;
import org.patchthrough.directory.load.DirectoryDraft.Term;
import org.patchthrough.yaml.Yaml;

/** Reads the two files of github.com/unitedstates/congress-legislators, in the shape its read-me describes. */
final class MemberFiles {
    static final String MEMBERS = "legislators-current.yaml";
    static final String OFFICES = "legislators-district-offices.yaml";

    private MemberFiles() {}

    static List<Person> people(SourceFiles source) {
        return source.list(MEMBERS).stream().map(MemberFiles::person).toList();
    }

    private static Person person(Yaml record) {
        var terms = record.items("terms");
        return new Person(
                record.line(),
                record.text("id", "bioguide"),
                record.text("id", "govtrack"),
                new Name(
                        record.text("name", "first"),
                        record.text("name", "middle"),
                        record.text("name", "nickname"),
                        record.text("name", "last"),
                        record.text("name", "suffix"),
                        record.text("name", "official_full")),
                gender(record),
                leads(record),
                terms.isEmpty() ? null : term(terms.getLast()));
    }

    private static Gender gender(Yaml record) {
        return switch (String.valueOf(record.text("bio", "gender"))) {
            case "F" -> Gender.FEMALE;
            case "M" -> Gender.MALE;
            default -> Gender.NEUTRAL;
        };
    }

    /** A role that has an end is over, or its end is set: nobody is aimed at for it. */
    private static boolean leads(Yaml record) {
        return record.items("leadership_roles").stream().anyMatch(role -> role.text("end") == null);
    }

    /** Only the last term counts; earlier ones may be of the other chamber or another state. */
    private static Term term(Yaml term) {
        return new Term(
                new SeatText(term.text("type"), term.text("state"), term.text("district"), term.text("class")),
                term.text("start"),
                term.text("end"),
                term.text("party"),
                term.text("caucus"),
                term.text("phone"));
    }

    static List<OfficeRow> offices(SourceFiles source) {
        return source.list(OFFICES).stream()
                .flatMap(owner ->
                        owner.items("offices").stream().map(office -> office(owner.text("id", "bioguide"), office)))
                .toList();
    }

    private static OfficeRow office(@Nullable String owner, Yaml office) {
        return new OfficeRow(
                office.line(),
                owner,
                office.text("id"),
                new Address(
                        office.text("city"),
                        office.text("state"),
                        office.text("zip"),
                        office.text("latitude"),
                        office.text("longitude")),
                office.text("phone"),
                office.text("hours"));
    }
}
