package org.patchthrough.directory.geocode;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A server in place of the Census Bureau's, which answers with recorded files; for tests of other rooms too. */
public final class StandInGeocoder implements AutoCloseable {
    private static final Path RECORDED = Path.of("src/test/resources/directory/geocoder");

    private final List<Map<String, String>> questions = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;
    private volatile HttpHandler answer = exchange -> exchange.close();

    public StandInGeocoder() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/geocoder/geographies/address", exchange -> {
            questions.add(parameters(exchange.getRequestURI().getRawQuery()));
            answer.handle(exchange);
        });
        server.start();
    }

    /** What recorded answers there are by name, such as {@code one-match.json}. */
    static String recorded(String file) {
        try {
            return Files.readString(RECORDED.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/geocoder");
    }

    /** From here on. */
    public StandInGeocoder answers(String file) {
        return answers(200, recorded(file));
    }

    StandInGeocoder answers(int status, String body) {
        return does(exchange -> send(exchange, status, body));
    }

    StandInGeocoder does(HttpHandler handler) {
        answer = handler;
        return this;
    }

    /** Begins an answer of that much and does not end it. */
    StandInGeocoder hangsAfter(String body) {
        return does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            awaitEnd();
            exchange.close();
        });
    }

    /** The parameters of every question, in order. */
    public List<Map<String, String>> questions() {
        return questions;
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
