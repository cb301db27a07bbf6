package org.patchthrough.access;

import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code partner_page}: addresses that show a partner what their own callers did, to whoever has them. */
public final class PartnerPages {
    private static final String PUT = """
            insert into partner_page (campaign, partner, secret_hash, created_at)
            values (:campaign, :partner, :hash, :now)
                on conflict (campaign, partner) do update
               set secret_hash = excluded.secret_hash,
                   created_at = excluded.created_at
            """;
    private static final String FIND = """
            select campaign, partner
              from partner_page
             where secret_hash = ?
            """;

    private final Jdbi jdbi;
    private final AuditLog log;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random must not be guessable */
    public PartnerPages(Jdbi jdbi, AuditLog log, RandomGenerator random, InstantSource clock) {
        this.jdbi = jdbi;
        this.log = log;
        this.random = random;
        this.clock = clock;
    }

    /** @param partner its id in the campaign */
    public record Of(String campaign, String partner) {}

    /** Opens one; the address that stood before opens nothing any more. */
    public Secret make(Actor by, Of of) {
        var secret = Secret.make("", random);
        jdbi.useTransaction(handle -> {
            handle.createUpdate(PUT)
                    .bind("campaign", of.campaign())
                    .bind("partner", of.partner())
                    .bind("hash", secret.hash())
                    .bind("now", clock.instant())
                    .execute();
            log.write(handle, by, "partner’s page", of.campaign(), "", of.partner());
        });
        return secret;
    }

    public Optional<Of> find(Secret secret) {
        return jdbi.withHandle(handle -> handle.select(FIND, secret.hash())
                .map(ConstructorMapper.of(Of.class))
                .findOne());
    }
}
