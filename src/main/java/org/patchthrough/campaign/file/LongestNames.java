package org.patchthrough.campaign.file;

import java.util.Comparator;
import java.util.stream.Stream;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.TargetProfiles;
import org.patchthrough.campaign.Targeting;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.prompts.GsmAlphabet;

/**
 * How a campaign's targets are named in its texts, at the longest.
 *
 * @param who   with title, in full
 * @param brief with title, by the last name
 * @param name  in full, without title
 */
record LongestNames(String who, String brief, String name) {
    /** As long as the names of members are: 31 letters in full, the last one 17. */
    private static final String FULL = "N".repeat(31);

    private static final String LAST = "N".repeat(17);

    /** Whoever holds the seats. */
    static LongestNames usual(Version version, Language language) {
        var listed = longest(version.targets().list().stream()
                .map(entry -> entry.called(language).full()));
        if (!version.targets().includeCongress()) {
            return new LongestNames(listed, "", listed);
        }
        var title = title(language);
        return new LongestNames(longest(Stream.of(title + FULL, listed)), title + LAST, FULL);
    }

    /** Of those who hold them in a directory. */
    static LongestNames in(Snapshot snapshot, Version version, Language language) {
        var profiles = new TargetProfiles(version, snapshot);
        var targets = new Targeting(version, snapshot)
                .seats().stream().map(profiles::get).toList();
        return new LongestNames(
                longest(targets.stream().map(target -> target.styled(language).titleName())),
                longest(targets.stream().map(target -> target.styled(language).shortTitleName())),
                longest(targets.stream().flatMap(target -> target.findName().stream())));
    }

    static String longest(Stream<String> texts) {
        return texts.map(GsmAlphabet::fold)
                .max(Comparator.comparingInt(GsmAlphabet::length))
                .orElse("");
    }

    private static String title(Language language) {
        return switch (language) {
            case ENGLISH -> "Representative ";
            case SPANISH -> "la representante ";
        };
    }
}
