package org.patchthrough.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Corrections;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.load.CorrectionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "correct",
        description = {
            "Sets right by hand what the source has wrong, over this import and those to come.",
            "The file holds all corrections: what was set right before and is not in it any more is as imported again."
        })
final class DirectoryCorrect implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "YAML; its manual is docs/directory.md")
    Path file = Path.of("");

    @Override
    public Integer call() {
        var clock = InstantSource.system();
        try (var storage = CommandDatabase.open(System.getenv())) {
            var snapshot = storage.snapshotOrRefuse();
            var today = Congress.dayInWashington(clock.instant());
            return switch (CorrectionReader.read(file, snapshot, today)) {
                case CorrectionReader.Whole whole -> corrected(storage.directory(), whole.corrections());
                case CorrectionReader.Mistaken mistaken -> refused(mistaken);
            };
        }
    }

    private static int corrected(Directory directory, Corrections corrections) {
        directory.correct(corrections);
        var served = directory.newest();
        served.corrections().report(served).forEach(System.out::println);
        System.out.println("Corrected: " + served);
        return 0;
    }

    private static int refused(CorrectionReader.Mistaken mistaken) {
        mistaken.mistakes().forEach(System.err::println);
        System.err.println("Nothing was corrected; what was set right before stays.");
        return 1;
    }
}
