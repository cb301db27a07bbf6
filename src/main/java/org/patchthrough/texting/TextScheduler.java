package org.patchthrough.texting;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done at its time, on whatever node is up then (db-scheduler). A node that dies at it leaves it to another,
 * so what is done must bear being done twice.
 */
public final class TextScheduler implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TextScheduler.class);

    private static final String ENDED = "call-ended";
    private static final String REMINDER = "reminder";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int THREADS = 4;

    // Written here and not by the library, which knows no transaction of ours; its columns are documented.
    private static final String PUT = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (?, ?, ?, false, 1)
            on conflict (task_name, task_instance) do update
               set execution_time = excluded.execution_time,
                   picked = false,
                   picked_by = null,
                   version = scheduled_tasks.version + 1
            """;
    private static final String FORGET = """
            delete from scheduled_tasks
             where task_name = ?
               and task_instance = ?
            """;

    private final DataSource dataSource;
    private final InstantSource clock;
    private @Nullable Scheduler scheduler;

    public TextScheduler(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Somebody will be told of this call's end. Within the handle's transaction, as all of these. */
    void tellEnd(Handle handle, UUID call, Instant at) {
        put(handle, ENDED, call.toString(), at);
    }

    /** One reminder a caller and number: a new one takes the place of the old. */
    void remind(Handle handle, UUID caller, String number, Instant at) {
        put(handle, REMINDER, caller + "/" + number, at);
    }

    void forgetReminder(Handle handle, UUID caller, String number) {
        handle.execute(FORGET, REMINDER, caller + "/" + number);
    }

    private static void put(Handle handle, String task, String id, Instant at) {
        handle.execute(PUT, task, id, at);
    }

    /** Begins to do it. Call once. */
    void start(Consumer<UUID> ended, BiConsumer<UUID, String> due) {
        var tasks = List.<Task<?>>of(
                Tasks.custom(ENDED, Void.class).execute((instance, _) -> {
                    ended.accept(UUID.fromString(instance.getId()));
                    return TextScheduler::takeAway;
                }),
                Tasks.custom(REMINDER, Void.class).execute((instance, _) -> {
                    var parts = instance.getId().split("/", 2);
                    due.accept(UUID.fromString(parts[0]), parts[1]);
                    return TextScheduler::takeAway;
                }));
        scheduler = new OnClock(dataSource, tasks, clock)
                .pollingInterval(POLL)
                .threads(THREADS)
                .build();
        scheduler.start();
    }

    /** What was put off while it was being done has a new version, so this one is no longer there, and the new one stays. */
    private static void takeAway(ExecutionComplete done, ExecutionOperations<Void> operations) {
        try {
            operations.remove();
        } catch (ExecutionException putOff) {
            log.debug("put off meanwhile  task={}", done.getExecution().getTaskName());
        }
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    /**
     * What is due is told by a clock that somebody may set, a demo's or a test's. How long to wait until it looks again is not:
     * with its own waiter it would, once that clock is set back by six hours, look again in six hours.
     */
    private static final class OnClock extends SchedulerBuilder {
        OnClock(DataSource dataSource, List<Task<?>> tasks, InstantSource time) {
            super(dataSource, tasks);
            this.clock = time::instant;
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval);
        }
    }
}
