package org.patchthrough.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.carrier.OutboundText;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.carrier.TextCarrier;
import org.patchthrough.carrier.TextToken;

/** Texts by Twilio's REST interface. One client serves all threads. */
public final class TwilioTexts implements TextCarrier {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final WebhookUrls urls;
    private final TwilioRestClient client;

    public TwilioTexts(TwilioAccount account, WebhookUrls urls) {
        this(account, urls, TIMEOUT);
    }

    TwilioTexts(TwilioAccount account, WebhookUrls urls, Duration timeout) {
        this.urls = urls;
        this.client = NoRetryHttpClient.client(account, timeout);
    }

    @Override
    public SendOutcome post(OutboundText order) {
        var create = Message.creator(new PhoneNumber(order.to()), new PhoneNumber(order.from()), order.body())
                .setStatusCallback(urls.text(new TextToken(order.text())));
        return TwilioErrors.outcome(
                "text", order.text(), () -> create.create(client).getSid());
    }

    /** By the day it was created and not by the day it was sent, which one that waits at the carrier does not have yet. */
    @Override
    public List<Sent> findTextsTo(String to, Instant since) {
        var earliest = since.truncatedTo(ChronoUnit.SECONDS);
        try {
            var page =
                    Message.reader().setTo(new PhoneNumber(to)).setPageSize(50L).firstPage(client);
            return page.getRecords().stream()
                    .filter(message -> message.getDateCreated() == null
                            || !message.getDateCreated().toInstant().isBefore(earliest))
                    .map(TwilioTexts::sent)
                    .toList();
        } catch (TwilioException failure) {
            throw new CarrierFault("the carrier's list of texts cannot be had", failure);
        }
    }

    private static Sent sent(Message message) {
        return new Sent(
                message.getSid(),
                message.getFrom() == null ? "" : message.getFrom().toString(),
                Objects.requireNonNullElse(message.getBody(), ""),
                IncomingTextParser.status(
                        message.getStatus() == null ? "" : message.getStatus().toString()),
                message.getErrorCode() == null ? 0 : message.getErrorCode());
    }
}
