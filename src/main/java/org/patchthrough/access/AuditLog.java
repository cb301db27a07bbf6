package org.patchthrough.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code audit_log}: who changed what, when, from what to what. The database refuses to change or to drop a row. */
public final class AuditLog {
    private static final String WRITE = """
            insert into audit_log (at, actor, action, subject, before, after)
            values (:now, :actor, :action, :subject, :before, :after)
            """;
    private static final String READ = """
            select seq, at, coalesce(by.name, actor) as actor, action, coalesce(of.name, subject) as subject, before, after
              from audit_log
              left join account as by on actor = 'account ' || by.id
              left join account as of on subject = of.id::text
             where (:subject = '' or subject = :subject)
               and seq < :below
             order by seq desc
             limit :most
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public AuditLog(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * One change.
     *
     * @param actor   whose name it is, or as {@link Actor#text}
     * @param subject somebody's name, an address, a campaign's slug
     * @param before  empty where there was nothing
     * @param after   empty where nothing is left
     */
    public record Change(
            long seq, Instant at, String actor, String action, String subject, String before, String after) {}

    /** Within the transaction that makes the change: neither is there without the other. */
    public void write(Handle handle, Actor actor, String action, String subject, String before, String after) {
        handle.createUpdate(WRITE)
                .bind("now", clock.instant())
                .bind("actor", actor.text())
                .bind("action", action)
                .bind("subject", subject)
                .bind("before", before)
                .bind("after", after)
                .execute();
    }

    /** For a change that is made elsewhere and is done. */
    public void write(Actor actor, String action, String subject, String before, String after) {
        jdbi.useHandle(handle -> write(handle, actor, action, subject, before, after));
    }

    /**
     * Newest first.
     *
     * @param subject an account's id or a campaign's slug, of which alone; empty for all
     * @param below   the number to go on below; {@link Long#MAX_VALUE} for the newest
     */
    public List<Change> read(String subject, long below, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("subject", subject)
                .bind("below", below)
                .bind("most", most)
                .map(ConstructorMapper.of(Change.class))
                .list());
    }
}
