package org.patchthrough.whip;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.SeatHolding;

/**
 * A list of members as people paste it: a name or an id a line, as a list of cosponsors has them. {@code Rep. Smith, Adam
 * [D-WA-9]}, {@code Adam Smith}, {@code Senator Smith}, {@code S000510}.
 *
 * @param seats   of those who were understood, in the list's order
 * @param unknown the other lines, as they stand
 */
public record MemberList(List<String> seats, List<Unknown> unknown) {
    private static final Pattern ID = Pattern.compile("\\b([A-Z]\\d{6})\\b");
    /** Party, state and district, or party and state, behind a name. */
    private static final Pattern BRACKET =
            Pattern.compile("[\\[(]\\s*[A-Z]{1,2}-([A-Z]{2})(?:-(\\d{1,2}|At Large))?\\s*[])]");
    /** What may stand before a name or behind it, and is none of it. */
    private static final Pattern TITLE = Pattern.compile(
            "(?i)^[\\s*•–—-]*(?:\\d+[.)]\\s*)?(?:(?:representative|rep|senator|sen|delegate|del|resident commissioner|congress(?:wo)?man|hon|mr|mrs|ms|dr)\\.?\\s+)*");

    private static final Pattern SUFFIX = Pattern.compile("(?i),?\\s*\\b(?:jr|sr|ii|iii|iv)\\b\\.?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int MOST = 1_000;

    public MemberList {
        seats = List.copyOf(seats);
        unknown = List.copyOf(unknown);
    }

    /** @param why it was not understood, as a sentence */
    public record Unknown(String line, String why) {}

    /** @param members who may be meant; those of whom the campaign calls nobody are not among them */
    public static MemberList read(String text, Collection<SeatHolding> members) {
        var seats = new LinkedHashSet<String>();
        var unknown = new ArrayList<Unknown>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .forEach(line -> {
                    var found = find(line, members);
                    if (found.size() == 1) {
                        seats.add(found.iterator().next());
                    } else {
                        unknown.add(new Unknown(
                                line,
                                found.isEmpty()
                                        ? "Nobody whom this campaign calls is called that."
                                        : "It may be " + String.join(" or ", found) + ": add the id or the state."));
                    }
                });
        return new MemberList(List.copyOf(seats), unknown);
    }

    private static Set<String> find(String line, Collection<SeatHolding> members) {
        var id = ID.matcher(line);
        if (id.find()) {
            return seats(members.stream()
                    .filter(holding -> holding.findMember()
                            .filter(member -> member.id().equals(id.group(1)))
                            .isPresent()));
        }
        var where = BRACKET.matcher(line);
        boolean placed = where.find();
        var name =
                TITLE.matcher(placed ? line.substring(0, where.start()) : line).replaceFirst("");
        var wanted = words(SUFFIX.matcher(name).replaceAll(""));
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return seats(members.stream()
                .filter(holding -> !placed || lies(holding, where.group(1), where.group(2)))
                .filter(holding -> holding.findMember()
                        .filter(member -> isCalled(member, wanted))
                        .isPresent()));
    }

    private static boolean lies(SeatHolding holding, String state, String district) {
        return holding.seat().state().code().equals(state)
                && (district == null
                        || (district.startsWith("At") ? 0 : Integer.parseInt(district))
                                == holding.seat().number());
    }

    private static Set<String> seats(Stream<SeatHolding> holdings) {
        return holdings.map(holding -> holding.seat().toString()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Whether every word is one of the member's names, the last one among them; so it does not matter which comes first. A
     * single letter may stand for a name.
     */
    private static boolean isCalled(Member member, Set<String> wanted) {
        var name = member.name();
        var last = words(name.last());
        var all = Stream.of(name.first(), name.middle(), name.nickname(), name.full(), name.spoken())
                .flatMap(part -> part == null ? Stream.of() : words(part).stream())
                .collect(Collectors.toSet());
        return wanted.containsAll(last)
                && wanted.stream()
                        .allMatch(word -> last.contains(word)
                                || all.contains(word)
                                || (word.length() == 1 && all.stream().anyMatch(known -> known.startsWith(word))));
    }

    private static Set<String> words(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTERS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
