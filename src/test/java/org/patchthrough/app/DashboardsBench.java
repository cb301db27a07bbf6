package org.patchthrough.app;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.TestDatabase;
import org.patchthrough.access.Role;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.directory.RealDirectory;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.history.MadeCalls;
import org.patchthrough.ledger.PastCalls;
import org.patchthrough.ledger.SummaryProjection;
import org.patchthrough.ledger.Tail;

/**
 * What organizers' pages cost on a small history and on a large one. The small one is made call by call, and its facts are read by
 * the follower, whose rate is told. The large one is the small one many times over, with callers of its own each time: rows are
 * copied, and totals multiplied, which is what the follower would have made of it.
 */
public final class DashboardsBench {
    private static final int CALLS = Integer.getInteger("calls", 100_000);
    private static final int TIMES = Integer.getInteger("times", 100);
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final int WARM = 150;
    private static final long SEED = 7;

    private static final List<String> VIEWS = List.of(
            "/o",
            "/o/demo",
            "/o/demo/members",
            "/o/demo/members/NY-12",
            "/o/demo/calls",
            "/o/demo/offices",
            "/o/demo/partners?days=all",
            "/o/demo/changes?days=28",
            "/o/demo/members.json",
            "/r/demo",
            "/api/v1/campaigns/demo/whip");
    private static final List<String> LARGE = List.of("call_summary", "answer", "stance", "office_ring");

    private static final String SCANS = """
            select coalesce(sum(seq_scan), 0)
              from pg_stat_user_tables
             where relname = any(array['call_summary', 'answer', 'stance', 'office_ring'])
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    private DashboardsBench() {}

    public static void main(String[] arguments) throws Exception {
        new DashboardsBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        var directory = RealDirectory.snapshot();
        try (var tables = TestDatabase.fresh();
                var database = Database.open(tables.url(), TestDatabase.PATIENCE)) {
            make(tables, directory);
            try (var demo =
                    Demo.start(new Demo.Stage(0, 0, directory, ServiceFixture.demoCampaign(), 1, false), database)) {
                var cookie = cookie(demo);
                var small = measure(demo, cookie, tables.jdbi());
                multiply(tables.jdbi());
                var large = measure(demo, cookie, tables.jdbi());
                tell(small, large);
            }
        }
    }

    private static void make(TestDatabase tables, Snapshot directory) {
        var campaign = new CallableCampaign(ServiceFixture.demoCampaign(), directory, CampaignStatus.OPEN);
        var began = System.nanoTime();
        var facts = new MadeCalls(campaign, Instant.now(), SEED).make(CALLS);
        new PastCalls(tables.dataSource()).append(facts);
        System.out.printf("%,d calls, %,d facts, made in %.1f s%n", CALLS, facts.size(), since(began));
        began = System.nanoTime();
        try (var tail = Tail.open(tables.dataSource())) {
            tail.catchUp(new SummaryProjection());
        }
        System.out.printf("caught up in %.1f s: %,.0f facts a second%n", since(began), facts.size() / since(began));
        tables.jdbi().useHandle(handle -> handle.execute("vacuum analyze"));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String cookie(Demo demo) {
        var access = demo.services().access().access();
        access.invitations().admit("viewer@bench.example", "A Viewer", Role.VIEWER, "");
        return "patchthrough_session="
                + access.signIn()
                        .open("viewer@bench.example", "a bench")
                        .orElseThrow()
                        .secret()
                        .text();
    }

    /** @param bytes compressed */
    private record Cost(double median, double p95, int bytes, long scans) {}

    private static void say(String what) {
        System.out.println(LocalTime.now() + " " + what);
    }

    private Map<String, Cost> measure(Demo demo, String cookie, Jdbi jdbi) throws Exception {
        var costs = new LinkedHashMap<String, Cost>();
        for (var view : VIEWS) {
            var request = HttpRequest.newBuilder(demo.url().resolve(view))
                    .header("Cookie", cookie)
                    .header("Accept-Encoding", "gzip")
                    .build();
            for (int round = 0; round < WARM; round++) {
                fetch(request);
            }
            long scans = scans(jdbi);
            var times = new double[ROUNDS];
            int bytes = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long began = System.nanoTime();
                bytes = fetch(request);
                times[round] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(times);
            costs.put(view, new Cost(times[ROUNDS / 2], times[ROUNDS * 95 / 100], bytes, scans(jdbi) - scans));
        }
        say("measured");
        return costs;
    }

    private static long scans(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            handle.execute("select pg_stat_clear_snapshot()");
            return handle.createQuery(SCANS).mapTo(Long.class).one();
        });
    }

    private int fetch(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    /** Every call so many times, by other callers. */
    private static void multiply(Jdbi jdbi) {
        long began = System.nanoTime();
        jdbi.useHandle(handle -> {
            handle.execute("set maintenance_work_mem = '1GB'");
            for (var table : LARGE) {
                // Ten million random keys one by one would take an hour.
                var indexes = handle.createQuery("select indexdef from pg_indexes where tablename = :table")
                        .bind("table", table)
                        .mapTo(String.class)
                        .list();
                handle.execute("alter table %1$s drop constraint %1$s_pkey".formatted(table));
                handle.createQuery("select indexname from pg_indexes where tablename = :table")
                        .bind("table", table)
                        .mapTo(String.class)
                        .list()
                        .forEach(index -> handle.execute("drop index " + index));
                var columns = handle.createQuery("""
                                select string_agg(case when attname in ('call_id', 'caller')
                                                       then 'md5(' || attname || '::text || n)::uuid'
                                                       else quote_ident(attname) end, ', ' order by attnum)
                                  from pg_attribute
                                 where attrelid = :table::regclass and attnum > 0 and not attisdropped
                                """)
                        .bind("table", table)
                        .mapTo(String.class)
                        .one();
                handle.execute("create temporary table small as table " + table);
                handle.execute("insert into %s select %s from small, generate_series(2, %d) as n"
                        .formatted(table, columns, TIMES));
                handle.execute("drop table small");
                indexes.forEach(handle::execute);
                System.out.printf("%s copied, %.0f s%n", table, since(began));
            }
            for (var totals : List.of(
                    "seat_count: supports opposes undecided not_given callers voicemail not_reached",
                    "seat_day: supports opposes undecided not_given",
                    "funnel_hour: requested answered accepted bridged person voicemail not_reached reported",
                    "door_day: requested answered accepted bridged person voicemail not_reached reported",
                    "office_hour: person voicemail reached busy no_answer failed",
                    "caller_count: callers",
                    "caller_day: callers person voicemail not_reached")) {
                var parts = totals.split(": ", -1);
                var sets = Arrays.stream(parts[1].split(" ", -1))
                        .map(column -> "%1$s = %1$s * %2$d".formatted(column, TIMES))
                        .toList();
                handle.execute("update %s set %s".formatted(parts[0], String.join(", ", sets)));
            }
            handle.execute("vacuum analyze");
        });
        System.out.printf("%,d calls in %.0f s%n", (long) CALLS * TIMES, since(began));
    }

    private static void tell(Map<String, Cost> small, Map<String, Cost> large) {
        System.out.printf(
                "%-32s %21s %21s %6s %9s %s%n",
                "", "%,d calls".formatted(CALLS), "%,d".formatted((long) CALLS * TIMES), "ratio", "bytes", "scans");
        System.out.printf("%-32s %10s %10s %10s %10s%n", "ms", "median", "p95", "median", "p95");
        small.forEach((view, before) -> {
            var after = large.get(view);
            System.out.printf(
                    "%-32s %10.1f %10.1f %10.1f %10.1f %6.1f %,9d %d%n",
                    view,
                    before.median(),
                    before.p95(),
                    after.median(),
                    after.p95(),
                    after.p95() / before.p95(),
                    after.bytes(),
                    after.scans());
        });
    }
}
