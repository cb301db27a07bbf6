package org.patchthrough.app;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.campaign.version.PartnerKey;
import org.patchthrough.campaign.version.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "partner", description = "Whose pages and lists bring callers.")
final class PartnerCommands {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    PartnerCommands() {
        this(System.getenv());
    }

    PartnerCommands(Map<String, String> environment) {
        this.environment = environment;
    }

    @Command(
            name = "key",
            description =
                    "Makes a key for a partner's servers and shows it once. Only its hash is kept, in the campaign's"
                            + " file, where you put it.")
    int key(
            @Parameters(index = "0", paramLabel = "CAMPAIGN") String campaign,
            @Parameters(index = "1", paramLabel = "ID") String id) {
        try (var storage = CommandDatabase.open(environment)) {
            var version = new CampaignStore(storage.database().jdbi(), InstantSource.system())
                    .find(campaign)
                    .orElseThrow(() -> new UsageException(
                            "There is no campaign %s. The command campaign list names those there are."
                                    .formatted(campaign)))
                    .version();
            show(
                    campaign,
                    version.findPartner(id).orElseThrow(() -> new UsageException(unknown(campaign, id, version))));
            return 0;
        }
    }

    private static String unknown(String campaign, String id, Version version) {
        return version.partners().isEmpty()
                ? "Campaign %s has no partners. Write one under partners in its file, with a name, and import it."
                        .formatted(campaign)
                : "Campaign %s has no partner %s; it has %s."
                        .formatted(
                                campaign,
                                id,
                                version.partners().stream().map(Partner::id).collect(Collectors.joining(", ")));
    }

    private void show(String campaign, Partner partner) {
        var key = PartnerKey.make(new SecureRandom());
        spec.commandLine()
                .getOut()
                .printf(
                        """
                        The key of %s, which is shown this once and kept nowhere:
                        %s
                        Put this line under partners, %s, in the file of campaign %s in place of any other, and import it:
                        key: %s
                        """,
                        partner.name(),
                        key.text(),
                        partner.id(),
                        campaign,
                        key.hash().text());
    }
}
