package org.patchthrough.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.campaign.version.VersionCodec;

/** Keeps campaigns and their versions. Who serves calls asks {@link Campaigns}, which remembers. */
public final class CampaignStore {
    /**
     * Whether a keyword is free is asked of all campaigns, so one change at a time is made to any, on any number of nodes.
     * Readers do not wait.
     */
    private static final String LOCK = """
            lock table campaign in share row exclusive mode
            """;

    private static final String ADD_CAMPAIGN = """
            insert into campaign (slug)
            values (:slug)
                on conflict (slug) do nothing
            """;

    private static final String IS_NEWEST = """
            select exists (
                select 1
                  from campaign_version
                 where number = (select max(number) from campaign_version where campaign = :slug)
                   and body = cast(:body as jsonb))
            """;

    private static final String ADD_VERSION = """
            insert into campaign_version (campaign, imported_at, body)
            values (:slug, :importedAt, cast(:body as jsonb))
            """;

    private static final String GET = """
            select number, body
              from campaign_version
             where number = :number
            """;

    private static final String FIND = """
              select c.slug, c.status, v.number, v.body,
                     (select min(first.number) from campaign_version first where first.campaign = c.slug) as first
                from campaign c
                join campaign_version v on v.campaign = c.slug
               where c.slug = :slug
            order by v.number desc
               limit 1
            """;

    private static final String LIST = """
              select distinct on (c.slug) c.slug, c.status, v.number, v.body,
                     (select min(first.number) from campaign_version first where first.campaign = c.slug) as first
                from campaign c
                join campaign_version v on v.campaign = c.slug
            order by c.slug, v.number desc
            """;

    private static final String COUNT_VERSIONS = """
            select count(*)
              from campaign_version
             where campaign = ?
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

    /**
     * Publishes: the version under its new number, or the campaign's newest where that says just the same. Refused where
     * another campaign that has not ended has come to have one of its keywords.
     */
    public PublishResult add(Version version) {
        var body = VersionCodec.write(version);
        return jdbi.inTransaction(handle -> {
            handle.execute(LOCK);
            var clash = new KeywordIndex(() -> running(handle)).clash(version);
            if (clash.isPresent()) {
                return new PublishResult.Refused("Campaign %s is not published: %s. Give it another keyword."
                        .formatted(version.slug(), clash.get()));
            }
            handle.createUpdate(ADD_CAMPAIGN).bind("slug", version.slug()).execute();
            if (!isNewest(handle, version.slug(), body)) {
                insert(handle, version.slug(), body);
            }
            return new PublishResult.Made(find(handle, version.slug()).orElseThrow());
        });
    }

    private static boolean isNewest(Handle handle, String slug, String body) {
        return handle.createQuery(IS_NEWEST)
                .bind("slug", slug)
                .bind("body", body)
                .mapTo(Boolean.class)
                .one();
    }

    private void insert(Handle handle, String slug, String body) {
        handle.createUpdate(ADD_VERSION)
                .bind("slug", slug)
                .bind("importedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("body", body)
                .execute();
    }

    /** Any version ever published; {@link NoSuchElementException} for a number that none has. */
    public Version get(int number) {
        return jdbi.withHandle(handle -> handle.createQuery(GET)
                        .bind("number", number)
                        .map((row, _) -> version(row))
                        .findOne())
                .orElseThrow(() -> new NoSuchElementException("no version has the number " + number));
    }

    /** How many versions of it were published, so also which the newest is, counted from 1. */
    public int countVersions(String slug) {
        return jdbi.withHandle(handle ->
                handle.select(COUNT_VERSIONS, slug).mapTo(Integer.class).one());
    }

    /** With its newest version. */
    public Optional<Campaign> find(String slug) {
        return jdbi.withHandle(handle -> find(handle, slug));
    }

    private static Optional<Campaign> find(Handle handle, String slug) {
        return handle.createQuery(FIND)
                .bind("slug", slug)
                .map(CampaignStore::campaign)
                .findOne();
    }

    /** Every campaign with its newest version, by slug. */
    public List<Campaign> list() {
        return jdbi.withHandle(CampaignStore::list);
    }

    private static List<Campaign> list(Handle handle) {
        return handle.createQuery(LIST).map(CampaignStore::campaign).list();
    }

    /** The versions in use of campaigns that have not ended: their keywords are taken. */
    public List<Version> running() {
        return jdbi.withHandle(this::running);
    }

    private List<Version> running(Handle handle) {
        return list(handle).stream()
                .filter(campaign -> campaign.statusAt(clock.instant()) != CampaignStatus.ENDED)
                .map(Campaign::version)
                .toList();
    }

    /** Those that are paused, by slug. */
    Set<String> paused() {
        return jdbi.withHandle(
                handle -> handle.createQuery(PAUSED).mapTo(String.class).set());
    }

    /**
     * Opens, pauses or ends a campaign. Refused where there is none of that slug, where one that has ended is to be paused,
     * and where one is to be opened whose last day is over or whose keyword another has by now.
     */
    public PublishResult setStatus(String slug, CampaignStatus status) {
        return setStatus(slug, status, (_, _) -> {});
    }

    /** @param alongside what is done within the same transaction, with the status as it was before */
    public PublishResult setStatus(String slug, CampaignStatus status, BiConsumer<Handle, CampaignStatus> alongside) {
        return jdbi.inTransaction(handle -> {
            handle.execute(LOCK);
            var found = find(handle, slug);
            if (found.isEmpty()) {
                return new PublishResult.Refused("There is no campaign %s. See campaign list.".formatted(slug));
            }
            var refusal = found.get().refusal(status, clock.instant(), new KeywordIndex(() -> running(handle)));
            if (refusal.isPresent()) {
                return new PublishResult.Refused(refusal.get());
            }
            handle.createUpdate(MARK)
                    .bind("slug", slug)
                    .bind("status", status.code())
                    .execute();
            alongside.accept(handle, found.get().status());
            return new PublishResult.Made(find(handle, slug).orElseThrow());
        });
    }

    private static Campaign campaign(ResultSet row, StatementContext context) throws SQLException {
        return new Campaign(
                row.getString("slug"),
                CampaignStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("first"),
                version(row));
    }

    private static Version version(ResultSet row) throws SQLException {
        return VersionCodec.read(row.getString("body"), row.getInt("number"));
    }
}
