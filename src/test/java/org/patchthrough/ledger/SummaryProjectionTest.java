package org.patchthrough.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Review;
import org.patchthrough.call.Stance;

class SummaryProjectionTest {
    private static final Instant START = Instant.parse("2026-02-20T15:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final UUID caller = UUID.randomUUID();
    private TestDatabase database;
    private PostgresLedger ledger;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        ledger = PostgresLedger.open(database.dataSource(), now::get, List.of(), TestDatabase.PATIENCE);
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    @Test
    void a_whole_call_is_counted_at_every_step_it_reached() {
        append(Samples.talked(caller, "transit", Stance.SUPPORTS));
        summarize();

        assertThat(rows("select requested, answered, accepted, bridged, person, voicemail, not_reached, reported"
                        + " from funnel_hour"))
                .containsExactly(Map.of(
                        "requested",
                        1L,
                        "answered",
                        1L,
                        "accepted",
                        1L,
                        "bridged",
                        1L,
                        "person",
                        1L,
                        "voicemail",
                        0L,
                        "not_reached",
                        0L,
                        "reported",
                        1L));
        assertThat(seats()).containsExactly("NY-12 supports=1 opposes=0 undecided=0 not_given=0 callers=1");
        assertThat(rows("select status, outcome from call_summary"))
                .containsExactly(Map.of("status", "ended", "outcome", "complete"));
    }

    @Test
    void a_test_call_is_in_no_count() {
        var facts = new ArrayList<>(Samples.talked(caller, "transit", Stance.SUPPORTS));
        facts.set(0, Samples.requested(caller, "transit", true));
        append(facts);
        summarize();

        var dump = Dump.of(database.jdbi());
        assertThat(dump.remove("call_summary")).hasSize(1);
        assertThat(dump.values()).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void of_one_callers_answers_within_30_days_the_latest_counts() {
        append(Samples.talked(caller, "transit", Stance.SUPPORTS));
        now.set(START.plus(Duration.ofDays(30)).minusSeconds(1));
        append(Samples.talked(caller, "transit", Stance.OPPOSES));
        summarize();

        assertThat(seats()).containsExactly("NY-12 supports=0 opposes=1 undecided=0 not_given=0 callers=1");
        assertThat(rows("select stance from answer")).as("the history").hasSize(2);
    }

    @Test
    void answers_30_days_apart_both_count_and_the_caller_once() {
        append(Samples.talked(caller, "transit", Stance.SUPPORTS));
        // Daylight saving begins in between, so a day by the calendar would not be 24 hours.
        now.set(START.plus(Duration.ofDays(30)));
        append(Samples.talked(caller, "transit", Stance.OPPOSES));
        summarize();

        assertThat(seats()).containsExactly("NY-12 supports=1 opposes=1 undecided=0 not_given=0 callers=1");
    }

    @Test
    void what_is_told_of_a_very_short_talk_is_held_where_the_campaign_wants_that() {
        var facts = new ArrayList<>(Samples.talked(caller, "transit", Stance.SUPPORTS));
        facts.set(0, Samples.holding(caller, "transit"));
        facts.replaceAll(fact -> fact instanceof Fact.OfficeDone done
                ? new Fact.OfficeDone(done.leg(), done.office(), done.how(), 19)
                : fact);
        var call = append(facts);
        summarize();
        assertThat(seats()).isEmpty();
        assertThat(rows("select held from answer")).containsExactly(Map.of("held", true));

        // The dial's own word was wrong, or is still to come: the longer one counts.
        ledger.append(call, List.of(new Fact.LegEnded(new Leg(0, 1), LegStatus.COMPLETED, 20, 200)));
        summarize();
        assertThat(seats()).containsExactly("NY-12 supports=1 opposes=0 undecided=0 not_given=0 callers=1");
        assertThat(rows("select held from answer")).containsExactly(Map.of("held", false));
    }

    @Test
    void what_is_held_counts_once_somebody_has_released_it_and_never_once_it_was_struck() {
        var facts = new ArrayList<>(Samples.talked(caller, "transit", Stance.SUPPORTS));
        facts.set(0, Samples.holding(caller, "transit"));
        facts.replaceAll(fact -> fact instanceof Fact.OfficeDone done
                ? new Fact.OfficeDone(done.leg(), done.office(), done.how(), 5)
                : fact);
        var call = append(facts);
        ledger.append(call, List.of(new Fact.Reviewed(0, "look-1", Review.RELEASED)));
        summarize();
        assertThat(seats()).containsExactly("NY-12 supports=1 opposes=0 undecided=0 not_given=0 callers=1");

        now.set(START.plusSeconds(60));
        ledger.append(call, List.of(new Fact.Reviewed(0, "look-2", Review.STRUCK)));
        summarize();
        assertThat(seats()).isEmpty();
        assertThat(rows("select held, struck from answer")).containsExactly(Map.of("held", false, "struck", true));
    }

    @Test
    void a_later_voicemail_takes_no_stance_back() {
        append(Samples.talked(caller, "transit", Stance.SUPPORTS));
        now.set(START.plus(Duration.ofDays(1)));
        append(List.of(
                Samples.requested(caller, "transit"), new Fact.Contacted(0, Channel.KEYPAD, "5", Contact.VOICEMAIL)));
        summarize();

        assertThat(seats()).containsExactly("NY-12 supports=1 opposes=0 undecided=0 not_given=0 callers=1");
    }

    @Test
    void a_corrected_answer_moves_the_count() {
        var call = append(Samples.talked(caller, "transit", Stance.SUPPORTS));
        summarize();
        now.set(START.plusSeconds(60));
        ledger.append(call, List.of(new Fact.Reported(0, Channel.PAGE, "r1", Stance.NOT_GIVEN)));
        summarize();

        assertThat(seats()).containsExactly("NY-12 supports=0 opposes=0 undecided=0 not_given=1 callers=1");
    }

    @Test
    void fifty_calls_by_one_number_are_one_caller() {
        for (int call = 0; call < 50; call++) {
            now.set(START.plus(Duration.ofDays(call)));
            append(Samples.talked(caller, "transit", call % 2 == 0 ? Stance.SUPPORTS : Stance.OPPOSES));
            if (call % 7 == 0) {
                summarize();
            }
        }
        summarize();

        assertThat(seats()).singleElement().asString().endsWith("callers=1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void in_whatever_order_facts_arrive_the_summaries_are_the_same(long seed) {
        var random = new Random(seed);
        var entries = crowd(random, 60);
        arrive(entries);
        summarize();
        var inOrder = Dump.of(database.jdbi());

        database.jdbi().useHandle(handle -> handle.execute("truncate fact"));
        Dump.empty(database.jdbi());
        Collections.shuffle(entries, random);
        arrive(entries);
        summarizeInBatchesOf(17);

        assertThat(Dump.of(database.jdbi())).as("seed %d", seed).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void a_stop_before_any_commit_leaves_every_fact_counted_once(long seed) {
        var random = new Random(seed);
        arrive(crowd(random, 60));
        summarize();
        var clean = Dump.of(database.jdbi());

        Dump.empty(database.jdbi());
        var stopping = new Cursor(new Stopping(random), 13);
        int stops = 0;
        while (true) {
            try {
                if (database.jdbi().inTransaction(stopping::step).orElseThrow() == 0) {
                    break;
                }
            } catch (Stopped stopped) {
                stops++;
            }
        }
        assertThat(stops).isPositive();
        assertThat(Dump.of(database.jdbi())).as("seed %d", seed).isEqualTo(clean);
    }

    @Test
    void a_rebuild_finds_nothing_wrong_with_what_was_kept_up() {
        arrive(crowd(new Random(6), 60));
        summarizeInBatchesOf(31);
        var kept = Dump.of(database.jdbi());

        var found = new SummaryRebuild(database.dataSource(), new SummaryProjection(), 40).run();

        assertThat(found.takenAway()).isZero();
        assertThat(found.putIn()).isZero();
        assertThat(found.facts()).isGreaterThan(100);
        assertThat(Dump.of(database.jdbi())).isEqualTo(kept);
    }

    @Test
    void a_rebuild_mends_what_is_wrong_and_the_follower_goes_on_from_there() {
        arrive(crowd(new Random(7), 40));
        summarize();
        var right = Dump.of(database.jdbi());
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from answer");
            handle.execute("update seat_count set callers = callers + 1");
            handle.execute("update call_summary set status = 'queued' where answered");
            handle.execute("update cursor set seq = 0");
        });

        new SummaryRebuild(database.dataSource()).run();
        assertThat(Dump.of(database.jdbi())).isEqualTo(right);
        summarize();
        assertThat(Dump.of(database.jdbi())).isEqualTo(right);
    }

    @Test
    void a_rebuild_that_is_stopped_changes_nothing() {
        arrive(crowd(new Random(8), 40));
        summarize();
        database.jdbi().useHandle(handle -> handle.execute("delete from answer"));
        var before = Dump.of(database.jdbi());

        var rebuild = new SummaryRebuild(database.dataSource(), new Stopping(new Random(8)), 10);
        assertThatThrownBy(rebuild::run).isInstanceOf(Stopped.class);
        assertThat(Dump.of(database.jdbi())).isEqualTo(before);
    }

    private static final class Stopped extends RuntimeException {}

    /** Does the work, and then one time in three dies before the commit. */
    private record Stopping(Random random) implements Projection {
        private static final SummaryProjection SUMMARIES = new SummaryProjection();

        @Override
        public String name() {
            return SUMMARIES.name();
        }

        @Override
        public void follow(Handle handle, List<LedgerEntry> entries) {
            SUMMARIES.follow(handle, entries);
            if (random.nextInt(3) == 0) {
                throw new Stopped();
            }
        }
    }

    private List<LedgerEntry> crowd(Random random, int calls) {
        var callers = Stream.generate(UUID::randomUUID).limit(12).toList();
        var entries = new ArrayList<LedgerEntry>();
        for (int call = 0; call < calls; call++) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var at = START.plus(Duration.ofHours(random.nextInt(24 * 80)));
            var campaign = random.nextBoolean() ? "transit" : "water";
            for (var fact : Samples.call(random, callers.get(random.nextInt(12)), campaign)) {
                at = at.plusSeconds(random.nextInt(40));
                entries.add(new LedgerEntry(id, new RecordedFact(at, fact)));
            }
        }
        return entries;
    }

    private UUID append(List<Fact> facts) {
        var call = UuidCreator.getTimeOrderedEpoch();
        ledger.append(call, facts);
        return call;
    }

    /** Each with its own time, in this order. */
    private void arrive(List<LedgerEntry> entries) {
        database.jdbi().useTransaction(handle -> FactTable.append(handle, entries, Duration.ofSeconds(30)));
    }

    private void summarize() {
        summarizeInBatchesOf(1_000);
    }

    private void summarizeInBatchesOf(int max) {
        var cursor = new Cursor(new SummaryProjection(), max);
        while (database.jdbi().inTransaction(cursor::step).orElseThrow() > 0) {
            // until nothing is left
        }
    }

    private List<Map<String, Object>> rows(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapToMap().list());
    }

    private List<String> seats() {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                select format('%s supports=%s opposes=%s undecided=%s not_given=%s callers=%s',
                                              seat, supports, opposes, undecided, not_given, callers)
                                  from seat_count
                                 order by seat
                                """).mapTo(String.class).list());
    }
}
