package org.patchthrough.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.access.Role;
import org.patchthrough.access.Session;
import org.patchthrough.app.ServiceFixture;

/** Each address of the console is opened by whoever it is for, and by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleAccessTest {
    /** Those whose sign-in is just made: no session is asked for. */
    private static final Set<String> BEFORE_SIGNING_IN = Set.of(
            "GET /o/sign-in",
            "POST /o/sign-in",
            "GET /o/join/{secret}",
            "POST /o/join/{secret}",
            "GET /o/open/{secret}",
            "GET /o/partner/{secret}");

    private final Map<Role, Session> signedIn = new EnumMap<>(Role.class);
    private final HttpClient client = HttpClient.newHttpClient();
    private ServiceFixture service;

    @BeforeAll
    void open() {
        service = ServiceFixture.demo();
        Stream.of(Role.values()).forEach(role -> signedIn.put(role, service.organizer(role)));
    }

    @AfterAll
    void close() {
        service.close();
    }

    List<Arguments> matrix() {
        return service.console().table().stream()
                .filter(route -> !route.path().equals("/o/sign-out"))
                .flatMap(route -> signedIn.keySet().stream()
                        .map(role -> Arguments.of(route.method() + " " + route.path(), role, route)))
                .toList();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("matrix")
    void a_route_is_open_to_its_roles_alone(String name, Role role, ConsoleRoute route) {
        var answer =
                send(route, role, signedIn.get(role).formToken(), service.url().toString());

        if (route.permission().has(role)) {
            assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Your role does not open this");
        }
    }

    List<Arguments> routes() {
        return service.console().table().stream()
                .map(route -> Arguments.of(route.method() + " " + route.path(), route))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void nobody_gets_in_without_a_session(String name, ConsoleRoute route) {
        var answer = send(route, null, "", service.url().toString());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/o/sign-in");
    }

    List<Arguments> buttons() {
        return service.console().table().stream()
                .filter(route -> route.method().equals(HandlerType.POST))
                .map(route -> Arguments.of(route.method() + " " + route.path(), route))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("buttons")
    void no_other_page_presses_a_button_here(String name, ConsoleRoute route) {
        var owner = signedIn.get(Role.OWNER).formToken();

        assertThat(send(route, Role.OWNER, "", service.url().toString()).statusCode())
                .isEqualTo(403);
        assertThat(send(
                                route,
                                Role.OWNER,
                                signedIn.get(Role.VIEWER).formToken(),
                                service.url().toString())
                        .statusCode())
                .as("with another session’s token")
                .isEqualTo(403);
        assertThat(send(route, Role.OWNER, owner, "https://evil.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_mounted_below_the_console_is_in_the_table() {
        var known = service.console().table().stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(BEFORE_SIGNING_IN);

        assertThat(service.endpoints())
                .filteredOn(endpoint -> endpoint.matches("\\S+ /o(/.*)?"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void figures_that_are_not_for_everybody_are_opened_by_a_key_or_a_session()
            throws IOException, InterruptedException {
        try (var closed = ServiceFixture.with(demo -> demo.replace("results: public", "results: members"))) {
            var address = URI.create(closed.url() + "/api/v1/campaigns/demo/whip.csv");
            var key = closed.key();

            assertThat(status(HttpRequest.newBuilder(address))).isEqualTo(403);
            assertThat(status(HttpRequest.newBuilder(address).header("Authorization", "Bearer ptr_guessed")))
                    .isEqualTo(403);
            assertThat(status(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + key)))
                    .isEqualTo(200);
            var cookie = closed.organizer(Role.VIEWER).secret().text();
            assertThat(status(HttpRequest.newBuilder(URI.create(closed.url() + "/o/demo/members.csv"))
                            .header("Cookie", "patchthrough_session=" + cookie)))
                    .isEqualTo(200);
        }
    }

    List<Arguments> tables() {
        return service.console().table().stream()
                .filter(route -> route.program() != null)
                .map(route -> Arguments.of(route.path().replace("{slug}", "demo")))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_view_is_read_as_a_table_by_key(String path) throws IOException, InterruptedException {
        var address = URI.create(service.url() + path);

        assertThat(status(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + service.key())))
                .isEqualTo(200);
        assertThat(status(HttpRequest.newBuilder(address).header("Authorization", "Bearer ptr_guessed")))
                .isEqualTo(401);
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private record Answer(int statusCode, HttpHeaders headers, String body) {}

    private Answer send(ConsoleRoute route, Role role, String token, String origin) {
        var path =
                route.path().replace("{slug}", "demo").replaceAll("\\{[a-z]+}", "00000000-0000-0000-0000-000000000000");
        var request = HttpRequest.newBuilder(URI.create(service.url() + path));
        if (role != null) {
            request.header(
                    "Cookie",
                    "patchthrough_session=" + signedIn.get(role).secret().text());
        }
        if (route.method().equals(HandlerType.POST)) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", origin)
                    .POST(BodyPublishers.ofString("token=" + token));
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            // A stream goes on for as long as somebody listens: what it is can be told from its head.
            boolean stream =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            try (var body = answer.body()) {
                return new Answer(
                        answer.statusCode(),
                        answer.headers(),
                        stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
