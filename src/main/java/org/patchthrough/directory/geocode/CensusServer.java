package org.patchthrough.directory.geocode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.patchthrough.directory.geocode.Geocoder.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question to the server of a Census geocoder. The address is part of the question's URL, so neither that URL nor the text
 * of any exception gets out of here, and no redirect is followed, which would carry the address to somebody else.
 */
final class CensusServer {
    private static final Logger log = LoggerFactory.getLogger(CensusServer.class);
    private static final int OK = 200;
    private static final int FAULT = 500;

    private final URI address;
    private final Duration timeout;
    private final long mostBytes;
    private final HttpClient client;

    CensusServer(URI address, Duration timeout, long mostBytes) {
        this.address = address;
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** What came back. */
    sealed interface Reply {
        record Body(String text) implements Reply {}

        record Failed(Why why) implements Reply {}
    }

    Reply ask(StreetAddress of, CensusVintage lines) {
        var request = HttpRequest.newBuilder(question(of, lines))
                .header("User-Agent", "Patchthrough")
                .header("Accept", "application/json")
                .build();
        // Not the request's own timeout: that one ends with the head of the answer.
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), mostBytes));
        try {
            return reply(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed(Why.NO_ANSWER, "not in time");
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            return failed(Why.NO_ANSWER, cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed(Why.NO_ANSWER, "interrupted");
        }
    }

    private static Reply reply(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == OK) {
            return new Reply.Body(answer.body());
        }
        return failed(status >= FAULT ? Why.NO_ANSWER : Why.REFUSED, "status " + status);
    }

    private static Reply failed(Why why, String found) {
        log.info("the geocoder gave no answer  found={}", found);
        return new Reply.Failed(why);
    }

    private URI question(StreetAddress of, CensusVintage lines) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("street", of.street());
        parameters.put("city", of.city());
        parameters.put("zip", of.zip().digits());
        parameters.put("benchmark", "Public_AR_Current");
        parameters.put("vintage", lines.vintage());
        parameters.put("layers", lines.layer());
        parameters.put("format", "json");
        var query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(CensusServer::written)
                .collect(Collectors.joining("&"));
        return URI.create(address.toString().replaceFirst("/$", "") + "/geographies/address?" + query);
    }

    private static String written(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8);
    }
}
