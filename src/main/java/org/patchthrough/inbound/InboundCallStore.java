package org.patchthrough.inbound;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Calls that came in, by the carrier's id: the same one told again is the same call. */
final class InboundCallStore {
    private static final RowMapper<CameIn> CAME_IN = ConstructorMapper.of(CameIn.class);

    private static final String ADD = """
            insert into inbound (sid, call_id, at, zip_recalled, number_known)
            values (?, ?, ?, ?, ?)
            on conflict (sid) do nothing
            """;
    private static final String FIND = """
            select call_id as call, zip_recalled, number_known
              from inbound
             where sid = ?
            """;
    private static final String GET = """
            select call_id as call, zip_recalled, number_known
              from inbound
             where call_id = ?
            """;

    /**
     * @param zipRecalled it began with the ZIP that we remembered of its caller
     * @param numberKnown it came with a number that nothing speaks against
     */
    record CameIn(UUID call, boolean zipRecalled, boolean numberKnown) {}

    /** Waits for a transaction that takes the same call; false where it has. */
    boolean add(Handle handle, String sid, CameIn call, Instant now) {
        return handle.execute(ADD, sid, call.call(), now, call.zipRecalled(), call.numberKnown()) == 1;
    }

    Optional<CameIn> find(Handle handle, String sid) {
        return handle.select(FIND, sid).map(CAME_IN).findOne();
    }

    Optional<CameIn> find(Handle handle, UUID call) {
        return handle.select(GET, call).map(CAME_IN).findOne();
    }
}
