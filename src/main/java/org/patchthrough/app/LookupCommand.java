package org.patchthrough.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.patchthrough.directory.LookupView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lookup", description = "Tells the seats of ZIPs, a line each.")
final class LookupCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ZIP")
    List<String> zips = List.of();

    @Option(names = "--json", description = "in the shape of GET /api/v1/lookup")
    boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        var mapper = new ObjectMapper();
        try (var storage = CommandDatabase.open(System.getenv())) {
            var snapshot = storage.snapshotOrRefuse();
            for (var zip : zips) {
                var view = LookupView.of(snapshot.lookup(zip));
                System.out.println(json ? mapper.writeValueAsString(view) : text(view));
            }
            return 0;
        }
    }

    private static String text(LookupView view) {
        if (view.seats().isEmpty()) {
            return view.zip() + "  none" + (view.stateHint() == null ? "" : ", probably " + view.stateHint());
        }
        return view.zip() + "  "
                + view.seats().stream()
                        .map(seat -> seat.seat() + " " + (seat.name() == null ? "vacant" : seat.name()))
                        .collect(Collectors.joining(", "));
    }
}
