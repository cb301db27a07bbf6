package org.patchthrough.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.carrier.LegToken;
import org.patchthrough.carrier.OutboundCall;
import org.patchthrough.carrier.SendOutcome;

/** Calls by Twilio's REST interface. One client serves all threads. */
public final class TwilioCarrier implements Carrier {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** Below the time after which a mailbox would answer; the carrier may add some seconds. */
    private static final int RINGING_SECONDS = 25;
    /** Twelve targets of ten minutes: a call that lasts longer is one whose end we lost. */
    private static final int LONGEST_CALL = (int) Duration.ofHours(2).toSeconds();
    /** In REST each event is a parameter of its own; joined into one, no callback would ever come, and no error either. */
    private static final List<String> EVENTS = List.of("initiated", "ringing", "answered", "completed");

    private static final int NOT_IN_PROGRESS = 21220;
    private static final int NOT_FOUND = 20404;
    private static final Map<Call.Status, LegStatus> ENDS = Map.of(
            Call.Status.COMPLETED, LegStatus.COMPLETED,
            Call.Status.BUSY, LegStatus.BUSY,
            Call.Status.FAILED, LegStatus.FAILED,
            Call.Status.NO_ANSWER, LegStatus.NO_ANSWER,
            Call.Status.CANCELED, LegStatus.CANCELED);

    private final TwilioAccount account;
    private final WebhookUrls urls;
    private final TwilioRestClient client;

    public TwilioCarrier(TwilioAccount account, WebhookUrls urls) {
        this(account, urls, TIMEOUT);
    }

    TwilioCarrier(TwilioAccount account, WebhookUrls urls, Duration timeout) {
        this.account = account;
        this.urls = urls;
        this.client = NoRetryHttpClient.client(account, timeout);
    }

    @Override
    public SendOutcome place(OutboundCall order) {
        var create = Call.creator(
                        new PhoneNumber(order.to()),
                        new PhoneNumber(order.from()),
                        URI.create(urls.voice(order.first())))
                .setStatusCallback(urls.leg(new LegToken(order.call(), Leg.CALLER)))
                .setStatusCallbackEvent(EVENTS)
                .setTimeout(RINGING_SECONDS)
                .setTimeLimit(LONGEST_CALL);
        account.fallback().ifPresent(create::setFallbackUrl);
        return TwilioErrors.outcome(
                "call", order.call(), () -> create.create(client).getSid());
    }

    @Override
    public void end(String sid) {
        try {
            Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(client);
        } catch (TwilioException failure) {
            if (code(failure) != NOT_IN_PROGRESS && code(failure) != NOT_FOUND) {
                throw new CarrierFault("call " + sid + " could not be ended", failure);
            }
        }
    }

    @Override
    public List<Found> findByTo(String to, Instant since) {
        var earliest = since.truncatedTo(ChronoUnit.SECONDS);
        try {
            var page = Call.reader().setTo(new PhoneNumber(to)).setPageSize(50L).firstPage(client);
            return page.getRecords().stream()
                    .map(TwilioCarrier::found)
                    .filter(found -> found.created()
                            .map(created -> !created.isBefore(earliest))
                            .orElse(true))
                    .toList();
        } catch (TwilioException failure) {
            throw new CarrierFault("the carrier's list of calls cannot be had", failure);
        }
    }

    @Override
    public Optional<Found> find(String sid) {
        try {
            return Optional.of(found(Call.fetcher(sid).fetch(client)));
        } catch (TwilioException failure) {
            if (code(failure) == NOT_FOUND) {
                return Optional.empty();
            }
            throw new CarrierFault("call " + sid + " cannot be looked up", failure);
        }
    }

    /** The carrier's own number of what is the matter; 0 where it named none. */
    private static int code(TwilioException failure) {
        return failure instanceof ApiException refused && refused.getCode() != null ? refused.getCode() : 0;
    }

    /** A state that this SDK does not know comes as null, and is taken for one that goes on. */
    private static Found found(Call call) {
        return new Found(
                call.getSid(),
                Optional.ofNullable(call.getDateCreated()).map(created -> created.toInstant()),
                Optional.ofNullable(call.getStatus())
                        .flatMap(status -> Optional.ofNullable(ENDS.get(status)))
                        .map(how -> new End(how, seconds(call.getDuration()))));
    }

    private static int seconds(@Nullable String duration) {
        return duration != null && duration.matches("\\d{1,6}") ? Integer.parseInt(duration) : 0;
    }
}
