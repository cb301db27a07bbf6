package org.patchthrough.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** For containers without any other client: asks the service on this machine whether it is ready. */
@Command(name = "health", description = "Asks the service on PORT whether it is ready; exits with 0 if so.")
final class HealthCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        var port = Optional.ofNullable(System.getenv("PORT")).orElse("8080");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
        } catch (IOException e) {
            System.err.println("nobody answers on port " + port);
            return 1;
        }
    }
}
