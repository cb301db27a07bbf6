package org.patchthrough.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.texting.Inbox;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Opens the database for what is done with the inbox. */
abstract class InboxCommand implements Callable<Integer> {
    final Map<String, String> environment;
    final InstantSource clock = InstantSource.system();
    final Inbox inbox = new Inbox();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    InboxCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    abstract void run(Jdbi jdbi);

    @Override
    public Integer call() {
        try (var storage = CommandDatabase.open(environment)) {
            run(storage.database().jdbi());
            return 0;
        }
    }

    void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    static String unknown(List<Long> ids) {
        return "Nothing was settled: no text %s waits. \"inbox\" lists those that do."
                .formatted(ids.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
