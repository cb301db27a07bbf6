package org.patchthrough.app;

import org.patchthrough.outbox.CampaignTextHolds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "texts", description = "Whether campaigns' texts are sent.")
final class TextsCommands {
    @Command(
            name = "halted",
            description = "Campaigns whose texts the networks did not let pass, so that none is sent.")
    int halted() {
        try (var storage = CommandDatabase.open(System.getenv())) {
            var halts = storage.database().jdbi().withHandle(new CampaignTextHolds()::list);
            halts.forEach(halt -> System.out.printf(
                    "%-24s since %s: https://www.twilio.com/docs/api/errors/%d%n",
                    halt.campaign(), halt.at(), halt.code()));
            if (halts.isEmpty()) {
                System.out.println("No campaign's texts are halted");
            }
            return 0;
        }
    }

    @Command(name = "resume", description = "Sends a campaign's texts again, once what halted them is mended.")
    int resume(@Parameters(paramLabel = "SLUG") String slug) {
        try (var storage = CommandDatabase.open(System.getenv())) {
            if (!storage.database().jdbi().inTransaction(handle -> new CampaignTextHolds().lift(handle, slug))) {
                throw new UsageException(
                        "The texts of \"%s\" are not halted. \"texts halted\" lists those that are.".formatted(slug));
            }
            System.out.println("Texts of " + slug + " are sent again");
            return 0;
        }
    }
}
