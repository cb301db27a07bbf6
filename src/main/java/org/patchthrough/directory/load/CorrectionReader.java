package org.patchthrough.directory.load;

import static java.util.stream.Collectors.partitioningBy;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Correction;
import org.patchthrough.directory.Corrections;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Recess;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.yaml.PlainText;
import org.patchthrough.yaml.Yaml;

/**
 * Reads a file of corrections and says all that is wrong with it. The file is a list; each item names a {@code seat} or a
 * {@code member}, mostly an {@code office}, and what is right: {@code phone}, {@code hours}, {@code not in use} of an office;
 * {@code pronunciation}, {@code pronoun} and {@code has left} of a member. {@code note} and {@code until}, its last day, may
 * stand with any. An item with {@code recess}, a chamber, has {@code from} and {@code until} beside it and no more.
 */
public final class CorrectionReader {
    /** Or all that is wrong with it. */
    public sealed interface Read {}

    public record Whole(Corrections corrections) implements Read {}

    public record Mistaken(List<ImportMistake> mistakes) implements Read {}

    private static final Set<String> KEYS =
            Set.of("seat,member,office,phone,hours,not in use,pronunciation,pronoun,has left,note,until".split(","));

    private static final String ITS_KEYS =
            "seat or member; office; phone, hours, not in use; pronunciation, pronoun, has left; note; until";

    private static final String RECESS = "recess";
    private static final Set<String> RECESS_KEYS = Set.of(RECESS, "from", "until", "note");
    private static final String ITS_RECESS_KEYS = "recess: house or senate; from; until; note";
    private static final int MAX_CHARACTERS = 200;
    /** What is spoken stands in sentences that are held to a length. */
    private static final int MAX_SPOKEN = 60;

    private final String file;
    private final Snapshot snapshot;
    private final LocalDate today;
    private final List<ImportMistake> mistakes = new ArrayList<>();

    private CorrectionReader(String file, Snapshot snapshot, LocalDate today) {
        this.file = file;
        this.snapshot = snapshot;
        this.today = today;
    }

    /**
     * @param snapshot knows the members and offices that may be named
     * @param today in Washington; what ends before it is mistaken
     */
    public static Read read(Path path, Snapshot snapshot, LocalDate today) {
        var name = String.valueOf(path.getFileName());
        var folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        var source = new SourceFiles(List.of(SourceFolder.of(folder)));
        var reader = new CorrectionReader(name, snapshot.asImported(), today);
        var root = source.yaml(name);
        source.mistakes()
                .forEach(mistake -> reader.mistakes.add(
                        new ImportMistake(0, mistake.file(), mistake.where(), mistake.found(), mistake.wanted())));
        var all = root.map(reader::all).orElse(Corrections.NONE);
        return reader.mistakes.isEmpty() ? new Whole(all) : new Mistaken(List.copyOf(reader.mistakes));
    }

    private Corrections all(Yaml root) {
        if (!root.isList()) {
            refuse(root, "something else at the top", "a list, \"[]\" for none");
        }
        var isRecess = root.items().stream()
                .collect(partitioningBy(item -> item.find(RECESS).isPresent()));
        return new Corrections(
                isRecess.getOrDefault(false, List.of()).stream().map(this::one).toList(),
                isRecess.getOrDefault(true, List.of()).stream()
                        .flatMap(item -> recess(item).stream())
                        .toList());
    }

    private void judgeKeys(Yaml item, Set<String> keys, String wanted) {
        if (!item.isMapping()) {
            refuse(item, "an item without keys", wanted);
        }
        item.keys().stream().filter(key -> !keys.contains(key.word())).forEach(key -> refuse(key, key.word(), wanted));
    }

    private Optional<Recess> recess(Yaml item) {
        judgeKeys(item, RECESS_KEYS, ITS_RECESS_KEYS);
        text(item, "note");
        var chamber = Arrays.stream(Chamber.values())
                .filter(known -> known.wire().equals(item.text(RECESS)))
                .findFirst();
        if (chamber.isEmpty()) {
            refuse(at(item, RECESS), "\"" + item.text(RECESS) + "\"", "house or senate, an item each");
        }
        var from = day(item, "from");
        var until = until(item);
        if (from == null || until == null) {
            if (!says(item, "from") || !says(item, "until")) {
                refuse(item, "a recess without its days", "from and until, such as 2026-12-18 and 2027-01-02");
            }
            return Optional.empty();
        }
        if (from.compareTo(until) > 0) {
            refuse(at(item, "until"), until + ", before it begins", "a last day that is not before " + from);
        }
        return chamber.map(its -> new Recess(its, from, until));
    }

    private Correction one(Yaml item) {
        judgeKeys(item, KEYS, ITS_KEYS);
        var correction = new Correction(
                new Correction.Whom(text(item, "seat"), text(item, "member"), text(item, "office")),
                new Correction.OfficeFacts(phone(item), text(item, "hours"), yes(item, "not in use")),
                new Correction.MemberFacts(pronunciation(item), pronoun(item), yes(item, "has left")),
                text(item, "note"),
                until(item));
        if (item.isMapping()) {
            judge(item, correction);
        }
        return correction;
    }

    private void judge(Yaml item, Correction correction) {
        var office = correction.ofOffice();
        var member = correction.ofMember();
        var reached = office.phone() != null || office.hours() != null;
        var ofOffice = reached || office.notInUse();
        var ofMember = member.pronunciation() != null || member.pronoun() != null || member.hasLeft();
        if (!ofOffice && !ofMember && !says(item, "phone", "pronunciation", "pronoun", "not in use", "has left")) {
            refuse(item, "nothing that is set right", "phone, hours, not in use, pronunciation, pronoun or has left");
        }
        if (ofOffice && correction.whom().office() == null) {
            refuse(item, "no office", "office: washington, or a district office's id");
        }
        if (ofMember && correction.whom().member() == null) {
            refuse(item, "a person without their id", "member, for a seat changes hands and a person does not");
        }
        if (office.notInUse() && reached) {
            refuse(item, "an office not in use that has a phone or hours", "one of them");
        }
        judgeWho(item, correction);
    }

    private static boolean says(Yaml item, String... keys) {
        return List.of(keys).stream().anyMatch(key -> item.find(key).isPresent());
    }

    private void judgeWho(Yaml item, Correction correction) {
        var whom = correction.whom();
        if ((whom.seat() == null) == (whom.member() == null)) {
            refuse(
                    item,
                    whom.seat() == null ? "neither seat nor member" : "both seat and member",
                    "seat: NY-12, or member: A000055");
            return;
        }
        var holding = snapshot.holdings().stream().filter(whom::isOf).findFirst();
        if (holding.isEmpty()) {
            var key = whom.seat() == null ? "member" : "seat";
            refuse(
                    at(item, key),
                    item.text(key) + ", which nobody is or holds",
                    "a seat that is held, or a member's id");
        } else if (whom.office() != null) {
            judgeOffice(item, correction, holding.get());
        }
    }

    private void judgeOffice(Yaml item, Correction correction, SeatHolding holding) {
        var known = holding.offices().stream().anyMatch(correction.whom()::isOf);
        if (!known && !Correction.WASHINGTON.equals(correction.whom().office())) {
            var ids = holding.offices().stream()
                    .filter(office -> office.kind() == Office.Kind.DISTRICT)
                    .map(Office::id)
                    .toList();
            refuse(
                    at(item, "office"),
                    correction.whom().office() + ", an office that is unknown",
                    Correction.WASHINGTON + (ids.isEmpty() ? "" : " or " + String.join(", ", ids)));
        }
    }

    private @Nullable String text(Yaml item, String key) {
        var text = item.text(key);
        if (item.find(key).isPresent() && text == null) {
            refuse(at(item, key), key + " without a text", "a text, or no such key");
        }
        if (text != null && (text.length() > MAX_CHARACTERS || text.lines().count() > 1)) {
            refuse(
                    at(item, key),
                    key + " of " + text.length() + " characters",
                    "one line of at most " + MAX_CHARACTERS);
        }
        if (text != null) {
            PlainText.findOdd(text)
                    .ifPresent(sign -> refuse(
                            at(item, key),
                            "%s with a character that can be neither written nor spoken, U+%04X".formatted(key, sign),
                            "letters, digits and marks"));
        }
        return text;
    }

    private @Nullable String phone(Yaml item) {
        var text = text(item, "phone");
        if (text == null) {
            return null;
        }
        if (!PhoneText.isTenDigits(text) || !PhoneText.isUsable(text)) {
            refuse(at(item, "phone"), "\"" + text + "\"", "a number that can be dialed, such as 202-224-3121");
            return null;
        }
        return PhoneText.e164(text);
    }

    private @Nullable String pronunciation(Yaml item) {
        var text = text(item, "pronunciation");
        if (text != null && text.length() > MAX_SPOKEN) {
            refuse(at(item, "pronunciation"), text.length() + " characters", "at most " + MAX_SPOKEN);
        }
        return text;
    }

    private @Nullable Gender pronoun(Yaml item) {
        var text = text(item, "pronoun");
        if (text == null) {
            return null;
        }
        var gender = Gender.find(text);
        if (gender.isEmpty()) {
            refuse(at(item, "pronoun"), "\"" + text + "\"", "she, he or they");
        }
        return gender.orElse(null);
    }

    private boolean yes(Yaml item, String key) {
        var text = text(item, key);
        if (text != null && !text.equals("true")) {
            refuse(at(item, key), "\"" + text + "\"", "true, or no such key");
        }
        return "true".equals(text);
    }

    private @Nullable String until(Yaml item) {
        var day = day(item, "until");
        if (day != null && LocalDate.parse(day).isBefore(today)) {
            refuse(at(item, "until"), day + ", which is over", "a day to come, or take the item out");
        }
        return day;
    }

    /** As it is written, which is as {@link LocalDate} reads it. */
    private @Nullable String day(Yaml item, String key) {
        var text = text(item, key);
        try {
            return text == null ? null : LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            refuse(at(item, key), "\"" + text + "\"", "a day such as 2027-01-31");
            return null;
        }
    }

    private static Yaml at(Yaml item, String key) {
        return item.find(key).orElse(item);
    }

    private void refuse(Yaml at, String found, String wanted) {
        mistakes.add(new ImportMistake(0, file, "line " + at.line(), found, wanted));
    }
}
