package org.patchthrough.app;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.caller.Seal;
import org.patchthrough.caller.StopList;
import org.patchthrough.texting.Inbox;
import org.patchthrough.yaml.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Without a word after it: what waits for a person. */
@Command(
        name = "inbox",
        description = "Texts that a person should read: what may be a refusal, or a threat.",
        subcommands = {InboxCommands.Done.class, InboxCommands.Stop.class})
final class InboxCommands extends InboxCommand {
    InboxCommands() {
        super(System.getenv());
    }

    InboxCommands(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            var open = inbox.open(handle);
            open.forEach(message -> show(message, digits(handle, message)));
            if (open.isEmpty()) {
                say("No text waits for a person");
            }
        });
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
        var seal = keys.seal().stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Callers(
                new PhoneKey(keys.phone().getBytes(StandardCharsets.UTF_8)), new Seal(seal, new SecureRandom()), clock);
    }

    @Command(name = "done", description = "Settles texts: somebody has read them.")
    static final class Done extends InboxCommand {
        @Parameters(paramLabel = "ID", arity = "1..*")
        List<Long> ids = List.of();

        Done() {
            super(System.getenv());
        }

        Done(Map<String, String> environment) {
            super(environment);
        }

        @Override
        void run(Jdbi jdbi) {
            jdbi.useTransaction(handle -> {
                var missing = ids.stream()
                        .distinct()
                        .filter(id -> inbox.settle(handle, id, clock.instant()).isEmpty())
                        .toList();
                if (!missing.isEmpty()) {
                    throw new UsageException(unknown(missing));
                }
            });
            say("Settled: " + ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    @Command(
            name = "stop",
            description = "Settles a text that is a refusal: its number is neither called nor texted any more.")
    static final class Stop extends InboxCommand {
        @Parameters(paramLabel = "ID")
        long id;

        Stop() {
            super(System.getenv());
        }

        Stop(Map<String, String> environment) {
            super(environment);
        }

        @Override
        void run(Jdbi jdbi) {
            var stopped = jdbi.inTransaction(handle -> inbox.stop(handle, new StopList(), id, clock.instant()));
            if (stopped.isEmpty()) {
                throw new UsageException(unknown(List.of(id)));
            }
            say("Settled: " + id + ". Its number is neither called nor texted any more.");
        }
    }
}
