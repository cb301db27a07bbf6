package org.patchthrough.twilio;

import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.patchthrough.carrier.Placing;
import org.patchthrough.carrier.Posting;

/**
 * What a failed create means. The rule: only what certainly made no call or text may be asked for again, only what the carrier
 * itself refused is refused, and all else is unknown (codes: twilio.com/docs/api/errors).
 */
final class TwilioErrors {
    /** Credentials; an address of ours; a number that the account does not own or may not show; a trial account. */
    private static final Set<Integer> OURS =
            Set.of(20003, 20008, 21205, 21210, 21212, 21213, 21219, 21603, 21606, 21608);
    /** The number has as many texts waiting at the carrier as may wait there. */
    private static final int QUEUE_FULL = 21611;

    private TwilioErrors() {}

    /** What is known of an order that got no receipt. */
    private sealed interface Fate {
        record Refused(int code) implements Fate {}

        record TryLater(String why) implements Fate {}

        record Unknown(String why) implements Fate {}
    }

    /** Whether it would befall every order alike, until somebody mends a setting. */
    static boolean ours(RuntimeException failure) {
        return failure instanceof ApiException answered
                && answered.getCode() != null
                && OURS.contains(answered.getCode());
    }

    static Placing placing(RuntimeException failure) {
        return switch (fate(failure)) {
            case Fate.Refused(var code) -> new Placing.Refused(String.valueOf(code), sentence(code));
            case Fate.TryLater(var why) -> new Placing.TryLater(why);
            case Fate.Unknown(var why) -> new Placing.Unknown(why);
        };
    }

    static Posting posting(RuntimeException failure) {
        return switch (fate(failure)) {
            case Fate.Refused(var code) -> new Posting.Refused(code);
            case Fate.TryLater(var why) -> new Posting.TryLater(why);
            case Fate.Unknown(var why) -> new Posting.Unknown(why);
        };
    }

    private static Fate fate(RuntimeException failure) {
        return switch (failure) {
            case NoRetryHttpClient.NotProcessed _ -> new Fate.TryLater("the carrier is busy and did not look at it");
            case ApiException answered
            when answered.getStatusCode() != null && answered.getCode() != null ->
                answered(answered.getStatusCode(), answered.getCode());
            case RuntimeException _
            when neverSent(failure) ->
                new Fate.TryLater("the carrier could not be reached: " + kind(failure.getCause()));
            case RuntimeException _ -> new Fate.Unknown(kind(failure) + ": " + why(failure));
        };
    }

    private static Fate answered(int status, int code) {
        if (status == 401 || status == 429 || code == QUEUE_FULL) {
            // With wrong credentials nothing is looked at, and no caller's number is to blame.
            return new Fate.TryLater("the carrier answered " + status + ", code " + code);
        }
        return status >= 400 && status < 500
                ? new Fate.Refused(code)
                : new Fate.Unknown("the carrier answered " + status + ", code " + code);
    }

    private static String sentence(int code) {
        return switch (code) {
            case 21211, 21217, 21401 -> "This is not a number that can be called. Please check it and try again.";
            case 21214 -> "This number cannot be reached. Please try another phone.";
            case 21202, 21203, 21215, 21216 -> "We cannot call this number. Please try another phone.";
            default -> "We could not place this call. Please dial the office yourself.";
        };
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
