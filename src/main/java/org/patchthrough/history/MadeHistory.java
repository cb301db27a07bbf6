package org.patchthrough.history;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Congress;
import org.patchthrough.ledger.PastCalls;
import org.patchthrough.whip.ConfirmedPosition;
import org.patchthrough.whip.ConfirmedPositions;

/** Three weeks of made-up calls, and what some members said in public meanwhile. */
public final class MadeHistory {
    /** What such a call carries where a partner would name the person. */
    public static final String MARK = "made-up";

    private static final int CALLS = 1_100;
    private static final long SEED = 20_261_201L;

    private final DataSource database;
    private final InstantSource clock;

    public MadeHistory(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes it, where nothing was ever recorded in this database: who has placed calls already keeps their own figures.
     *
     * @param campaign its members must be fictional
     * @param by       who confirmed positions, as the history of them shows it
     * @return whether it was written
     */
    public boolean write(CallableCampaign campaign, String by) {
        var past = new PastCalls(database);
        if (!past.isEmpty()) {
            return false;
        }
        var made = new MadeCalls(campaign, clock.instant(), SEED);
        past.append(made.make(CALLS));
        confirm(campaign, made, by);
        return true;
    }

    /** Every second of those whose staff always say the same. */
    private void confirm(CallableCampaign campaign, MadeCalls made, String by) {
        var said = campaign.targeting().seats().stream()
                .filter(seat -> MadeCalls.saidInPublic(seat).isPresent())
                .toList();
        for (int place = 0; place < said.size(); place += 2) {
            var day = made.lastDay().minusDays(2 + place % 12);
            var kinds = List.of(ConfirmedPosition.Source.values());
            var positions = new ConfirmedPositions(
                    database,
                    () -> day.atTime(16, 30).atZone(Congress.WASHINGTON).toInstant());
            positions.enter(
                    new ConfirmedPositions.Wish(
                            campaign.slug(),
                            said.get(place),
                            MadeCalls.saidInPublic(said.get(place)),
                            kinds.get(place / 2 % kinds.size()),
                            "https://libraries.example.org/said/"
                                    + said.get(place).toLowerCase(Locale.ROOT),
                            day,
                            0,
                            by),
                    (_, _) -> {});
        }
    }
}
