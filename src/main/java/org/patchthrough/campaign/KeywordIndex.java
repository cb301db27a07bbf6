package org.patchthrough.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.patchthrough.campaign.version.Version;

/** The keywords of campaigns that have not ended: at one number a word may lead to one of them alone. */
public final class KeywordIndex {
    /** Where nothing else is published. */
    public static final KeywordIndex NONE = new KeywordIndex(List::of);

    private final Supplier<? extends Collection<Version>> running;

    /** @param running the versions in use, asked only where a campaign has keywords */
    public KeywordIndex(Supplier<? extends Collection<Version>> running) {
        this.running = running;
    }

    /** Words at that number, each with the slug of the campaign that has it, but for one campaign's own. */
    public Map<String, String> words(String slug, String phone) {
        var words = new TreeMap<String, String>();
        running.get().stream()
                .filter(version ->
                        version.phone().equals(phone) && !version.slug().equals(slug))
                .forEach(version -> version.keywords().forEach(keyword -> words.put(keyword.word(), version.slug())));
        return words;
    }

    /** Which of a version's keywords is too like another's by now, as a sentence without its full stop. */
    public Optional<String> clash(Version version) {
        var words = words(version.slug(), version.phone());
        return version.keywords().stream()
                .flatMap(keyword -> words.entrySet().stream()
                        .flatMap(other -> KeywordRules.alike(keyword.word(), other.getKey()).stream()
                                .map(alike -> "keyword %s: %s of campaign %s"
                                        .formatted(keyword.word(), alike, other.getValue()))))
                .findFirst();
    }
}
