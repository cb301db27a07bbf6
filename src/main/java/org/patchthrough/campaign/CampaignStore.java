package org.patchthrough.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps campaigns and their versions. Who serves calls asks {@link Campaigns}, which remembers. */
public final class CampaignStore {
    private static final String ADD_CAMPAIGN = """
            insert into campaign (slug)
            values (:slug)
                on conflict (slug) do nothing
            """;

    /** Two imports of one campaign at once would both find the newest version different. */
    private static final String LOCK = """
            select slug
              from campaign
             where slug = :slug
               for update
            """;

    /** The newest version's number, where it says the same. */
    private static final String SAME = """
            select number
              from campaign_version
             where number = (select max(number) from campaign_version where campaign = :slug)
               and body = cast(:body as jsonb)
            """;

    private static final String ADD_VERSION = """
            insert into campaign_version (campaign, imported_at, body)
            values (:slug, :importedAt, cast(:body as jsonb))
            returning number
            """;

    private static final String GET = """
            select number, body
              from campaign_version
             where number = :number
            """;

    private static final String FIND = """
              select c.slug, c.status, v.number, v.body
                from campaign c
                join campaign_version v on v.campaign = c.slug
               where c.slug = :slug
            order by v.number desc
               limit 1
            """;

    private static final String LIST = """
              select distinct on (c.slug) c.slug, c.status, v.number, v.body
                from campaign c
                join campaign_version v on v.campaign = c.slug
            order by c.slug, v.number desc
            """;

    private static final String PAUSED = """
            select slug
              from campaign
             where status = 'paused'
            """;

    private static final String MARK = """
            update campaign
               set status = :status
             where slug = :slug
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public CampaignStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Publishes: the version under its new number, or the campaign's newest where that says just the same. */
    public Version add(Version version) {
        var body = VersionBody.write(version);
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(ADD_CAMPAIGN).bind("slug", version.slug()).execute();
            handle.createQuery(LOCK)
                    .bind("slug", version.slug())
                    .mapTo(String.class)
                    .one();
            return version.numbered(
                    same(handle, version.slug(), body).orElseGet(() -> insert(handle, version.slug(), body)));
        });
    }

    private static Optional<Integer> same(Handle handle, String slug, String body) {
        return handle.createQuery(SAME)
                .bind("slug", slug)
                .bind("body", body)
                .mapTo(Integer.class)
                .findOne();
    }

    private int insert(Handle handle, String slug, String body) {
        return handle.createQuery(ADD_VERSION)
                .bind("slug", slug)
                .bind("importedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("body", body)
                .mapTo(Integer.class)
                .one();
    }

    /** Any version ever published; {@link NoSuchElementException} for a number that none has. */
    public Version get(int number) {
        return jdbi.withHandle(handle -> handle.createQuery(GET)
                        .bind("number", number)
                        .map((row, _) -> version(row))
                        .findOne())
                .orElseThrow(() -> new NoSuchElementException("no version has the number " + number));
    }

    /** With its newest version. */
    public Optional<Campaign> find(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("slug", slug)
                .map(CampaignStore::campaign)
                .findOne());
    }

    /** Every campaign with its newest version, by slug. */
    public List<Campaign> list() {
        return jdbi.withHandle(
                handle -> handle.createQuery(LIST).map(CampaignStore::campaign).list());
    }

    /** Those that are paused, by slug. */
    Set<String> paused() {
        return jdbi.withHandle(
                handle -> handle.createQuery(PAUSED).mapTo(String.class).set());
    }

    /** Opens, pauses or ends a campaign; false where there is none of that slug. */
    public boolean mark(String slug, Status status) {
        return jdbi.withHandle(handle -> handle.createUpdate(MARK)
                        .bind("slug", slug)
                        .bind("status", status.code())
                        .execute())
                == 1;
    }

    private static Campaign campaign(ResultSet row, StatementContext context) throws SQLException {
        return new Campaign(row.getString("slug"), status(row.getString("status")), version(row));
    }

    private static Version version(ResultSet row) throws SQLException {
        return VersionBody.read(row.getString("body"), row.getInt("number"));
    }

    private static Status status(String code) {
        return switch (code) {
            case "open" -> Status.OPEN;
            case "paused" -> Status.PAUSED;
            case "ended" -> Status.ENDED;
            default -> throw new IllegalStateException("a campaign is \"" + code + "\"");
        };
    }
}
