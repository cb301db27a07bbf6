package org.patchthrough.whip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.patchthrough.call.Stance;
import org.patchthrough.ledger.JdbiSetup;

/** Answers that wait for somebody's look before they count. */
public final class HeldAnswers {
    private static final int MOST = 100;

    private static final String LIST = """
            select answer.call_id, target, answer.campaign, seat, upper(stance) as stance, at, door
              from answer
              join call_summary using (call_id)
             where answer.campaign = :campaign
               and held
               and stance is not null
             order by at, call_id, target
             limit :most
            """;
    private static final String FIND = """
            select answer.call_id, target, answer.campaign, seat, upper(stance) as stance, at, door
              from answer
              join call_summary using (call_id)
             where answer.campaign = :campaign
               and answer.call_id = :call
               and target = :target
               and held
               and stance is not null
            """;

    private final Jdbi jdbi;

    public HeldAnswers(DataSource dataSource) {
        this.jdbi = JdbiSetup.on(dataSource);
    }

    /**
     * @param target its index in the call's plan
     * @param door   by which the call came
     */
    public record Held(UUID callId, int target, String campaign, String seat, Stance stance, Instant at, String door) {}

    /** The oldest first, a hundred at most. */
    public List<Held> list(String campaign) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("campaign", campaign)
                .bind("most", MOST)
                .map(ConstructorMapper.of(Held.class))
                .list());
    }

    /** Empty where it is no longer held, or never was. */
    public Optional<Held> find(String campaign, UUID call, int target) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("campaign", campaign)
                .bind("call", call)
                .bind("target", target)
                .map(ConstructorMapper.of(Held.class))
                .findOne());
    }
}
