package org.patchthrough.campaign.file;

import java.util.List;
import org.patchthrough.campaign.KeywordIndex;
import org.patchthrough.campaign.Versions;
import org.patchthrough.campaign.version.Version;

/** Files for tests: the least that a campaign must say, and what is added to it. */
public final class CampaignFiles {
    public static final String MINIMAL = """
            slug: open-late
            name: Open Late
            organization: {name: Neighbors}
            number: (202) 555-0190
            targets: {chambers: both}
            en:
              topic: library hours
              headline: Keep them open
              lead: They close at five.
              ask: cosponsor the bill
              bill: the bill
              briefing: They close at five.
              consent: {id: a-1, call: I ask for a call.}
              script:
                opener:
                  - caller: Does {member} support {bill}?
            """;

    private CampaignFiles() {}

    /** With other targets. */
    public static String calling(String targets) {
        return MINIMAL.replace("targets: {chambers: both}", "targets: " + targets);
    }

    public static Version version(String yaml) {
        return Versions.whole(CampaignFile.read("campaign.yaml", yaml));
    }

    static List<String> mistakes(String yaml) {
        return mistakes(yaml, KeywordIndex.NONE);
    }

    static List<String> mistakes(String yaml, KeywordIndex taken) {
        return switch (CampaignFile.read("campaign.yaml", yaml, taken)) {
            case FileReading.Whole _ -> List.of();
            case FileReading.Mistaken mistaken ->
                mistaken.mistakes().stream().map(Mistake::toString).toList();
        };
    }

    static List<String> advice(String yaml) {
        return switch (CampaignFile.read("campaign.yaml", yaml)) {
            case FileReading.Whole whole ->
                whole.advice().stream().map(Mistake::toString).toList();
            case FileReading.Mistaken mistaken ->
                throw new AssertionError(mistaken.mistakes().toString());
        };
    }
}
