package org.patchthrough.directory.load;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.DirectoryScope;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.Seat;

/**
 * What the files say, before anybody believes it: text where a file may be wrong, values only where nothing can be.
 *
 * @param now when it was read
 * @param files bytes of each file, by name
 */
record DirectoryDraft(
        Manifest manifest,
        Instant now,
        List<Person> people,
        List<OfficeRow> offices,
        Committees committees,
        ZipRows zips,
        Map<String, Integer> files) {

    /** A record of the members file. */
    record Person(
            int line,
            @Nullable String bioguide,
            @Nullable String govtrack,
            Name name,
            Gender gender,
            boolean leader,
            @Nullable Term term) {
        /** By what a person is known; null where there is neither. */
        @Nullable
        String id() {
            return bioguide == null && govtrack != null ? "govtrack-" + govtrack : bioguide;
        }

        String where() {
            return "line " + line + (id() == null ? "" : ", " + id());
        }

        /** The seat of the last term; empty where a gate has something to say about it. */
        Optional<Seat> findSeat() {
            return Optional.ofNullable(term).flatMap(last -> last.seat().find());
        }

        /** In Washington. */
        Optional<String> findPhone() {
            return Optional.ofNullable(term).map(Term::phone);
        }

        boolean hasPhone() {
            return findPhone().isPresent();
        }

        boolean isSenator() {
            return term != null && term.seat().isSenator();
        }
    }

    record Name(
            @Nullable String first,
            @Nullable String middle,
            @Nullable String nickname,
            @Nullable String last,
            @Nullable String suffix,
            @Nullable String official) {}

    /** The last term of a person, as text. */
    record Term(
            SeatText seat,
            @Nullable String start,
            @Nullable String end,
            @Nullable String party,
            @Nullable String caucus,
            @Nullable String phone) {}

    /** @param type {@code sen}, who has a class, or {@code rep}, who has a district */
    record SeatText(
            @Nullable String type,
            @Nullable String state,
            @Nullable String district,
            @Nullable String senateClass) {
        boolean isSenator() {
            return "sen".equals(type);
        }

        Optional<Seat> find() {
            return Seat.find(isSenator() ? state + "-S" + senateClass : state + "-" + district);
        }
    }

    /** A district office, with the person whose list it stands in. */
    record OfficeRow(
            int line,
            @Nullable String owner,
            @Nullable String id,
            Address address,
            @Nullable String phone,
            @Nullable String hours) {
        String where() {
            return "line " + line + (id == null ? "" : ", " + id);
        }

        boolean hasPhone() {
            return phone != null;
        }
    }

    record Address(
            @Nullable String city,
            @Nullable String state,
            @Nullable String zip,
            @Nullable String latitude,
            @Nullable String longitude) {}

    /** @param seatsByZip what the pairs come to, in the order of ZIPs, lines that make no sense left out */
    record ZipRows(List<Pair> pairs, List<PrefixRow> prefixes, Map<String, TreeSet<Seat>> seatsByZip) {
        static ZipRows of(List<Pair> pairs, List<PrefixRow> prefixes) {
            var seats = new TreeMap<String, TreeSet<Seat>>();
            pairs.stream()
                    .filter(Pair::hasZip)
                    .forEach(pair -> pair.findSeat()
                            .ifPresent(seat -> seats.computeIfAbsent(pair.zip(), _ -> new TreeSet<>())
                                    .add(seat)));
            return new ZipRows(pairs, prefixes, seats);
        }
    }

    /** One line of a ZIP table. */
    record Pair(String file, int line, String state, String zip, String district) {
        private static final Pattern FIVE = Pattern.compile("[0-9]{5}");

        boolean hasZip() {
            return FIVE.matcher(zip).matches();
        }

        Optional<Seat> findSeat() {
            return Seat.find(state + "-" + district);
        }
    }

    /** One line of the prefix table; {@code share} of its ZIPs, 0 to 1, lie in {@code state}. */
    record PrefixRow(int line, String prefix, String state, double share) {
        private static final double CLEAR_SHARE = 0.9;

        /** Whether it may be a hint: nearly all of its ZIPs lie in one state. */
        boolean isClear() {
            return share >= CLEAR_SHARE;
        }
    }

    /** The name under which a file was read, which may be {@code .json} for {@code .yaml}. */
    String named(String file) {
        return FileNames.read(file, files::containsKey, files.keySet().stream());
    }

    LocalDate today() {
        return Congress.dayInWashington(now);
    }

    Congress sitting() {
        return Congress.at(now);
    }

    /**
     * Which Congress a snapshot of it is for. Members who sit on lines of before, where there are no newer ones, are today's
     * all the same.
     */
    Congress congress() {
        var lines = new Congress(manifest.congress());
        return claimsAll() && lines.compareTo(sitting()) < 0 ? sitting() : lines;
    }

    boolean claimsAll() {
        return manifest.scope() == DirectoryScope.CONGRESS;
    }

    Stream<Person> senators() {
        return people.stream().filter(Person::isSenator);
    }

    Stream<Person> house() {
        return people.stream().filter(p -> !p.isSenator());
    }

    /** Members of whom the files have no number in Washington. */
    Stream<Person> silent() {
        return people.stream().filter(person -> person.term() != null && !person.hasPhone());
    }

    Map<String, List<OfficeRow>> officesByOwner() {
        return offices.stream()
                .filter(row -> row.owner() != null)
                .collect(groupingBy(row -> String.valueOf(row.owner())));
    }
}
