package org.patchthrough.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Somebody with an HTTP client, who follows no redirect. Ends the server when closed. */
final class Visitor implements AutoCloseable {
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    Visitor(Server server) {
        this.server = server;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    CompletableFuture<HttpResponse<String>> getLater(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    /** @param headers names and values in turn */
    HttpResponse<String> ask(String method, String path, String... headers) {
        return send(request(path)
                .method(method, BodyPublishers.noBody())
                .headers(headers)
                .build());
    }

    HttpResponse<String> postWith(String path, String json, String... headers) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, json, "application/json");
    }

    HttpResponse<String> post(String path, String body, String type) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> form(String path, String fields) {
        return post(path, fields, "application/x-www-form-urlencoded");
    }

    /** The value of a hidden field of a page. */
    static String hidden(String page, String name) {
        var matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no field " + name + " in " + page);
        }
        return matcher.group(1);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
