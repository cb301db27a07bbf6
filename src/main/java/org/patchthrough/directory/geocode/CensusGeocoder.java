package org.patchthrough.directory.geocode;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The geocoder of the U.S. Census Bureau, or another that answers as it does. It is free, needs no key, and promises nothing:
 * so it is asked for a few addresses at a time, once more where it fails, and is left alone for a while after failing often.
 *
 * <p>The address leaves for a server of the government, so it is sent only where it decides something: not for a ZIP in one
 * district, nor for one in none. Answers are not remembered, for what they would be found by is the address.
 */
public final class CensusGeocoder implements Geocoder {
    /** The Census Bureau's own. */
    public static final URI CENSUS = URI.create("https://geocoding.geo.census.gov/geocoder");

    private static final Logger log = LoggerFactory.getLogger(CensusGeocoder.class);
    /** Half of the last ten unavailable, five at the least, and it rests for as long as it takes a person to choose a seat. */
    private static final int WINDOW = 10;

    private static final int FEWEST = 5;
    private static final float HALF = 50;
    private static final Duration REST = Duration.ofMinutes(1);

    /**
     * How much of everything. Somebody waits before a page: ten seconds when all goes wrong.
     *
     * @param answer how long one question may take
     * @param place how long to wait for one of the places
     * @param atOnce places
     * @param bytes of one answer, which has about two thousand
     */
    record Limits(Duration answer, Duration place, int atOnce, long bytes) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(4), Duration.ofSeconds(2), 4, 256 * 1024);
    }

    private final CensusServer server;
    private final Duration patienceForPlace;
    private final Semaphore places;
    private final CircuitBreaker breaker;

    /** @param address of the folder in which {@code geographies/address} lies */
    public CensusGeocoder(URI address, InstantSource clock) {
        this(address, clock, Limits.USUAL);
    }

    CensusGeocoder(URI address, InstantSource clock, Limits limits) {
        this.server = new CensusServer(address, limits.answer(), limits.bytes());
        this.patienceForPlace = limits.place();
        this.places = new Semaphore(limits.atOnce(), true);
        this.breaker = CircuitBreaker.of(
                "geocoder",
                CircuitBreakerConfig.custom()
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(FEWEST)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordResult(Answer.Unavailable.class::isInstance)
                        .writableStackTraceEnabled(false)
                        .build());
    }

    @Override
    public Answer locate(StreetAddress address, Snapshot snapshot) {
        var seats = snapshot.lookup(address.zip().digits()).house().stream()
                .map(SeatHolding::seat)
                .toList();
        return switch (seats.size()) {
            case 0 -> new Answer.NoMatch();
            case 1 -> new Answer.Found(seats.getFirst());
            default ->
                CensusVintage.find(snapshot.congress())
                        .map(lines -> inAPlace(address, lines, seats))
                        .orElseGet(() -> new Answer.Unavailable(Why.UNKNOWN_LINES));
        };
    }

    private Answer inAPlace(StreetAddress address, CensusVintage lines, List<Seat> seats) {
        try {
            if (!places.tryAcquire(patienceForPlace.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Answer.Unavailable(Why.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unavailable(Why.BUSY);
        }
        try {
            return unlessResting(address, lines, seats);
        } finally {
            places.release();
        }
    }

    private Answer unlessResting(StreetAddress address, CensusVintage lines, List<Seat> seats) {
        try {
            var answer = breaker.executeSupplier(() -> ask(address, lines, seats));
            if (answer instanceof Answer.Unavailable(var why)) {
                boolean resting = breaker.getState() == CircuitBreaker.State.OPEN;
                log.warn("the geocoder was of no use  why={} resting={}", why, resting);
            }
            return answer;
        } catch (CallNotPermittedException resting) {
            return new Answer.Unavailable(Why.RESTING);
        }
    }

    private Answer ask(StreetAddress address, CensusVintage lines, List<Seat> seats) {
        return switch (askTwice(address, lines)) {
            case CensusServer.Reply.Body body -> CensusAnswer.read(body.text(), lines, seats);
            case CensusServer.Reply.Failed failed -> new Answer.Unavailable(failed.why());
        };
    }

    /** Once more only where another try may do better: a refusal would be repeated. */
    private CensusServer.Reply askTwice(StreetAddress address, CensusVintage lines) {
        var reply = server.ask(address, lines);
        return reply instanceof CensusServer.Reply.Failed(var why) && why == Why.NO_ANSWER
                ? server.ask(address, lines)
                : reply;
    }
}
