package org.patchthrough.app;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Tokens;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.ledger.Tail;
import org.patchthrough.request.RecentContacts;
import org.patchthrough.request.StopOnOptOut;
import org.patchthrough.twilio.Signature;
import org.patchthrough.twilio.TwilioAccount;
import org.patchthrough.twilio.WebhookUrls;

/**
 * The ground floor: settings, database, ledger.
 *
 * @param emulated the carrier is a stand-in: fictional numbers may be rung, and every page says so
 */
record Ground(
        Settings settings,
        boolean emulated,
        Database database,
        InstantSource clock,
        Tokens tokens,
        PostgresLedger ledger,
        Tail tail)
        implements AutoCloseable {

    static Ground open(Settings settings, boolean emulated, Database database, InstantSource clock) {
        var hooks = List.of(new StopOnOptOut(), new RecentContacts());
        return new Ground(
                settings,
                emulated,
                database,
                clock,
                new Tokens(bytes(settings.keys().sign())),
                PostgresLedger.open(database.pool(), clock, hooks, database.patience()),
                Tail.open(database.pool()));
    }

    Jdbi jdbi() {
        return database.jdbi();
    }

    WebhookUrls webhookUrls() {
        return new WebhookUrls(settings.publicUrl(), tokens);
    }

    Signature signature() {
        return new Signature(settings.publicUrl(), settings.carrier().authTokens());
    }

    TwilioAccount account() {
        var account = settings.carrier();
        return new TwilioAccount(
                account.sid(),
                account.authTokens().getFirst(),
                account.apiUrl().orElse(TwilioAccount.VENDOR),
                account.fallbackUrl());
    }

    static List<byte[]> bytes(List<String> secrets) {
        return secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        tail.close();
        ledger.close();
    }
}
