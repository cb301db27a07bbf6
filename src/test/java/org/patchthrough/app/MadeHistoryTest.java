package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.history.MadeCalls;
import org.patchthrough.history.MadeHistory;
import org.patchthrough.whip.Position;

/** A demo that begins with three weeks of calls which never were. */
class MadeHistoryTest {
    private static final ServiceFixture SERVICE = ServiceFixture.demoWithHistory();

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void figures_stand_before_the_demo_is_ready_and_change_no_more() {
        var count = SERVICE.services().campaigns().whip().count("demo");
        long calls = count("select count(distinct call_id) from fact");

        assertThat(count.funnel().requested()).isEqualTo(calls).isGreaterThan(1_000);
        assertThat(count.members().stream()
                        .map(member -> Position.of(member, count.asOf()).ground())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Position.Ground.CONFIRMED,
                        Position.Ground.REPORTED,
                        Position.Ground.CONFLICTING,
                        Position.Ground.TOO_FEW,
                        Position.Ground.NO_ANSWERS);
    }

    @Test
    void nobody_has_a_number_nobody_is_texted_and_nobody_has_used_up_a_limit() {
        for (var table :
                List.of("caller", "text_out", "call_attempt", "recent_contact", "daily_count", "queued", "live_call")) {
            assertThat(count("select count(*) from " + table)).as(table).isZero();
        }
        assertThat(count("select count(*) from call_summary where external_id <> '" + MadeHistory.MARK + "'"))
                .isZero();
    }

    @Test
    void it_is_the_same_each_time_and_written_once() {
        var campaign = SERVICE.services().campaigns().callables().find("demo").orElseThrow();
        var now = SERVICE.services().ground().clock().instant();

        assertThat(new MadeCalls(campaign, now, 5).make(40))
                .isEqualTo(new MadeCalls(campaign, now, 5).make(40))
                .allSatisfy(fact -> assertThat(fact.at()).isBefore(now));
        assertThat(new MadeHistory(SERVICE.services().ground().database().pool(), () -> now)
                        .write(campaign, "Jo Ferris"))
                .isFalse();
    }

    private static long count(String sql) {
        return SERVICE.services()
                .ground()
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
