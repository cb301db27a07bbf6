package org.patchthrough.campaign;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.patchthrough.campaign.version.Version;

/**
 * Campaigns in memory. A version is remembered for good, as it never changes; which one is a campaign's newest, and whether
 * the campaign is open, is asked again after a second, as another node may have changed it. Safe for any number of threads.
 */
public final class Campaigns {
    /** Far more than an installation has; a bound, because anybody may ask for slugs that do not exist. */
    private static final int MAX_KEPT = 1_000;

    /** The one key of what is asked of all campaigns together. */
    private static final String ALL = "";

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final CampaignStore store;
    private final LoadingCache<Integer, Version> byNumber;
    private final LoadingCache<String, Optional<Campaign>> bySlug;
    private final LoadingCache<String, Set<String>> paused;
    private final LoadingCache<String, List<Campaign>> all;

    public Campaigns(CampaignStore store) {
        this(store, Ticker.systemTicker());
    }

    Campaigns(CampaignStore store, Ticker ticker) {
        this.store = store;
        this.byNumber = Caffeine.newBuilder().maximumSize(MAX_KEPT).build(store::get);
        this.bySlug = Caffeine.newBuilder()
                .maximumSize(MAX_KEPT)
                .expireAfterWrite(FRESH)
                .ticker(ticker)
                .build(this::read);
        this.paused =
                Caffeine.newBuilder().expireAfterWrite(FRESH).ticker(ticker).build(_ -> store.paused());
        this.all = Caffeine.newBuilder().expireAfterWrite(FRESH).ticker(ticker).build(_ -> store.list());
    }

    private Optional<Campaign> read(String slug) {
        var found = store.find(slug);
        found.ifPresent(campaign -> byNumber.put(campaign.version().number(), campaign.version()));
        return found;
    }

    /** A campaign as it stands now, a second ago at the most. */
    public Optional<Campaign> find(String slug) {
        return bySlug.get(slug);
    }

    /** The version that a call began with; {@link NoSuchElementException} for a number that none has. */
    public Version get(int number) {
        return byNumber.get(number);
    }

    /** Those that ring nobody until they are resumed; a second ago at the most. */
    public Set<String> paused() {
        return paused.get(ALL);
    }

    /** Every campaign, by slug; a second ago at the most. */
    public List<Campaign> list() {
        return all.get(ALL);
    }

    /**
     * The campaigns of one number, E.164: the one that owns it first. Of those that have not ended that is the oldest; where
     * all have, the one that came last. A second ago at the most.
     */
    public List<Campaign> at(String number, Instant now) {
        Comparator<Campaign> oldest = Comparator.comparingInt(Campaign::first);
        var mine = list().stream()
                .filter(campaign -> campaign.version().phone().equals(number))
                .toList();
        Predicate<Campaign> ended = campaign -> campaign.statusAt(now) == CampaignStatus.ENDED;
        return Stream.concat(
                        mine.stream().filter(ended.negate()).sorted(oldest),
                        mine.stream().filter(ended).sorted(oldest.reversed()))
                .toList();
    }

    /** As {@link CampaignStore#add}, and at once on this node. */
    public PublishResult add(Version version) {
        var change = store.add(version);
        forget(version.slug());
        return change;
    }

    /** As {@link CampaignStore#setStatus}, and at once on this node. */
    public PublishResult setStatus(String slug, CampaignStatus status) {
        return setStatus(slug, status, (_, _) -> {});
    }

    /** @param alongside what is done within the same transaction, with the status as it was before */
    public PublishResult setStatus(String slug, CampaignStatus status, BiConsumer<Handle, CampaignStatus> alongside) {
        var change = store.setStatus(slug, status, alongside);
        forget(slug);
        return change;
    }

    private void forget(String slug) {
        bySlug.invalidate(slug);
        paused.invalidate(ALL);
        all.invalidate(ALL);
    }
}
