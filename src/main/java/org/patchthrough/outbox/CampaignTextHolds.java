package org.patchthrough.outbox;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Campaigns that send no texts until somebody has mended what the carrier told of them. Their calls go on. */
public final class CampaignTextHolds {
    private static final String ADD = """
            insert into campaign_text_hold (campaign, code, at)
            values (:campaign, :code, :at)
            on conflict (campaign) do nothing
            """;
    private static final String LIFT = """
            delete from campaign_text_hold
             where campaign = ?
            """;
    private static final String HAS = """
            select exists (select from campaign_text_hold where campaign = ?)
            """;
    private static final String LIST = """
            select campaign, code, at
              from campaign_text_hold
             order by campaign
            """;

    /**
     * @param campaign by slug
     * @param code     the carrier's error
     */
    public record Halt(String campaign, int code, Instant at) {}

    /** Returns false where it was halted before. */
    boolean add(Handle handle, Halt halt) {
        return handle.createUpdate(ADD).bindMethods(halt).execute() == 1;
    }

    /** Returns false where it was not halted. */
    public boolean lift(Handle handle, String campaign) {
        return handle.execute(LIFT, campaign) == 1;
    }

    boolean has(Handle handle, String campaign) {
        return handle.select(HAS, campaign).mapTo(Boolean.class).one();
    }

    public List<Halt> list(Handle handle) {
        return handle.createQuery(LIST).map(ConstructorMapper.of(Halt.class)).list();
    }
}
