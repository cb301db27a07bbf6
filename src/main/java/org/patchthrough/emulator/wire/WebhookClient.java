package org.patchthrough.emulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.patchthrough.emulator.wire.Webhook.Answer;

/**
 * Asks the service over HTTP as the carrier's proxy does: form-encoded, signed, five seconds to connect, fifteen in
 * all, tried again after a failure to connect and after nothing else unless the address says so.
 */
public final class WebhookClient implements AutoCloseable {
    /** A redirect to a redirect to a redirect ends here, as error 11215. */
    private static final int HOPS = 10;

    /** So many requests at once: a crowd must wait here, not in the service's accept queue. */
    private static final int AT_ONCE = 256;

    private final Signature signature;
    private final Executor executor;
    private final Map<Integer, HttpClient> clients = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(AT_ONCE);

    public WebhookClient(Signature signature, Executor executor) {
        this.signature = signature;
        this.executor = executor;
    }

    /** Sends it, follows redirects as a GET without parameters, and gives cookies back that earlier answers have set. */
    public Answer send(Webhook webhook, CookieManager cookies) {
        var next = webhook;
        for (int hop = 0; hop <= HOPS; hop++) {
            var answer = persist(next, cookies);
            if (!(answer instanceof Redirect redirect)) {
                return ((Settled) answer).answer();
            }
            next = new Webhook(redirect.to(), "GET", Map.of());
        }
        return new Answer.Failed(webhook.url(), 11215, "too many HTTP redirects");
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
    }

    private sealed interface Try {}

    private record Settled(Answer answer, String cause) implements Try {}

    private record Redirect(String to) implements Try {}

    private Try persist(Webhook webhook, CookieManager cookies) {
        var timeout = Overrides.of(webhook.url());
        var token = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout.total());
        for (int tries = 0; ; tries++) {
            var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            var found = once(webhook, cookies, timeout, token, Math.max(1, left));
            var again = found instanceof Settled settled && timeout.on().contains(settled.cause());
            if (!again || tries >= timeout.retries() || System.nanoTime() >= deadline) {
                return found;
            }
        }
    }

    private Try once(Webhook webhook, CookieManager cookies, Overrides timeout, String token, long left) {
        var url = webhook.requested();
        HttpRequest request;
        URI uri;
        try {
            uri = new URI(url);
            request = request(webhook, uri, cookies, token, Duration.ofMillis(Math.min(left, timeout.read())));
        } catch (URISyntaxException | IllegalArgumentException bad) {
            return failed(url, 11100, "not a URL that can be requested: " + bad.getMessage(), "");
        } catch (IOException cookie) {
            return failed(url, 11200, cookie.toString(), "");
        }
        room.acquireUninterruptibly();
        CompletableFuture<HttpResponse<byte[]>> asked =
                client(timeout.connect()).sendAsync(request, BodyHandlers.ofByteArray());
        try {
            var response = asked.get(left, TimeUnit.MILLISECONDS);
            cookies.put(uri, response.headers().map());
            return settle(url, response);
        } catch (TimeoutException late) {
            asked.cancel(true);
            return failed(url, 11200, "no answer in " + left + " ms", "rt");
        } catch (ExecutionException fault) {
            return fault(url, fault.getCause() == null ? fault : fault.getCause());
        } catch (IOException cookie) {
            return failed(url, 11200, cookie.toString(), "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            asked.cancel(true);
            return failed(url, 11200, "the emulator is closing", "");
        } finally {
            room.release();
        }
    }

    private HttpRequest request(Webhook webhook, URI uri, CookieManager cookies, String token, Duration timeout)
            throws IOException, URISyntaxException {
        var user = uri.getRawUserInfo();
        var plain = user == null ? uri : new URI(uri.toString().replaceFirst("//[^@/]*@", "//"));
        var request = HttpRequest.newBuilder(plain)
                .timeout(timeout)
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Accept", "*/*")
                .header("Cache-Control", "max-age=259200")
                .header("I-Twilio-Idempotency-Token", token)
                .header("X-Twilio-Signature", signature.of(webhook.requested(), webhook.signedForm()));
        if (user != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
        }
        cookies.get(uri, Map.of()).forEach((name, values) -> {
            if (!values.isEmpty()) {
                request.header(name, String.join("; ", values));
            }
        });
        if (webhook.get()) {
            return request.GET().build();
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(webhook.body()))
                .build();
    }

    private HttpClient client(int connect) {
        return clients.computeIfAbsent(
                connect,
                millis -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofMillis(millis))
                        .executor(executor)
                        .build());
    }

    private static Try settle(String url, HttpResponse<byte[]> response) {
        var location = response.headers().firstValue("Location");
        var status = response.statusCode();
        if (status >= 300 && status < 400 && location.isPresent()) {
            return new Redirect(Urls.resolve(url, location.get()));
        }
        var type = response.headers().firstValue("Content-Type").orElse("");
        var cause = status >= 500 ? "5xx" : status >= 400 ? "4xx" : "";
        var body = response.body();
        return new Settled(new Answer.Got(url, status, type, new String(body, UTF_8), body.length), cause);
    }

    private static Try fault(String url, Throwable why) {
        return switch (why) {
            case HttpConnectTimeoutException _ -> failed(url, 11205, "could not connect in time", "ct");
            case HttpTimeoutException _ -> failed(url, 11200, "no answer in time", "rt");
            case ConnectException refused
            when refused.getCause() instanceof UnresolvedAddressException -> failed(url, 11210, "no such host", "ct");
            case ConnectException _ -> failed(url, 11205, "connection refused", "ct");
            case SSLException tls -> failed(url, 11220, tls.toString(), "ct");
            // A connection that was kept open and has died counts as one that could not be made.
            default -> failed(url, 11200, why.toString(), "ct");
        };
    }

    private static Try failed(String url, int code, String why, String cause) {
        return new Settled(new Answer.Failed(url, code, why), cause);
    }
}
