package org.patchthrough.whip;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.directory.Congress;
import org.patchthrough.ledger.JdbiSetup;

/** The table {@code confirmed_position}: what organizers have entered of members. Nothing in it is ever changed. */
public final class ConfirmedPositions {
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
    private static final int LONG = 500;

    private static final String CURRENT = """
              select distinct on (seat) seq, seat, upper(position) as position, upper(kind) as kind, link, said_on, by, at
                from confirmed_position
               where campaign = ?
            order by seat, seq desc
            """;
    private static final String HISTORY = """
              select seq, seat, upper(position) as position, upper(kind) as kind, link, said_on, by, at
                from confirmed_position
               where campaign = ?
                 and seat = ?
            order by seq desc
            """;
    private static final String ADD = """
            insert into confirmed_position (campaign, seat, position, kind, link, said_on, by, at)
            values (:campaign, :seat, :position, :kind, :link, :on, :by, :now)
            """;
    /** Who enters something of the same campaign at the same time waits here. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('confirmed_position ' || ?, 0))::text
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public ConfirmedPositions(DataSource dataSource, InstantSource clock) {
        this.jdbi = JdbiSetup.on(dataSource);
        this.clock = clock;
    }

    /**
     * What somebody wants to enter.
     *
     * @param position empty to take back what stands
     * @param was      the number of the entry that they saw; 0 where they saw none
     * @param by       who it is, as the history shows it
     */
    public record Wish(
            String campaign,
            String seat,
            Optional<Stance> position,
            ConfirmedPosition.Source kind,
            String link,
            LocalDate on,
            long was,
            String by) {}

    /**
     * One entry.
     *
     * @param position null where it takes back the one before
     */
    public record Entry(
            long seq,
            String seat,
            @Nullable Stance position,
            ConfirmedPosition.Source kind,
            String link,
            LocalDate saidOn,
            String by,
            Instant at) {
        Optional<ConfirmedPosition> confirmed() {
            return Optional.ofNullable(position).map(stance -> new ConfirmedPosition(stance, kind, link, saidOn));
        }

        /** {@code supports}; empty where it takes one back. */
        public String code() {
            return position == null ? "" : position.code();
        }
    }

    /** Of each seat of which something stands. */
    Map<String, ConfirmedPosition> current(Handle handle, String campaign) {
        return handle.select(CURRENT, campaign).map(ConstructorMapper.of(Entry.class)).stream()
                .flatMap(entry -> entry.confirmed().map(position -> Map.entry(entry.seat(), position)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The seats of which it stands that they are for, or against. */
    public Set<String> seats(String campaign, Stance position) {
        return jdbi.withHandle(handle -> current(handle, campaign)).entrySet().stream()
                .filter(entry -> entry.getValue().position() == position)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** All that was entered of a seat, newest first. */
    public List<Entry> history(String campaign, String seat) {
        return jdbi.withHandle(handle -> handle.select(HISTORY, campaign, seat)
                .map(ConstructorMapper.of(Entry.class))
                .list());
    }

    /**
     * Enters it, unless somebody else was quicker.
     *
     * @param alongside what is done in the same transaction, with the code of what stood before
     * @return why not, as a sentence; empty when it is done
     */
    public Optional<String> enter(Wish wish, BiConsumer<Handle, String> alongside) {
        var mistake = mistake(wish);
        if (mistake.isPresent()) {
            return mistake;
        }
        return jdbi.inTransaction(handle -> {
            handle.select(LOCK, wish.campaign()).mapTo(String.class).one();
            var before = handle.select(HISTORY, wish.campaign(), wish.seat())
                    .map(ConstructorMapper.of(Entry.class))
                    .findFirst();
            if (before.map(Entry::seq).orElse(0L) != wish.was()) {
                return Optional.of("Somebody else entered something in between; it stands below. Yours is not saved.");
            }
            handle.createUpdate(ADD)
                    .bind("campaign", wish.campaign())
                    .bind("seat", wish.seat())
                    .bind("position", wish.position().map(Stance::code).orElse(null))
                    .bind("kind", wish.kind().code())
                    .bind("link", wish.link())
                    .bind("on", wish.on())
                    .bind("by", wish.by())
                    .bind("now", clock.instant())
                    .execute();
            alongside.accept(handle, before.map(Entry::code).orElse(""));
            return Optional.empty();
        });
    }

    private Optional<String> mistake(Wish wish) {
        if (wish.position().equals(Optional.of(Stance.NOT_GIVEN))) {
            return Optional.of("\"Wouldn’t say\" is what a staffer tells a caller, and no position of a member.");
        }
        if (!wish.link().isEmpty() && !isLink(wish.link())) {
            return Optional.of(
                    "\"%s\" is no link that can be shown. Write one that begins with https://.".formatted(wish.link()));
        }
        var today = Congress.dayInWashington(clock.instant());
        if (wish.on().isAfter(today) || wish.on().isBefore(OLDEST)) {
            return Optional.of(
                    "%s cannot be the day. Write one that is not after today, %s.".formatted(wish.on(), today));
        }
        return Optional.empty();
    }

    private static boolean isLink(String link) {
        try {
            var address = new URI(link);
            return link.length() <= LONG
                    && "https"
                            .equals(Optional.ofNullable(address.getScheme())
                                    .orElse("")
                                    .toLowerCase(Locale.ROOT))
                    && link.startsWith("https://")
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
