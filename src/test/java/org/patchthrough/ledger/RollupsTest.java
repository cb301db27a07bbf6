package org.patchthrough.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.RecordedFact;

/**
 * Whatever happened and in whatever order it was read, totals are what a count over the facts themselves says. The counts here
 * are written anew, without the tables that the follower works with.
 */
class RollupsTest {
    private static final Instant START = Instant.parse("2026-02-20T15:00:00Z");
    private static final String CALLS = """
            with calls as (
              select call_id,
                     body ->> 'campaign' as campaign,
                     body ->> 'caller' as caller,
                     body ->> 'door' as door,
                     (at at time zone 'America/New_York')::date as day
                from fact
               where kind = 'requested'
                 and body ->> 'test' = 'false')
            """;

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"11, 7", "12, 90", "13, 2000"})
    void totals_are_what_a_count_over_the_facts_says(long seed, int batch) {
        var random = new Random(seed);
        var entries = crowd(random);
        Collections.shuffle(entries, random);
        database.jdbi().useTransaction(handle -> FactTable.append(handle, entries, Duration.ofSeconds(30)));
        var cursor = new Cursor(new SummaryProjection(), batch);
        while (database.jdbi().inTransaction(cursor::step).orElseThrow() > 0) {
            // until nothing is left
        }

        same("select campaign, name, callers from caller_count where part = 'door'", CALLS + """
                select campaign, door, count(distinct caller) from calls group by 1, 2
                """);
        same("select campaign, day, callers from caller_day", CALLS + """
                select campaign, day, count(distinct caller) from calls group by 1, 2
                """);
        same("select campaign, day, door, sum(requested), sum(answered) from door_day group by 1, 2, 3", CALLS + """
                select campaign, day, door, count(*),
                       count(*) filter (where exists (
                         select from fact where fact.call_id = calls.call_id and key = 'leg:caller:answered'))
                  from calls group by 1, 2, 3
                """);
        same(
                "select campaign, sum(busy), sum(person + voicemail + reached + no_answer) from office_hour group by 1",
                CALLS + """
                select campaign, count(*) filter (where kind = 'office_missed' and body ->> 'reason' = 'busy'),
                       count(*) filter (where kind = 'office_done')
                  from calls join fact using (call_id) group by 1
                """);
        same("select campaign, seat, day, supports, opposes, undecided, not_given from seat_day", """
                select campaign, seat, (at at time zone 'America/New_York')::date,
                       sum((stance = 'supports')::integer), sum((stance = 'opposes')::integer),
                       sum((stance = 'undecided')::integer), sum((stance = 'not_given')::integer)
                  from answer as told
                 where stance is not null
                   and not struck
                   and not exists (
                       select from answer as later
                        where later.campaign = told.campaign and later.seat = told.seat and later.caller = told.caller
                          and later.stance is not null
                          and not later.struck
                          and (later.at, later.call_id) > (told.at, told.call_id)
                          and later.at < told.at + interval '720 hours')
                 group by 1, 2, 3
                """);
        same(
                "select campaign, seat, supports, opposes, undecided, not_given from seat_count where callers > 0",
                "select campaign, seat, sum(supports), sum(opposes), sum(undecided), sum(not_given) from seat_day group by 1, 2");
        same("select campaign, seat, voicemail, not_reached from seat_count where voicemail + not_reached > 0", """
                select campaign, seat, count(*) filter (where contact = 'voicemail'), count(*) filter (where contact = 'not_reached')
                  from answer where contact <> 'person' group by 1, 2
                """);
    }

    /** Calls of few callers over two and a half months, the beginning of daylight saving time among them. */
    private static List<LedgerEntry> crowd(Random random) {
        var callers = Stream.generate(UUID::randomUUID).limit(15).toList();
        var entries = new ArrayList<LedgerEntry>();
        for (int call = 0; call < 80; call++) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 75)));
            var campaign = random.nextBoolean() ? "transit" : "water";
            for (var fact : Samples.call(random, callers.get(random.nextInt(15)), campaign)) {
                at = at.plusSeconds(random.nextInt(40));
                entries.add(new LedgerEntry(id, new RecordedFact(at, fact)));
            }
        }
        return entries;
    }

    private void same(String kept, String counted) {
        assertThat(rows(kept)).as(kept).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(counted));
    }

    private List<String> rows(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select row(found.*)::text from (" + sql + ") as found")
                        .mapTo(String.class)
                        .list());
    }
}
