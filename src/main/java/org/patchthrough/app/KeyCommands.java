package org.patchthrough.app;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.patchthrough.access.Actor;
import org.patchthrough.access.ApiKeys;
import org.patchthrough.access.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "key", description = "What programs read figures with.")
final class KeyCommands {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    KeyCommands() {
        this(System.getenv());
    }

    KeyCommands(Map<String, String> environment) {
        this.environment = environment;
    }

    @Command(name = "create", description = "Makes a key and shows it once. Only its hash is kept.")
    int create(
            @Parameters(index = "0", paramLabel = "NAME", description = "what it is for") String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            description = "read, which is all there is",
                            defaultValue = "read")
                    String scope) {
        if (!scope.equals("read")) {
            throw new UsageException("\"%s\" is no scope. There is read.".formatted(scope));
        }
        try (var storage = CommandDatabase.open(environment)) {
            var jdbi = storage.database().jdbi();
            var clock = InstantSource.system();
            var secret = new ApiKeys(jdbi, new AuditLog(jdbi, clock), new SecureRandom(), clock)
                    .make(new Actor.Server(), name)
                    .orElseThrow(() -> new UsageException("Write what the key is for, in at most 100 characters."));
            spec.commandLine()
                    .getOut()
                    .printf("The key, which is shown this once and kept nowhere:%n%s%n", secret.text());
            return 0;
        }
    }
}
