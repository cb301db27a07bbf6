package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.campaign.PublishResult;
import org.patchthrough.campaign.version.Version;

/** At one number a keyword leads to one campaign that has not ended, whoever changes what at the same time. */
class KeywordHoldersTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-25T15:00:00Z"));

    private final TestDatabase database = TestDatabase.fresh();
    private final CampaignStore store = new CampaignStore(database.jdbi(), CLOCK);
    private final CampaignStore elsewhere = new CampaignStore(database.jdbi(), CLOCK);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_ended_campaign_is_resumed_only_while_its_keyword_is_free() {
        store.add(campaign("one", "FAIR"));
        store.setStatus("one", CampaignStatus.ENDED);
        assertThat(store.setStatus("one", CampaignStatus.OPEN)).isInstanceOf(PublishResult.Made.class);

        store.setStatus("one", CampaignStatus.ENDED);
        assertThat(store.add(campaign("two", "FARE"))).isInstanceOf(PublishResult.Made.class);
        assertThat(store.setStatus("one", CampaignStatus.OPEN))
                .isEqualTo(new PublishResult.Refused(
                        "Campaign one cannot be resumed: keyword FAIR: it looks or sounds like FARE of"
                                + " campaign two. Import it with another keyword first."));
        assertThat(store.find("one").orElseThrow().status()).isEqualTo(CampaignStatus.ENDED);

        store.add(campaign("one", "LIGHT"));
        assertThat(store.setStatus("one", CampaignStatus.OPEN)).isInstanceOf(PublishResult.Made.class);
    }

    @Test
    void a_number_belongs_to_the_oldest_of_its_campaigns_that_has_not_ended() {
        var campaigns = new Campaigns(store);
        campaigns.add(campaign("second", "FAIR"));
        campaigns.add(campaign("first", "LIGHT"));
        var number = store.find("first").orElseThrow().version().phone();
        assertThat(campaigns.at(number, CLOCK.instant()))
                .extracting(Campaign::slug)
                .containsExactly("second", "first");

        campaigns.setStatus("second", CampaignStatus.ENDED);
        assertThat(campaigns.at(number, CLOCK.instant()))
                .extracting(Campaign::slug)
                .containsExactly("first", "second");
        campaigns.setStatus("first", CampaignStatus.ENDED);
        assertThat(campaigns.at(number, CLOCK.instant()))
                .first()
                .extracting(Campaign::slug)
                .isEqualTo("first");
        assertThat(campaigns.at("+12025550111", CLOCK.instant())).isEmpty();
    }

    @Test
    void a_paused_campaign_keeps_its_keyword() {
        store.add(campaign("one", "FAIR"));
        store.setStatus("one", CampaignStatus.PAUSED);

        assertThat(store.add(campaign("two", "FAIR")))
                .isEqualTo(new PublishResult.Refused(
                        "Campaign two is not published: keyword FAIR: it is a keyword already, FAIR of"
                                + " campaign one. Give it another keyword."));
        assertThat(store.find("two")).isEmpty();
        assertThat(store.setStatus("one", CampaignStatus.OPEN)).isInstanceOf(PublishResult.Made.class);
    }

    @Test
    void a_pause_takes_nothing_back_from_an_end() {
        store.add(campaign("one", "FAIR"));
        store.setStatus("one", CampaignStatus.ENDED);

        assertThat(store.setStatus("one", CampaignStatus.PAUSED))
                .isEqualTo(new PublishResult.Refused(
                        "Campaign one has ended and calls nobody, so there is nothing to pause."));
        assertThat(store.setStatus("one", CampaignStatus.ENDED)).isInstanceOf(PublishResult.Made.class);
        assertThat(store.running()).isEmpty();
    }

    @Test
    void one_whose_last_day_is_over_is_neither_paused_nor_resumed() {
        store.add(campaign("one", "FAIR", "ends: 2026-11-24"));

        assertThat(store.setStatus("one", CampaignStatus.PAUSED)).isInstanceOf(PublishResult.Refused.class);
        assertThat(store.setStatus("one", CampaignStatus.OPEN))
                .isEqualTo(new PublishResult.Refused(
                        "Campaign one cannot be resumed: its last day was 2026-11-24. Import it with a later one."));
        assertThat(store.add(campaign("two", "FAIR"))).isInstanceOf(PublishResult.Made.class);
        assertThat(store.add(campaign("one", "FAIR", "ends: 2026-12-24")))
                .as("its next version asks for the keyword again")
                .isInstanceOf(PublishResult.Refused.class);
    }

    @Test
    void of_two_imports_at_the_same_instant_one_gets_the_keyword() throws Exception {
        assertThat(atOnce(() -> store.add(campaign("one", "FAIR")), () -> elsewhere.add(campaign("two", "FARE"))))
                .hasExactlyElementsOfTypes(PublishResult.Made.class, PublishResult.Refused.class);
        assertThat(store.list()).extracting(Campaign::slug).containsExactly("one");
    }

    @Test
    void nor_do_an_import_and_a_campaign_that_is_resumed_both_get_it() throws Exception {
        store.add(campaign("one", "FAIR"));
        store.setStatus("one", CampaignStatus.ENDED);

        assertThat(atOnce(
                        () -> store.add(campaign("two", "FAIR")),
                        () -> elsewhere.setStatus("one", CampaignStatus.OPEN)))
                .hasExactlyElementsOfTypes(PublishResult.Made.class, PublishResult.Refused.class);
        assertThat(store.running()).extracting(Version::slug).containsExactly("two");
    }

    /** Both have begun, and neither can write, before either may end; who came first goes on first. */
    private List<PublishResult> atOnce(Callable<PublishResult> first, Callable<PublishResult> second) throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2);
                var stopped = database.jdbi().open()) {
            stopped.begin();
            stopped.execute("lock table campaign, campaign_version in share mode");
            var one = nodes.submit(first);
            await().until(() -> waiting() == 1);
            var other = nodes.submit(second);
            await().until(() -> waiting() == 2);
            stopped.commit();
            return List.of(one.get(), other.get());
        }
    }

    private int waiting() {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        select count(*)
                          from pg_locks
                         where not granted
                           and database = (select oid from pg_database where datname = current_database())
                        """).mapTo(Integer.class).one());
    }

    private static Version campaign(String slug, String keyword, String... more) {
        return CampaignFiles.version(CampaignFiles.MINIMAL.replace("slug: open-late", "slug: " + slug)
                + """
                texts: {email: help@example.org, terms: https://example.org/terms}
                keywords: {%s: en}
                """.formatted(keyword)
                + String.join("\n", more));
    }
}
