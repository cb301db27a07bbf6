package org.patchthrough.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The SDK's HTTP client without its second tries. As it comes, an answer of 500 makes three requests of one and 503 makes
 * six, each of which may ring the phone or send the text; a redirect counts as success; and a time limit that it is given is
 * overwritten.
 */
final class NoRetryHttpClient extends NetworkHttpClient {
    private static final int CONNECTIONS = 50;

    /** The carrier is busy and did not look at the request. */
    static final class NotProcessed extends TwilioException {
        NotProcessed() {
            super("the carrier did not look at the request");
        }
    }

    /** An answer that says nothing of what was done. */
    static final class Unclear extends TwilioException {
        Unclear(String why) {
            super(why);
        }
    }

    private NoRetryHttpClient(HttpClientBuilder builder) {
        super(builder);
    }

    /** The SDK's client for an account. */
    static TwilioRestClient client(TwilioAccount account, Duration timeout) {
        return new TwilioRestClient.Builder(account.sid(), account.token())
                .accountSid(account.sid())
                .httpClient(to(account, timeout))
                .build();
    }

    /** @param timeout how long to wait for an answer once it is connected */
    private static NoRetryHttpClient to(TwilioAccount account, Duration timeout) {
        var limits = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofSeconds(2))
                .setResponseTimeout(Timeout.of(timeout))
                .build();
        var connections = new PoolingHttpClientConnectionManager();
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.ofSeconds(3))
                // A connection that the other side closed meanwhile would lose a request, its fate unknown to us.
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                .setTimeToLive(TimeValue.ofSeconds(60))
                .build());
        var builder = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                // The SDK sets its own limits on each request, the last word is the one nearest to the wire.
                .addExecInterceptorFirst("limits", (request, scope, chain) -> {
                    scope.clientContext.setRequestConfig(limits);
                    return chain.proceed(request, scope);
                });
        if (!account.atVendor()) {
            builder.setRoutePlanner((host, context) -> route(account.api()));
        }
        return new NoRetryHttpClient(builder);
    }

    /**
     * The request still says {@code Host: api.twilio.com}: the SDK knows no other base address, so only the way there
     * changes.
     */
    private static HttpRoute route(URI api) {
        boolean secure = "https".equals(api.getScheme());
        int port = api.getPort() >= 0 ? api.getPort() : secure ? 443 : 80;
        return new HttpRoute(new HttpHost(api.getScheme(), api.getHost(), port), null, secure);
    }

    @Override
    public Response reliableRequest(Request request) {
        var response = makeRequest(request);
        int status = response.getStatusCode();
        if (status == 429) {
            throw new NotProcessed();
        }
        if (status >= 500) {
            throw new Unclear("the carrier answered " + status);
        }
        if (status >= 300 && status < 400) {
            throw new Unclear("the carrier answered " + status + ", a redirect");
        }
        return response;
    }
}
