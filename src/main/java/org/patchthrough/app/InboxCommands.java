package org.patchthrough.app;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.caller.Seal;
import org.patchthrough.caller.StopList;
import org.patchthrough.texting.Inbox;
import org.patchthrough.yaml.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Without a word after it: what waits for a person. */
@Command(name = "inbox", description = "Texts that a person should read: what may be a refusal, or a threat.")
final class InboxCommands implements Callable<Integer> {
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();
    private final Inbox inbox = new Inbox();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    InboxCommands() {
        this(System.getenv());
    }

    InboxCommands(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (var storage = CommandDatabase.open(environment)) {
            storage.database().jdbi().useTransaction(handle -> {
                var open = inbox.open(handle);
                open.forEach(message -> show(message, digits(handle, message)));
                if (open.isEmpty()) {
                    say("No text waits for a person");
                }
            });
            return 0;
        }
    }

    private void show(Inbox.Message message, String digits) {
        say("%-6d %s  %-24s %-7s %s%n       %s"
                .formatted(
                        message.id(),
                        message.at().truncatedTo(ChronoUnit.SECONDS),
                        message.campaign(),
                        message.why().name().toLowerCase(Locale.ROOT),
                        digits,
                        PlainText.readable(message.body())));
    }

    private String digits(Handle handle, Inbox.Message message) {
        var keys = Settings.findKeys(environment);
        if (keys.isEmpty()) {
            return "number sealed";
        }
        try {
            return callers(keys.get())
                    .findPhone(handle, message.caller())
                    .map(phone -> "…" + phone.e164().substring(phone.e164().length() - 4))
                    .orElse("number gone");
        } catch (IllegalStateException otherKey) {
            // Whoever reads refusals is not to be kept from it by a key that has changed.
            return "sealed with another SEAL_KEY";
        }
    }

    private Callers callers(Settings.Keys keys) {
        var phoneKey = new PhoneKey(keys.phone().getBytes(StandardCharsets.UTF_8));
        return new Callers(phoneKey, new Seal(Ground.bytes(keys.seal()), new SecureRandom()), clock);
    }

    @Command(name = "done", description = "Settles texts: somebody has read them.")
    int done(@Parameters(paramLabel = "ID", arity = "1..*") List<Long> ids) {
        try (var storage = CommandDatabase.open(environment)) {
            storage.database().jdbi().useTransaction(handle -> {
                var missing = ids.stream()
                        .distinct()
                        .filter(id -> inbox.settle(handle, id, clock.instant()).isEmpty())
                        .toList();
                if (!missing.isEmpty()) {
                    throw new UsageException(unknown(missing));
                }
            });
            say("Settled: " + listed(ids));
            return 0;
        }
    }

    @Command(
            name = "stop",
            description = "Settles a text that is a refusal: its number is neither called nor texted any more.")
    int stop(@Parameters(paramLabel = "ID") long id) {
        try (var storage = CommandDatabase.open(environment)) {
            var jdbi = storage.database().jdbi();
            if (jdbi.inTransaction(handle -> inbox.stop(handle, new StopList(), id, clock.instant()))
                    .isEmpty()) {
                throw new UsageException(unknown(List.of(id)));
            }
            say("Settled: " + id + ". Its number is neither called nor texted any more.");
            return 0;
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static String unknown(List<Long> ids) {
        return "Nothing was settled: no text %s waits. \"inbox\" lists those that do.".formatted(listed(ids));
    }

    private static String listed(List<Long> ids) {
        return ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
