package org.patchthrough.directory.load;

import static org.patchthrough.directory.load.MemberFiles.MEMBERS;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.UsState;
import org.patchthrough.directory.load.DirectoryDraft.Person;
import org.patchthrough.directory.load.DirectoryDraft.Term;
import org.patchthrough.directory.load.ImportGate.Found;

/** What is asked of every record of the members file, whole Congress or not. */
final class MemberGates {
    static final List<ImportGate> ALL = List.of(
            ImportGate.hard(2, each(MemberGates::record)),
            ImportGate.hard(3, each(MemberGates::term)),
            ImportGate.soft(3, MemberGates::expired),
            ImportGate.hard(
                    4, draft -> repeated(draft, person -> Optional.ofNullable(person.id()), "each member once")),
            ImportGate.hard(
                    4, draft -> repeated(draft, person -> person.findSeat().map(Seat::toString), "one holder a seat")),
            ImportGate.hard(5, draft -> draft.senators().flatMap(MemberGates::senator)),
            ImportGate.hard(5, MemberGates::thirdSenators),
            ImportGate.hard(6, draft -> draft.house().flatMap(MemberGates::district)),
            ImportGate.hard(8, MemberGates::phones),
            ImportGate.hard(8, draft -> repeated(draft, Person::findPhone, "a Washington number of one's own")));

    private static final int DAYS_NEW = 30;
    private static final Pattern ID = Pattern.compile("[A-Z][0-9]{6}");
    private static final Pattern WASHINGTON = Pattern.compile("202-22([45])-[0-9]{4}");

    private MemberGates() {}

    private static Function<DirectoryDraft, Stream<Found>> each(Function<PersonOnDay, Stream<Found>> check) {
        return draft -> draft.people().stream()
                .flatMap(person -> check.apply(new PersonOnDay(person, draft.today(), latestStart(draft))));
    }

    private record PersonOnDay(Person person, LocalDate today, LocalDate latestStart) {}

    /** Tomorrow, for the source is edited ahead of the day; or the first day of the Congress that the files are for. */
    private static LocalDate latestStart(DirectoryDraft draft) {
        var tomorrow = draft.today().plusDays(1);
        var first = draft.congress().firstDay();
        return first.isAfter(tomorrow) ? first : tomorrow;
    }

    private static Stream<Found> record(PersonOnDay on) {
        var person = on.person();
        var found = Stream.<Found>builder();
        var id = person.bioguide();
        var named = id == null
                ? person.govtrack() != null && isNew(on)
                : ID.matcher(id).matches();
        if (!named) {
            found.add(found(person, "bioguide " + quoted(id), "one letter and six digits"));
        }
        if (person.name().first() == null || person.name().last() == null) {
            found.add(found(person, "a name without first or last", "both"));
        }
        if (person.term() == null) {
            found.add(found(person, "no terms", "at least one"));
        }
        return found.build();
    }

    /** In the first hours of a Congress the newly elected have no Bioguide ID yet, and are known by their other one. */
    private static boolean isNew(PersonOnDay on) {
        var term = on.person().term();
        return term != null
                && date(term.start())
                        .filter(start -> start.plusDays(DAYS_NEW).isAfter(on.today()))
                        .isPresent();
    }

    private static Stream<Found> term(PersonOnDay on) {
        var person = on.person();
        var term = person.term();
        if (term == null) {
            return Stream.empty();
        }
        var found = Stream.<Found>builder();
        var type = term.seat().type();
        if (!"sen".equals(type) && !"rep".equals(type)) {
            found.add(found(person, "type " + quoted(type), "sen or rep"));
        }
        if (state(term).isEmpty()) {
            found.add(found(person, "state " + quoted(term.seat().state()), "one of the 56 that send members"));
        }
        var start = date(term.start());
        var end = date(term.end());
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            var dates = "from " + quoted(term.start()) + " to " + quoted(term.end());
            found.add(found(person, dates, "two dates such as 2025-01-03 and 2027-01-03"));
        } else if (start.get().isAfter(on.latestStart())) {
            found.add(
                    found(person, "a term from " + term.start(), "one from %s or before".formatted(on.latestStart())));
        }
        return found.build();
    }

    /**
     * Appointed senators stay until their successors are sworn in, so a passed date is a question, not an end. Made-up
     * members serve for ever.
     */
    private static Stream<Found> expired(DirectoryDraft draft) {
        var asked = draft.claimsAll() ? draft.people().stream() : Stream.<Person>empty();
        return asked.flatMap(person -> Optional.ofNullable(person.term()).stream()
                .flatMap(term -> date(term.end()).stream())
                .filter(end -> end.isBefore(draft.today()))
                .map(end -> found(person, "a term that ended on " + end, "one that has not; kept as a member")));
    }

    private static Stream<Found> repeated(DirectoryDraft draft, Function<Person, Optional<String>> key, String wanted) {
        var first = new HashMap<String, Person>();
        return draft.people().stream()
                .flatMap(person -> key.apply(person).stream().flatMap(text -> {
                    var before = first.putIfAbsent(text, person);
                    return before == null
                            ? Stream.empty()
                            : Stream.of(found(person, text + ", as in " + before.where(), wanted));
                }));
    }

    private static Optional<UsState> state(Term term) {
        return Optional.ofNullable(term.seat().state()).flatMap(UsState::find);
    }

    private static Stream<Found> senator(Person person) {
        var term = person.term();
        if (term == null || person.findSeat().isPresent()) {
            return Stream.empty();
        }
        return state(term)
                .map(state -> state.hasSenators()
                        ? found(person, "class " + quoted(term.seat().senateClass()), "1, 2 or 3")
                        : found(person, "a senator of " + state.english(), "a state: it has no senators"))
                .stream();
    }

    private static Stream<Found> thirdSenators(DirectoryDraft draft) {
        var count = new HashMap<String, Integer>();
        return draft.senators()
                .filter(person -> person.term() != null
                        && count.merge(String.valueOf(person.term().seat().state()), 1, Integer::sum) > 2)
                .map(person -> found(
                        person, "a third senator of " + person.term().seat().state(), "two at most"));
    }

    private static Stream<Found> district(Person person) {
        var term = person.term();
        if (term == null || person.findSeat().isPresent()) {
            return Stream.empty();
        }
        return state(term)
                .map(state -> found(
                        person,
                        "district " + quoted(term.seat().district()) + " of " + state.english(),
                        state.houseSeats() == 1 ? "0, it is at large" : "1 to " + state.houseSeats()))
                .stream();
    }

    private static Stream<Found> phones(DirectoryDraft draft) {
        return draft.people().stream().flatMap(person -> {
            var phone = person.term() == null ? null : person.term().phone();
            if (phone == null || fits(draft, person, phone)) {
                return Stream.empty();
            }
            var wanted = draft.claimsAll()
                    ? (person.isSenator() ? "202-224-1234" : "202-225-1234")
                    : "a fictional number such as 202-555-0123, for this directory is a demo";
            return Stream.of(found(person, "phone " + quoted(phone), wanted));
        });
    }

    /** All Washington offices of the Senate are on 224, all of the House on 225. */
    private static boolean fits(DirectoryDraft draft, Person person, String phone) {
        if (!draft.claimsAll()) {
            return PhoneText.isFictional(phone);
        }
        var matcher = WASHINGTON.matcher(phone);
        return matcher.matches() && matcher.group(1).equals(person.isSenator() ? "4" : "5");
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Found found(Person person, String found, String wanted) {
        return new Found(MEMBERS, person.where(), found, wanted);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "missing" : "\"" + text + "\"";
    }
}
