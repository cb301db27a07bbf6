package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.caller.Seal;
import org.patchthrough.caller.StopList;

/** The command that shows a person the texts that nobody here understood. */
class InboxCommandsTest {
    private static final String PHONE_KEY = "a phone key of more than thirty-two signs";
    private static final String SEAL_KEY = "a seal key of more than thirty-two signs";
    private static final Phone PHONE = new Phone("+13135550123");

    private final TestDatabase tables = TestDatabase.fresh();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Callers callers = new Callers(
            new PhoneKey(PHONE_KEY.getBytes(StandardCharsets.UTF_8)),
            new Seal(List.of(SEAL_KEY.getBytes(StandardCharsets.UTF_8)), new SecureRandom()),
            InstantSource.system());

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void what_waits_is_listed_with_the_numbers_last_digits_and_its_words_on_one_line() {
        waiting("unsure", "who gave you this?\nI will sue \u001b[2J");

        assertThat(run(InboxCommands::new)).isZero();
        assertThat(out.toString().lines().map(String::strip))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).matches("1 +2026-11-25T15:00:00Z +demo +unsure +…0123"))
                .contains("who gave you this? I will sue  [2J");
        assertThat(out.toString()).doesNotContain("3135550123");
    }

    @Test
    void a_number_that_cannot_be_opened_is_said_to_be_gone_or_sealed_and_the_words_are_shown() {
        waiting("plain", "hello?");

        run(_ -> new InboxCommands(Map.of("DATABASE_URL", tables.url())));
        run(_ -> new InboxCommands(
                Map.of("DATABASE_URL", tables.url(), "PHONE_KEY", PHONE_KEY, "SEAL_KEY", SEAL_KEY + "2")));
        tables.jdbi().useHandle(handle -> handle.execute("update caller set phone_sealed = null"));
        run(InboxCommands::new);

        assertThat(out.toString().lines().map(String::strip))
                .anyMatch(line -> line.endsWith("number sealed"))
                .anyMatch(line -> line.endsWith("sealed with another SEAL_KEY"))
                .anyMatch(line -> line.endsWith("number gone"))
                .contains("hello?");
    }

    @Test
    void what_is_settled_waits_no_more() {
        waiting("plain", "hello?");
        waiting("plain", "anybody?");

        assertThat(run(InboxCommands::new, "done", "1", "2")).isZero();
        assertThat(run(InboxCommands::new)).isZero();

        assertThat(out.toString().lines()).containsExactly("Settled: 1, 2", "No text waits for a person");
        assertThat(stopped()).isFalse();
    }

    @Test
    void of_several_that_do_not_all_wait_none_is_settled() {
        waiting("plain", "hello?");

        assertThat(run(InboxCommands::new, "done", "1", "7", "8")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("Nothing was settled: no text 7, 8 waits. \"inbox\" lists those that do.");
        run(InboxCommands::new);
        assertThat(out.toString()).contains("hello?");
    }

    @Test
    void a_refusal_is_settled_and_its_number_stopped_until_its_owner_says_start() {
        waiting("unsure", "spam!");

        assertThat(run(InboxCommands::new, "stop", "1")).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines("Settled: 1. Its number is neither called nor texted any more.");
        assertThat(stopped()).isTrue();
        assertThat(blocked()).isFalse();
        assertThat(run(InboxCommands::new, "stop", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("no text 1 waits");
    }

    @Test
    void after_a_threat_their_own_start_does_not_undo_it() {
        waiting("foul", "…");

        run(InboxCommands::new, "stop", "1");

        assertThat(blocked()).isTrue();
    }

    @Test
    void nor_does_it_where_they_had_said_stop_before_somebody_read_the_threat() {
        waiting("foul", "…");
        tables.jdbi()
                .useHandle(handle -> new StopList()
                        .add(
                                handle,
                                callers.hash(PHONE),
                                StopList.Way.TEXT,
                                InstantSource.system().instant()));

        run(InboxCommands::new, "stop", "1");

        assertThat(blocked()).isTrue();
    }

    /** As docs/campaign.md says. */
    @Test
    void a_block_that_was_a_mistake_is_taken_back_in_the_database() throws IOException {
        waiting("foul", "…");
        run(InboxCommands::new, "stop", "1");
        var manual = Files.readString(Path.of("docs/campaign.md"));
        var statement = manual.substring(
                manual.indexOf("delete from stop"), manual.indexOf("```", manual.indexOf("```sql") + 6));

        tables.jdbi().useHandle(handle -> handle.execute(statement.replace("17", "1")));

        assertThat(stopped()).isFalse();
    }

    private void waiting(String why, String body) {
        tables.jdbi().useTransaction(handle -> {
            UUID caller = callers.findOrAdd(handle, PHONE);
            handle.createUpdate("""
                            insert into inbox (at, caller, number, campaign, why, body)
                            values ('2026-11-25T15:00:00Z', :caller, '+12025550190', 'demo', :why, :body)
                            """)
                    .bind("caller", caller)
                    .bind("why", why)
                    .bind("body", body)
                    .execute();
        });
    }

    private int run(Function<Map<String, String>, Callable<Integer>> command, String... words) {
        var environment = Map.of("DATABASE_URL", tables.url(), "PHONE_KEY", PHONE_KEY, "SEAL_KEY", SEAL_KEY);
        return Main.line(command.apply(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private boolean stopped() {
        return tables.jdbi().withHandle(handle -> new StopList().has(handle, callers.hash(PHONE)));
    }

    private boolean blocked() {
        return tables.jdbi().withHandle(handle -> new StopList().isBlocked(handle, callers.hash(PHONE)));
    }
}
