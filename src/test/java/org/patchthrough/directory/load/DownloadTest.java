package org.patchthrough.directory.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.accepted;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.directory.ImportMistake;

class DownloadTest {
    private static final Predicate<InetAddress> HERE_TOO = new PublicHosts().or(InetAddress::isLoopbackAddress);
    private static final Download.Limits LIMITS = new Download.Limits(1_000_000, Duration.ofSeconds(30), 3);

    @TempDir
    private Path folder;

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/demo/", this::demo);
        server.createContext("/old/", exchange -> redirect(exchange, "/demo/" + file(exchange)));
        server.createContext("/round/", exchange -> redirect(exchange, "/round/" + file(exchange)));
        server.createContext("/metadata/", exchange -> redirect(exchange, "http://169.254.169.254/latest"));
        server.createContext("/file/", exchange -> redirect(exchange, "file:///etc/passwd"));
        server.createContext("/broken/", exchange -> answer(exchange, 500, new byte[0]));
        server.createContext("/slow/", this::slow);
        server.start();
        address = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo/", "/old"})
    void a_directory_is_fetched_as_it_lies_there_or_where_it_has_moved(String path) {
        assertThat(fetch(path, LIMITS)).isEmpty();

        assertThat(accepted(DemoFolder.read(folder)).snapshot().holdings())
                .isEqualTo(DemoFolder.snapshot().holdings());
    }

    @Test
    void this_machine_is_no_public_host() {
        assertThat(new Download(InstantSource.system(), new PublicHosts(), LIMITS).fetch(address + "/demo", folder))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.found()).contains("127.0.0.1"));
    }

    @Test
    void a_redirect_is_looked_at_before_it_is_followed() {
        assertThat(fetch("/metadata", LIMITS)).singleElement().satisfies(mistake -> {
            assertThat(mistake.file()).isEqualTo(address + "/metadata/directory.yaml");
            assertThat(mistake.found()).contains("169.254.169.254");
            assertThat(mistake.wanted()).startsWith("a host of the public internet");
        });
        assertThat(fetch("/file", LIMITS))
                .extracting(ImportMistake::found)
                .containsExactly("an address that leads to file:///etc/passwd");
        assertThat(fetch("/round", LIMITS)).extracting(ImportMistake::found).containsExactly("more than 3 redirects");
    }

    @Test
    void a_file_that_is_too_long_is_not_taken() {
        assertThat(fetch("/demo", new Download.Limits(5_000, Duration.ofSeconds(30), 3)))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.wanted()).isEqualTo("a whole file of at most 5,000 bytes"));
        assertThat(folder.resolve("legislators-current.yaml")).doesNotExist();
    }

    @Test
    void a_server_that_never_ends_is_left() {
        assertThat(fetch("/slow", new Download.Limits(1_000_000, Duration.ofSeconds(1), 3)))
                .extracting(ImportMistake::found)
                .containsExactly("no whole answer within 1 s for all files");
    }

    @Test
    void what_went_wrong_is_said_with_the_address() {
        assertThat(fetch("/broken", LIMITS))
                .hasToString(
                        "[" + address + "/broken/directory.yaml: found status 500; wanted 200, or 404 where there is no"
                                + " such file (gate 1)]");
        assertThat(fetch("/demo?a=b", LIMITS))
                .extracting(ImportMistake::found)
                .containsExactly("an address with ? or #");
        assertThat(new Download(InstantSource.system(), HERE_TOO, LIMITS).fetch("http://user@127.0.0.1/", folder))
                .extracting(ImportMistake::wanted)
                .containsExactly("http or https, a host, and no user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.100.100.200", "0.0.0.0",
                "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00:ec2::254", "::ffff:10.0.0.1",
                "64:ff9b::a00:1", "2002:a00:1::1", "2001::1", "ff02::1"
            })
    void addresses_of_no_public_host(String written) {
        assertThat(new PublicHosts()).rejects(InetAddress.ofLiteral(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"185.199.108.153", "8.8.8.8", "172.15.0.1", "2606:50c0:8000::153"})
    void addresses_of_public_hosts(String written) {
        assertThat(new PublicHosts()).accepts(InetAddress.ofLiteral(written));
    }

    private List<ImportMistake> fetch(String path, Download.Limits limits) {
        return new Download(InstantSource.system(), HERE_TOO, limits).fetch(address + path, folder);
    }

    private void demo(HttpExchange exchange) throws IOException {
        var path = DemoFolder.ORIGINAL.resolve(file(exchange));
        if (Files.exists(path)) {
            answer(exchange, 200, Files.readAllBytes(path));
        } else {
            answer(exchange, 404, "nothing here".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private void slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('a');
        exchange.getResponseBody().flush();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static String file(HttpExchange exchange) {
        return Path.of(exchange.getRequestURI().getPath()).getFileName().toString();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
