package org.patchthrough.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patchthrough.directory.geocode.CensusGeocoder;
import org.patchthrough.web.Proxies;

/**
 * What the environment says, read once. Every problem is reported together.
 *
 * @param databaseUrl empty for the embedded PostgreSQL under the data folder
 * @param publicUrl   the address at which the carrier and people reach us, without a slash at its end
 * @param port        ours
 * @param keys        what signs, hashes and seals
 * @param carrier     the account at the carrier
 * @param pace        how fast it starts calls
 * @param proxies     who is believed when it says whose request it passes on
 * @param geocoder    where seats of street addresses are asked for; empty where they are not
 */
record Settings(
        Optional<String> databaseUrl,
        String publicUrl,
        int port,
        Keys keys,
        Account carrier,
        Pace pace,
        Proxies proxies,
        Optional<URI> geocoder) {

    /**
     * Secrets. The first of each list writes; those after it are still read.
     *
     * @param sign  tokens and links
     * @param phone hashes numbers: made once, never changed
     * @param seal  seals numbers
     */
    record Keys(List<String> sign, String phone, List<String> seal) {
        /** Secrets are not for logs. */
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /**
     * The account at the carrier.
     *
     * @param apiUrl     empty for the vendor's own address
     * @param authTokens  the one in use, and the one before it while it is being changed
     * @param fallbackUrl a document on other ground for when we are not there
     */
    record Account(String sid, List<String> authTokens, Optional<URI> apiUrl, Optional<URI> fallbackUrl) {
        @Override
        public String toString() {
            return "Account[" + sid + "]";
        }
    }

    /**
     * How fast the carrier starts calls.
     *
     * @param callsPerSecond  that it starts for us; 1 is a new account's figure
     * @param concurrentLegs that it holds for us at once, a call that is put through counting two; 0 for no limit
     */
    record Pace(int callsPerSecond, int concurrentLegs) {}

    /** The database's address may hold a password, which is not for logs. */
    @Override
    public String toString() {
        return "Settings[" + publicUrl + ", port " + port + ", " + keys + ", " + carrier + ", " + pace + "]";
    }

    /**
     * For a carrier that is a stand-in: no phone can ring, and no secret is one.
     *
     * @param secret       serves for each of the keys
     * @param publicUrl    as the carrier is told it
     */
    static Settings emulated(
            String publicUrl, int port, String secret, String sid, String token, URI carrier, int callsPerSecond) {
        return new Settings(
                Optional.empty(),
                publicUrl,
                port,
                new Keys(List.of(secret), secret, List.of(secret)),
                new Account(sid, List.of(token), Optional.of(carrier), Optional.empty()),
                new Pace(callsPerSecond, 0),
                Proxies.NONE,
                Optional.empty());
    }

    /** What {@code serve} must be told. */
    static Settings forService(Map<String, String> environment) {
        var reader = new Reader(environment);
        var settings = new Settings(
                Optional.of(reader.text(
                        "DATABASE_URL", "Where PostgreSQL is, such as postgres://user:password@host/patchthrough")),
                reader.url("PUBLIC_URL", "The address the carrier reaches us at, such as https://calls.example.org"),
                reader.number("PORT", 8080, 1, 65_535, "A port to listen on; 8080 if it is left out"),
                new Keys(
                        reader.secrets("SECRET_KEY", "Signs tokens and links"),
                        reader.secret(
                                "PHONE_KEY",
                                "Hashes phone numbers; make it once, keep it apart from the database, never change it"),
                        reader.secrets("SEAL_KEY", "Seals phone numbers")),
                new Account(
                        reader.matching(
                                "TWILIO_ACCOUNT_SID", "AC[0-9a-fA-F]{32}", "The account's SID: AC and 32 characters"),
                        reader.withPrevious("TWILIO_AUTH_TOKEN", "The account's primary auth token"),
                        reader.address("TWILIO_API_URL", "The carrier's own, where it is not the vendor's"),
                        reader.address(
                                "FALLBACK_URL", "A page of TwiML elsewhere, for calls that find this service gone")),
                new Pace(
                        reader.number(
                                "CALLS_PER_SECOND", 1, 1, 1000, "Your carrier account shows the figure; 1 is safe"),
                        reader.number(
                                "CONCURRENT_LEGS",
                                0,
                                2,
                                Integer.MAX_VALUE,
                                "Legs the account holds at once, 2 or more; leave it out where there is no limit")),
                reader.proxies("TRUSTED_PROXIES"),
                reader.geocoder("GEOCODER_URL"));
        reader.finish();
        return settings;
    }

    /** Where the commands and the demo keep their data. */
    static Path dataDir(Map<String, String> environment) {
        return new Reader(environment).dataDir();
    }

    /** What opens numbers; empty where a command was not told. */
    static Optional<Keys> findKeys(Map<String, String> environment) {
        var told = new Reader(environment);
        if (told.find("PHONE_KEY").isEmpty() || told.find("SEAL_KEY").isEmpty()) {
            return Optional.empty();
        }
        var keys = new Keys(
                List.of(),
                told.secret("PHONE_KEY", "Hashes phone numbers"),
                told.secrets("SEAL_KEY", "Seals phone numbers"));
        told.finish();
        return Optional.of(keys);
    }

    /** Reads one variable after the other and remembers what is wrong with each. */
    static final class Reader {
        private static final int SECRET_BYTES = 32;
        private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
        private final Map<String, String> environment;
        private final List<String> problems = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Optional<String> find(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        String text(String name, String what) {
            return find(name).orElseGet(() -> problem(name, "missing. " + what + ".", ""));
        }

        String matching(String name, String pattern, String what) {
            var value = text(name, what);
            return value.isEmpty() || value.matches(pattern)
                    ? value
                    : problem(name, "has another shape. " + what + ".", "");
        }

        Optional<URI> address(String name, String what) {
            return find(name).flatMap(value -> {
                try {
                    var address = URI.create(value);
                    if (address.isAbsolute() && address.getHost() != null) {
                        return Optional.of(address);
                    }
                } catch (IllegalArgumentException noAddress) {
                    // Told below, with all that is wrong.
                }
                return problem(name, "\"" + value + "\" is no address. " + what + ".", Optional.<URI>empty());
            });
        }

        /** Street addresses go there, so nobody on the way may read them. */
        Optional<URI> geocoder(String name) {
            var what = "Write census for the Census Bureau's, the https address of another that answers as it does,"
                    + " or leave it out";
            if (find(name).filter("census"::equals).isPresent()) {
                return Optional.of(CensusGeocoder.CENSUS);
            }
            return address(name, what)
                    .flatMap(address -> isPlain(address) && isPrivate(address)
                            ? Optional.of(address)
                            : problem(name, "\"" + address + "\" will not do. " + what + ".", Optional.<URI>empty()));
        }

        private static boolean isPlain(URI address) {
            return address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
        }

        private static boolean isPrivate(URI address) {
            return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
                case "https" -> true;
                case "http" -> LOOPBACK.contains(address.getHost());
                default -> false;
            };
        }

        String url(String name, String what) {
            var value = text(name, what);
            return value.isEmpty() || value.matches("https?://[A-Za-z0-9.-]+(:\\d+)?/?")
                    ? value.replaceFirst("/$", "")
                    : problem(name, "\"" + value + "\" is no address of ours. " + what + ".", "");
        }

        int number(String name, int otherwise, int min, int max, String what) {
            var value = find(name);
            if (value.isEmpty()) {
                return otherwise;
            }
            try {
                int number = Integer.parseInt(value.get());
                return number >= min && number <= max
                        ? number
                        : problem(
                                name,
                                number + " is out of reach: " + min + " to " + max + ". " + what + ".",
                                otherwise);
            } catch (NumberFormatException e) {
                return problem(name, "\"" + value.get() + "\" is not a number. " + what + ".", otherwise);
            }
        }

        Proxies proxies(String name) {
            var value = find(name);
            return value.isEmpty()
                    ? Proxies.NONE
                    : Proxies.find(value.get())
                            .orElseGet(() -> problem(
                                    name,
                                    "\"" + value.get() + "\" is no list of addresses. Those of the proxies before this"
                                            + " service, such as 127.0.0.1, 172.16.0.0/12.",
                                    Proxies.NONE));
        }

        String secret(String name, String what) {
            var value = text(name, what + ". At least " + SECRET_BYTES + " random characters: openssl rand -hex 32");
            if (!value.isEmpty() && value.length() < SECRET_BYTES) {
                problem(
                        name,
                        "is too short to be a secret: " + value.length() + " characters, " + SECRET_BYTES
                                + " or more are wanted.",
                        "");
            }
            return value;
        }

        List<String> secrets(String name, String what) {
            var secrets = new ArrayList<String>();
            secrets.add(secret(name, what));
            find(name + "_PREVIOUS").ifPresent(secrets::add);
            return secrets;
        }

        List<String> withPrevious(String name, String what) {
            var values = new ArrayList<>(List.of(text(name, what)));
            find(name + "_PREVIOUS").ifPresent(values::add);
            return values;
        }

        Path dataDir() {
            return Path.of(find("DATA_DIR").orElse("data"));
        }

        <T> T problem(String name, String what, T otherwise) {
            problems.add("  %-20s %s".formatted(name, what));
            return otherwise;
        }

        /**
         * Ends the reading.
         *
         * @throws UsageException with every problem found, if there was one
         */
        void finish() {
            if (!problems.isEmpty()) {
                var many = problems.size() == 1
                        ? "1 setting needs attention."
                        : problems.size() + " settings need attention.";
                throw new UsageException("Patchthrough cannot start: " + many + "\n" + String.join("\n", problems));
            }
        }
    }
}
