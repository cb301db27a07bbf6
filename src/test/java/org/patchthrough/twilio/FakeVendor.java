package org.patchthrough.twilio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that reads requests and answers each with the same bytes, right or wrong; on a bare socket, so that it can be
 * rude.
 */
final class FakeVendor implements AutoCloseable {
    private final ServerSocket socket = open();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Optional<String> answer;
    private final boolean hangsUp;

    private FakeVendor(Optional<String> answer, boolean hangsUp) {
        this.answer = answer;
        this.hangsUp = hangsUp;
        Thread.startVirtualThread(this::accept);
    }

    static FakeVendor answering(String status, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return new FakeVendor(Optional.of(response(status, type, length, body)), false);
    }

    /** It promises more than it sends, and hangs up. */
    static FakeVendor breakingOff(String body) {
        return new FakeVendor(Optional.of(response("201 Created", "application/json", 5000, body)), true);
    }

    static FakeVendor hangingUp() {
        return new FakeVendor(Optional.empty(), true);
    }

    static FakeVendor silent() {
        return new FakeVendor(Optional.empty(), false);
    }

    private static String response(String status, String type, int length, String body) {
        return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nLocation: /elsewhere\r\nRetry-After: 1\r\n\r\n%s"
                .formatted(status, type, length, body);
    }

    /** Where nobody listens, now or later: who closes a port of their own may find another there a moment after. */
    static final URI NOWHERE = URI.create("http://localhost:1");

    URI url() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    /** Request line and body of each request, in the order of their coming. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.add(connection);
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve(Socket connection) {
        try {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                requests.add(line + "\n" + body(in));
                if (answer.isPresent()) {
                    connection.getOutputStream().write(answer.get().getBytes(StandardCharsets.UTF_8));
                }
                if (hangsUp) {
                    connection.close();
                    return;
                }
            }
        } catch (IOException gone) {
            // the client gave up on us, as it should
        }
    }

    private static String body(BufferedReader in) throws IOException {
        int length = 0;
        for (var header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        var body = new char[length];
        for (int read = 0; read < length; ) {
            read += in.read(body, read, length - read);
        }
        return new String(body);
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}
