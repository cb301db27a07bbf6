package org.patchthrough.app;

import org.patchthrough.ledger.SummaryRebuild;
import picocli.CommandLine.Command;

@Command(name = "ledger", description = "Facts and what they add up to.")
final class LedgerCommands {
    @Command(name = "rebuild", description = "Makes summaries, stances and rollups anew from the facts.")
    int rebuild() {
        try (var storage = CommandDatabase.open(System.getenv())) {
            new SummaryRebuild(storage.database().pool()).run();
            System.out.println("Rebuilt.");
            return 0;
        }
    }
}
