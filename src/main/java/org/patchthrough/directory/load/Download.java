package org.patchthrough.directory.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.patchthrough.directory.ImportMistake;

/**
 * Fetches a directory's files from a web server into a folder, where an import finds them. An operator types the address and
 * the server's owner decides where it leads, so only public hosts are asked, every redirect is looked at before it is
 * followed, and neither size nor time is without end.
 *
 * <p>A host's addresses are looked up for the check, and again by the client within the half minute that Java remembers them.
 */
public final class Download {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int GATE = 1;

    /**
     * How much of everything.
     *
     * @param bytes of one file
     * @param time for all files together
     * @param redirects from one address
     */
    record Limits(long bytes, Duration time, int redirects) {
        static final Limits USUAL = new Limits(SourceFiles.MAX_BYTES, Duration.ofMinutes(2), 5);
    }

    private final InstantSource clock;
    private final Predicate<InetAddress> mayBeAsked;
    private final Limits limits;

    Download(InstantSource clock, Predicate<InetAddress> mayBeAsked, Limits limits) {
        this.clock = clock;
        this.mayBeAsked = mayBeAsked;
        this.limits = limits;
    }

    /** From hosts of the public internet alone. */
    public static Download ofPublicHosts(InstantSource clock) {
        return new Download(clock, new PublicHosts(), Limits.USUAL);
    }

    /** Whether this is an address rather than a folder. */
    public static boolean isAddress(String from) {
        return from.startsWith("http://") || from.startsWith("https://");
    }

    /**
     * Fetches every file of a directory that is there; which ones are missed is for the import to say.
     *
     * @param address of the folder the files lie in, such as {@code https://unitedstates.github.io/congress-legislators}
     * @param folder exists, and is empty
     * @return what went wrong, in which case the folder is of no use; empty where nothing did
     */
    public List<ImportMistake> fetch(String address, Path folder) {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.time())
                .build()) {
            var fetching = new Fetching(client, clock.instant().plus(limits.time()));
            for (var names : FileNames.wanted().toList()) {
                fetching.first(folderOf(address), names, folder);
            }
            return List.of();
        } catch (Refused refused) {
            return List.of(refused.mistake);
        }
    }

    private static String folderOf(String address) {
        if (address.contains("?") || address.contains("#")) {
            throw new Refused(address, "an address with ? or #", "the address of a folder, without the name of a file");
        }
        return address.endsWith("/") ? address : address + "/";
    }

    /** One round of all files. */
    private final class Fetching {
        private final HttpClient client;
        private final Instant until;

        Fetching(HttpClient client, Instant until) {
            this.client = client;
            this.until = until;
        }

        /** The first of several names that is there. */
        void first(String address, List<String> names, Path folder) {
            for (var name : names) {
                if (fetch(address + name, folder.resolve(name))) {
                    return;
                }
            }
        }

        /** Whether there is such a file. */
        private boolean fetch(String address, Path to) {
            var at = uri(address, address);
            for (int hop = 0; hop <= limits.redirects(); hop++) {
                check(address, at);
                var answer = ask(address, at, to);
                if (answer.statusCode() == 200) {
                    return true;
                }
                if (ABSENT.contains(answer.statusCode())) {
                    return false;
                }
                at = next(address, at, answer);
            }
            throw new Refused(
                    address, "more than %d redirects".formatted(limits.redirects()), "the address they lead to");
        }

        private HttpResponse<?> ask(String address, URI at, Path to) {
            var left = Duration.between(clock.instant(), until);
            var request = HttpRequest.newBuilder(at)
                    .header("User-Agent", "Patchthrough")
                    .GET()
                    .build();
            var answer = client.sendAsync(request, into(to));
            try {
                return answer.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                answer.cancel(true);
                client.shutdownNow();
                throw new Refused(
                        address,
                        "no whole answer within %d s for all files"
                                .formatted(limits.time().toSeconds()),
                        "a quicker server, or a folder");
            } catch (ExecutionException e) {
                throw new Refused(
                        address,
                        failure(to, Objects.requireNonNullElse(e.getCause(), e)),
                        "a whole file of at most %,d bytes".formatted(limits.bytes()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                client.shutdownNow();
                throw new Refused(address, "an interruption", "another try");
            }
        }

        private BodyHandler<?> into(Path to) {
            BodyHandler<Path> limited = BodyHandlers.limiting(BodyHandlers.ofFile(to), limits.bytes());
            return head -> head.statusCode() == 200
                    ? BodySubscribers.mapping(limited.apply(head), Optional::of)
                    : BodySubscribers.replacing(Optional.<Path>empty());
        }

        /** Half a file must not be taken for a whole one. */
        private String failure(Path to, Throwable cause) {
            try {
                Files.deleteIfExists(to);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
            return "no whole answer (" + cause.getMessage() + ")";
        }

        private URI next(String address, URI at, HttpResponse<?> answer) {
            var location = answer.headers().firstValue("Location");
            if (!REDIRECTS.contains(answer.statusCode()) || location.isEmpty()) {
                throw new Refused(address, "status " + answer.statusCode(), "200, or 404 where there is no such file");
            }
            var to = at.resolve(uri(address, location.get()));
            if (at.getScheme().equals("https") && !"https".equals(to.getScheme())) {
                throw new Refused(address, "a redirect from https to " + to.getScheme(), "https all the way");
            }
            return to;
        }
    }

    private void check(String address, URI at) {
        var host = at.getHost();
        if (host == null || at.getScheme() == null || !SCHEMES.contains(at.getScheme()) || at.getUserInfo() != null) {
            throw new Refused(address, "an address that leads to " + at, "http or https, a host, and no user");
        }
        var refused = addresses(address, host).filter(mayBeAsked.negate()).findFirst();
        if (refused.isPresent()) {
            throw new Refused(
                    address,
                    "%s, at %s".formatted(host, refused.get().getHostAddress()),
                    "a host of the public internet, or a folder");
        }
    }

    private static Stream<InetAddress> addresses(String address, String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new Refused(address, "no host named " + host, "one that is there");
        }
    }

    private static URI uri(String address, String written) {
        try {
            return URI.create(written);
        } catch (IllegalArgumentException e) {
            throw new Refused(address, "no address: " + e.getMessage(), "such as https://example.org/directory");
        }
    }

    /** Ends the round; never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ImportMistake mistake;

        Refused(String address, String found, String wanted) {
            super(found);
            this.mistake = new ImportMistake(GATE, address, "", found, wanted);
        }
    }
}
