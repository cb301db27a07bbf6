package org.patchthrough.twilio;

import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.patchthrough.carrier.SendOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failed create means. The rule: only what certainly made no call or text may be asked for again, only what the carrier
 * itself refused is refused, and all else is unknown (codes: twilio.com/docs/api/errors).
 */
public final class TwilioErrors {
    private static final Logger log = LoggerFactory.getLogger(TwilioErrors.class);

    /** Credentials; an address of ours; a number that the account does not own or may not show; a trial account. */
    private static final Set<Integer> OURS =
            Set.of(20003, 20008, 21205, 21210, 21212, 21213, 21219, 21603, 21606, 21608);
    /** The number leads to no phone: it is not valid, cannot be reached, or is not plausible. */
    private static final Set<String> OF_THE_NUMBER = Set.of("21211", "21214", "21217");

    /** The number has as many texts waiting at the carrier as may wait there. */
    private static final int QUEUE_FULL = 21611;

    private TwilioErrors() {}

    /** Whether a call was refused for the number that was to be called; else the fault is ours or the carrier's. */
    public static boolean isOfTheNumber(String code) {
        return OF_THE_NUMBER.contains(code);
    }

    /**
     * Creates a call or a text, once.
     *
     * @param what   it is, for logs
     * @param create returns the carrier's id
     */
    static SendOutcome outcome(String what, UUID id, Supplier<@Nullable String> create) {
        try {
            var sid = create.get();
            return sid == null || sid.isEmpty()
                    ? new SendOutcome.Unknown("the carrier's answer names no " + what)
                    : new SendOutcome.Accepted(sid);
        } catch (RuntimeException failure) {
            var outcome = outcome(failure);
            if (ours(failure)) {
                log.error(
                        "the carrier account needs attention, no {} is taken  {}={} result={}",
                        what,
                        what,
                        id,
                        outcome);
            } else {
                log.warn("a {} was not taken  {}={} result={}", what, what, id, outcome);
            }
            return outcome;
        }
    }

    /** Whether it would befall every order alike, until somebody mends a setting. */
    private static boolean ours(RuntimeException failure) {
        return failure instanceof ApiException answered
                && answered.getCode() != null
                && OURS.contains(answered.getCode());
    }

    private static SendOutcome outcome(RuntimeException failure) {
        return switch (failure) {
            case NoRetryHttpClient.NotProcessed _ ->
                new SendOutcome.TryLater("the carrier is busy and did not look at it");
            case ApiException answered
            when answered.getStatusCode() != null && answered.getCode() != null ->
                answered(answered.getStatusCode(), answered.getCode());
            case RuntimeException _
            when neverSent(failure) ->
                new SendOutcome.TryLater("the carrier could not be reached: " + kind(failure.getCause()));
            case RuntimeException _ -> new SendOutcome.Unknown(kind(failure) + ": " + why(failure));
        };
    }

    private static SendOutcome answered(int status, int code) {
        if (status == 401 || status == 429 || code == QUEUE_FULL) {
            // With wrong credentials nothing is looked at, and no caller's number is to blame.
            return new SendOutcome.TryLater("the carrier answered " + status + ", code " + code);
        }
        return status >= 400 && status < 500
                ? new SendOutcome.Refused(code)
                : new SendOutcome.Unknown("the carrier answered " + status + ", code " + code);
    }

    /** No connection was made, so no request was sent. */
    private static boolean neverSent(RuntimeException failure) {
        var cause = failure.getCause();
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException;
    }

    private static String why(RuntimeException failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : kind(failure.getCause());
    }

    /** The kind of an error alone: its message may repeat what was sent, a phone number among it. */
    private static String kind(@Nullable Throwable failure) {
        return failure == null ? "no reason given" : failure.getClass().getSimpleName();
    }
}
