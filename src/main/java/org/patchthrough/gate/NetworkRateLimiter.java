package org.patchthrough.gate;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.patchthrough.caller.PhoneKey;

/**
 * How often one network address may ask for calls, and the block of addresses around it: five an hour, sixty an hour. Slows
 * programs; kept for all nodes together, by keyed hashes. Every request that comes as far as the gate takes its share, also
 * one that is refused, so that nobody can try numbers out.
 */
public final class NetworkRateLimiter {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final BucketConfiguration ADDRESS = perHour(5);
    private static final BucketConfiguration BLOCK = perHour(60);
    private static final int SWEPT_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final PhoneKey key;

    public NetworkRateLimiter(DataSource database, PhoneKey key, InstantSource clock) {
        this.key = key;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("bucket")
                .clientClock(new Meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /**
     * Takes one request's share; must not be called while a connection is held.
     *
     * @param address empty if unknown, which is not limited
     * @return false where nothing is left
     */
    public boolean take(String address) {
        if (address.isEmpty()) {
            return true;
        }
        var network = NetworkAddress.of(address);
        return take("address", network.own(), ADDRESS) && take("block", network.block(), BLOCK);
    }

    private boolean take(String purpose, String name, BucketConfiguration limit) {
        var id = HexFormat.of().formatHex(key.digest(purpose, name));
        return buckets.getProxy(id, () -> limit).tryConsume(1);
    }

    /** Throws away those that are full again; a job for now and then. */
    public void sweep() {
        while (buckets.removeExpired(SWEPT_AT_ONCE) == SWEPT_AT_ONCE) {
            // There may be more.
        }
    }

    private static BucketConfiguration perHour(int requests) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(requests)
                        .refillGreedy(requests, AN_HOUR)
                        .build())
                .build();
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
