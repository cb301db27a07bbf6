package org.patchthrough.campaign;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.campaign.file.CampaignFile;
import org.patchthrough.campaign.file.FileReading;
import org.patchthrough.campaign.version.Selection;
import org.patchthrough.campaign.version.TargetKind;
import org.patchthrough.campaign.version.TargetRules;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Chamber;

/** Versions for tests: the demo's, and what differs from it. */
public final class Versions {
    private static final Path DEMO = Path.of("config/demo/campaign.yaml");

    private Versions() {}

    public static Version demo() {
        return whole(CampaignFile.read(DEMO));
    }

    /** The demo's, calling these chambers in this order. */
    public static Version calling(Chamber... order) {
        return calling(12, order);
    }

    public static Version calling(int max, Chamber... order) {
        return with(demo(), targets(max, order), null);
    }

    /** All members of these chambers for whom a caller may vote. */
    public static TargetRules targets(int max, Chamber... order) {
        return new TargetRules(
                Arrays.stream(order).map(TargetKind::of).toList(), max, true, false, Selection.ALL, List.of());
    }

    /** The demo's, with a last day. */
    public static Version ending(String day) {
        return with(demo(), demo().targets(), LocalDate.parse(day));
    }

    public static Version whole(FileReading reading) {
        return switch (reading) {
            case FileReading.Whole whole -> whole.version();
            case FileReading.Mistaken mistaken ->
                throw new AssertionError(mistaken.mistakes().toString());
        };
    }

    /** The version that a campaign is at after a change that nothing stood against. */
    public static Version published(PublishResult change) {
        return switch (change) {
            case PublishResult.Made made -> made.campaign().version();
            case PublishResult.Refused refused -> throw new AssertionError(refused.sentence());
        };
    }

    private static Version with(Version demo, TargetRules targets, @Nullable LocalDate ends) {
        return new Version(
                demo.number(),
                demo.profile(),
                new Version.Goal(demo.goal().position(), ends, null, null),
                demo.texts(),
                targets,
                demo.rules(),
                demo.partners(),
                demo.wordings());
    }
}
