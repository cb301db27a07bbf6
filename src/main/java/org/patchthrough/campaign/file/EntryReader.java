package org.patchthrough.campaign.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patchthrough.campaign.version.Entry;
import org.patchthrough.campaign.version.Entry.Called;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.UsState;

/** Reads a campaign's own list of targets: a set of keys {@code L-1}, {@code L-2} and so on. */
final class EntryReader {
    private static final Set<String> KEYS =
            Set.of("title", "name", "short", "pronoun", "phone", "city", "state", "for", "es");
    /** As many as the digits of its word can count. */
    private static final int MAX = 999;
    /** A text and a breath have room for so many characters. */
    private static final int SHORT = 40;

    private static final String NAME = "Write who it is in at most 40 characters, title and name together.";

    private EntryReader() {}

    static List<Entry> read(YamlMapping list) {
        var entries = new ArrayList<Entry>();
        var phones = new HashMap<String, String>();
        for (var word : list.keys()) {
            if (Entry.isWord(word)) {
                list.findMapping(word, KEYS).ifPresent(within -> {
                    var entry = entry(Integer.parseInt(word.substring(2)), within);
                    refuseTwice(within, entry, phones);
                    entries.add(entry);
                });
            } else {
                list.mistake(
                        word,
                        "this is no word for an entry",
                        "Write L-1, L-2 and so on, up to L-" + MAX + "; answers are counted under it.");
            }
        }
        return List.copyOf(entries);
    }

    private static void refuseTwice(YamlMapping within, Entry entry, Map<String, String> phones) {
        var other = phones.putIfAbsent(entry.desk().phone(), entry.seat());
        if (other != null && !entry.desk().phone().equals(VersionReader.NO_PHONE)) {
            within.mistake("phone", "it is the number of " + other + " as well", "Give each entry its own number.");
        }
    }

    private static Entry entry(int number, YamlMapping within) {
        var title = within.findText("title", SHORT, NAME).orElse("");
        var name = within.text("name", SHORT, NAME);
        var full = title.isEmpty() ? name : title + " " + name;
        if (full.length() > SHORT && title.length() <= SHORT && name.length() <= SHORT) {
            within.mistake(
                    "name",
                    "with its title it has %d characters, %d are the most".formatted(full.length(), SHORT),
                    NAME);
        }
        var english = new Called(full, brief(within).orElse(full));
        return new Entry(
                number,
                title,
                name,
                english,
                spanish(within).orElse(english),
                within.parsed("pronoun", "Use she, he or they.", Gender::find).orElse(Gender.NEUTRAL),
                new Entry.Desk(
                        within.needed(
                                        "phone",
                                        "Write the number to call, with ten digits, such as +1 202 555 0143.",
                                        VersionReader::e164)
                                .orElse(VersionReader.NO_PHONE),
                        within.text("city", SHORT, "Write the town where the phone rings, as it is spoken."),
                        within.needed(
                                        "state",
                                        "Write the state where the phone rings, by two letters: its clock counts.",
                                        TargetsReader::state)
                                .orElse(UsState.DC)),
                within.each("for", "List the states whose people call it, such as [NY, NJ].", TargetsReader::state));
    }

    private static Optional<String> brief(YamlMapping within) {
        return within.findText("short", SHORT, "Write how it is spoken of again, such as Governor Whitlock.");
    }

    private static Optional<Called> spanish(YamlMapping within) {
        return within.findMapping("es", Set.of("name", "short")).map(es -> {
            var full = es.text("name", SHORT, "Write it with title and article: la gobernadora Ada Whitlock.");
            return new Called(full, brief(es).orElse(full));
        });
    }
}
