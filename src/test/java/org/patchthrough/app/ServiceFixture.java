package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;
import org.jspecify.annotations.Nullable;
import org.patchthrough.TestDatabase;
import org.patchthrough.access.Actor;
import org.patchthrough.access.Role;
import org.patchthrough.access.Session;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Stance;
import org.patchthrough.call.Summary;
import org.patchthrough.campaign.file.CampaignFile;
import org.patchthrough.campaign.file.FileReading;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.RealDirectory;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.SnapshotStore;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.TalkEnding;
import org.patchthrough.emulator.wire.Step;
import org.patchthrough.ledger.SummaryRebuild;
import org.patchthrough.web.console.ConsoleRoutes;
import org.patchthrough.whip.ConfirmedPosition;
import org.patchthrough.whip.ConfirmedPositions;

/**
 * The whole service over HTTP, the emulator as its carrier and a PostgreSQL of its own: what scenarios are played in. People
 * in it have numbers that nobody else has, and do what they are told.
 */
public final class ServiceFixture implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SELDOM = Duration.ofMillis(100);
    private static final Set<String> UP = Set.of("queued", "initiated", "ringing", "in-progress");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestDatabase tables = TestDatabase.fresh();
    private final Database database;
    private final Demo demo;
    private final HttpClient http = HttpClient.newHttpClient();
    private boolean inABrowser;
    private final AtomicInteger people = new AtomicInteger();
    private final String campaign;
    private final String number;

    private ServiceFixture(Demo.Stage stage) {
        this.database = Database.open(tables.url(), TestDatabase.PATIENCE);
        this.demo = Demo.start(stage, database);
        this.campaign = stage.campaign().slug();
        this.number = stage.campaign().phone();
    }

    /**
     * What is waited for mostly comes within milliseconds, thousands of times in a run: so at once and soon again, then less
     * and less often, lest the waiting slow what it waits for.
     */
    private static ConditionFactory patiently() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(IterativePollInterval.iterative(ServiceFixture::longer, Duration.ofMillis(5)))
                .atMost(PATIENCE);
    }

    private static Duration longer(Duration before) {
        var twice = before.multipliedBy(2);
        return twice.compareTo(SELDOM) < 0 ? twice : SELDOM;
    }

    /** The demo's own members and campaign. */
    public static ServiceFixture demo() {
        return of(demoDirectory(), demoCampaign());
    }

    /** The same, as it shows itself: with three weeks of made-up calls. */
    public static ServiceFixture demoWithHistory() {
        return new ServiceFixture(new Demo.Stage(0, 0, demoDirectory(), demoCampaign(), 1000, true));
    }

    /** The demo's members and a campaign whose file differs from the demo's. */
    public static ServiceFixture with(UnaryOperator<String> change) {
        return of(demoDirectory(), read(change));
    }

    private static Version read(UnaryOperator<String> change) {
        return switch (CampaignFile.read("changed.yaml", change.apply(demoFile()))) {
            case FileReading.Whole whole -> whole.version();
            case FileReading.Mistaken mistaken ->
                throw new IllegalArgumentException(mistaken.mistakes().toString());
        };
    }

    /** The demo's campaign with as many lines an office as may be, for many calls at once. */
    static Version roomyCampaign() {
        return switch (CampaignFile.read(
                "roomy.yaml", demoFile().replace("lines per office: 2", "lines per office: 5"))) {
            case FileReading.Whole whole -> whole.version();
            case FileReading.Mistaken mistaken ->
                throw new IllegalArgumentException(mistaken.mistakes().toString());
        };
    }

    private static String demoFile() {
        try {
            return Files.readString(Path.of("config/demo/campaign.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phones of a demo member's offices, Washington first. */
    public static List<String> offices(String seat) {
        return demoDirectory().find(Seat.parse(seat)).orElseThrow().offices().stream()
                .map(Office::phone)
                .toList();
    }

    public static ServiceFixture of(Snapshot directory, Version campaign) {
        return new ServiceFixture(new Demo.Stage(0, 0, directory, campaign, 1000, false));
    }

    /** Read once a JVM. */
    private static final class DemoFiles {
        static final Snapshot DIRECTORY = DirectoryCommands.readOrRefuse(Path.of("config/demo/directory"));
        static final Version CAMPAIGN = CampaignCommands.readOrRefuse(Path.of("config/demo/campaign.yaml"));
    }

    public static Snapshot demoDirectory() {
        return DemoFiles.DIRECTORY;
    }

    public static Version demoCampaign() {
        return DemoFiles.CAMPAIGN;
    }

    /** All of Congress, and a campaign read from a file, which must be right. */
    public static ServiceFixture withCongress(Path campaign) {
        return of(RealDirectory.snapshot(), CampaignCommands.readOrRefuse(campaign));
    }

    /** Somebody with a phone, who presses these keys, one entry a question, and ends each talk by the star. */
    public String caller(String... keys) {
        return caller(AnswerBehavior.PERSON, Optional.of(TalkEnding.STAR), OptionalInt.empty(), keys);
    }

    public String caller(AnswerBehavior answers, Optional<TalkEnding> then, OptionalInt hangsUpAt, String... keys) {
        int n = people.getAndIncrement();
        // Area codes without an office of the demo's: 100 fictional numbers in each.
        var number = "+1%d55501%02d".formatted(AREAS[n / 100 % AREAS.length], n % 100);
        behave(number, behavior(answers, then, hangsUpAt, keys));
        return number;
    }

    /** What {@link #caller(String...)} does, for who has a number of their own. */
    public static Behavior presses(String... keys) {
        return behavior(AnswerBehavior.PERSON, Optional.of(TalkEnding.STAR), OptionalInt.empty(), keys);
    }

    /** Rings until somebody decides. */
    public static Behavior byHand() {
        return new Behavior(
                AnswerBehavior.BY_HAND,
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    private static Behavior behavior(
            AnswerBehavior answers, Optional<TalkEnding> then, OptionalInt hangsUpAt, String... keys) {
        return new Behavior(
                answers, Duration.ZERO, List.of(keys), Optional.of(Duration.ofSeconds(30)), then, hangsUpAt);
    }

    private static final int[] AREAS = {
        201, 203, 205, 206, 207, 208, 209, 210, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234, 239,
                240, 248, 251,
        252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 303, 304, 305, 307, 308, 309, 310, 312, 313,
                314, 316, 317,
        318, 319, 320, 321, 323, 325, 330, 331, 334, 336, 337, 339, 351, 352, 360, 361, 386, 401, 402, 404, 405, 406,
                407, 408, 409,
        410, 412, 413, 414, 415, 417, 419, 423, 424, 425, 430, 432, 434, 435, 440, 443, 469, 478, 479, 480, 484, 501,
                502, 503, 505
    };

    /** From the next ring on. */
    public void behave(String number, Behavior behavior) {
        demo.emulator().behave(number, behavior);
    }

    public void office(String number, AnswerBehavior answers) {
        behave(number, Behavior.answering(answers));
    }

    /** Asks for a call with a ZIP; it must be accepted. */
    public JsonNode ask(String caller, String zip) {
        var answer = request(wish(caller, zip));
        assertThat(answer.get("call")).as("%s", answer).isNotNull();
        return answer;
    }

    /** The same of somebody whose last call is only just over, as soon as their line is free. */
    public JsonNode askOnceMore(String caller, String zip) {
        return patiently().until(() -> request(wish(caller, zip)), answer -> answer.has("call"));
    }

    public JsonNode askOnceMore(String caller) {
        return await().atMost(PATIENCE).until(() -> ask(caller), answer -> answer.has("call"));
    }

    /** Somebody dials the campaign's number, as from a landline: nobody vouches for theirs. They are on the line by now. */
    public Dialing dials(String caller) {
        return dials(caller, null, false);
    }

    /** The same, and the networks say this of their number. */
    public Dialing dials(String caller, String verstat) {
        return dials(caller, verstat, false);
    }

    /** The same, and they withhold their number. */
    public Dialing dialsHidden(String caller) {
        return dials(caller, null, true);
    }

    private Dialing dials(String caller, @Nullable String verstat, boolean hidden) {
        return new Dialing(demo.emulator().dial(caller, number, verstat, hidden));
    }

    /** Somebody texts the campaign's number, and has its answer. */
    public void texts(String caller, String body) {
        demo.emulator().text(caller, number, body);
        patiently()
                .until(() -> !demo.emulator().texts(caller).isEmpty()
                        && !demo.emulator().texts(caller).getFirst().from().equals(caller));
    }

    /** A call that somebody made to the campaign's number. */
    public final class Dialing {
        private final String sid;

        private Dialing(String sid) {
            this.sid = sid;
        }

        /** Everything that was said to them, once they have hung up. */
        public List<String> heard() {
            return over().steps().stream()
                    .filter(step -> step.kind().equals("said"))
                    .map(step -> String.valueOf(step.details().get("text")))
                    .toList();
        }

        /** Their leg, once they have hung up. */
        public Emulator.LegRecord over() {
            return patiently()
                    .until(
                            () -> legs().stream()
                                    .filter(leg -> leg.sid().equals(sid))
                                    .findFirst()
                                    .orElseThrow(),
                            leg -> !UP.contains(leg.status()));
        }

        /** The legs to offices, in order. */
        public List<Emulator.LegRecord> offices() {
            over();
            return legs().reversed().stream()
                    .filter(leg -> sid.equals(leg.parent()))
                    .toList();
        }

        /** What became of it, by the ledger, once its end was told. */
        public Summary summary() {
            over();
            return patiently()
                    .until(
                            () -> Summary.of(facts(call().orElseThrow())),
                            summary -> summary.endedAt().isPresent());
        }

        /** Ours; empty where it was not taken. */
        public Optional<UUID> call() {
            return tables.jdbi()
                    .withHandle(handle -> handle.createQuery("select call_id from inbound where sid = :sid")
                            .bind("sid", sid)
                            .mapTo(UUID.class)
                            .findOne());
        }
    }

    /** Until something is so. */
    public void until(BooleanSupplier so) {
        patiently().until(so::getAsBoolean);
    }

    /** Until their phone rings. That it does is told to nobody by one network in twenty. */
    public void untilRinging(String number) {
        until(() -> legs(number).stream().anyMatch(leg -> leg.status().equals("ringing")));
    }

    /** The calls that hold a number: queued, ringing or talking. */
    public int liveCalls() {
        return count("live_call");
    }

    /** Whether a call that has not ended for us keeps its number from being rung for another. */
    public boolean holdsItsNumber(UUID call) {
        return tables.jdbi()
                .withHandle(handle -> handle.createQuery("select exists (select from live_call where call_id = :call)")
                        .bind("call", call)
                        .mapTo(Boolean.class)
                        .one());
    }

    public int count(String table) {
        return tables.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from <table>")
                        .define("table", table)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Every line of a member's offices is in use, by people whom we do not see. */
    public void linesInUse(String seat) {
        for (var phone : offices(seat)) {
            tables.jdbi()
                    .useHandle(handle -> handle.createUpdate("""
                            insert into line (call_id, target, attempt, seat, office, number, phone, started, until)
                            select gen_random_uuid(), 0, 1, :seat, '', 0, :phone, :now, :now + interval '20 minutes'
                              from generate_series(1, 5)
                            """)
                            .bind("seat", seat)
                            .bind("phone", phone)
                            .bind("now", demo.clock().instant().atOffset(ZoneOffset.UTC))
                            .execute());
        }
    }

    private Map<String, Object> wish(String caller, String zip) {
        return Map.of("campaign", campaign, "phone", caller, "zip", zip, "consent", Map.of("call", true));
    }

    /** Asks for a call of somebody who will be asked for their ZIP on the phone. */
    public JsonNode ask(String caller) {
        return request(Map.of("campaign", campaign, "phone", caller, "consent", Map.of("call", true)));
    }

    /** Asks on the campaign's page, as somebody without JavaScript would: they read the names, press again, and wait. */
    public void askOnPage(String caller, String zip) {
        var form = text(HttpRequest.newBuilder(demo.url().resolve("/c/" + campaign)));
        var before = legs(caller).size();
        var names =
                sendForm(hidden(form) + "&phone=" + URLEncoder.encode(caller, StandardCharsets.UTF_8) + "&zip=" + zip);
        sendForm(hidden(names));
        patiently()
                .until(
                        () -> legs(caller),
                        legs -> legs.size() > before && legs.getLast().status().equals("completed"));
    }

    private String sendForm(String body) {
        return text(HttpRequest.newBuilder(demo.url().resolve("/c/" + campaign))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String hidden(String page) {
        return HIDDEN.matcher(page)
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    /** The answer to a request, whatever it is. */
    public JsonNode request(Map<String, Object> body) {
        return send(HttpRequest.newBuilder(demo.url().resolve("/api/v1/calls"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    /** Asks, waits for the end, and tells what the service says of it then. */
    public JsonNode call(String caller, String zip) {
        return ended(ask(caller, zip));
    }

    /** Tells on a call's page what a person in the member's office said. */
    public JsonNode tellsOnPage(String link, String seat, String stance) {
        return send(HttpRequest.newBuilder(demo.url().resolve("/api/v1/calls/" + link + "/reports"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.valueToTree(Map.of("seat", seat, "contact", "person", "stance", stance))
                                .toString())));
    }

    public JsonNode ended(JsonNode accepted) {
        var call = accepted.get("call").textValue();
        return patiently()
                .until(
                        () -> get("/api/v1/calls/" + call),
                        view -> view.path("status").asText().equals("ended"));
    }

    /**
     * Presses "Call me" on a call's page, as soon as the number is free.
     *
     * @return the new call, as {@link #ask} gives one; empty where it was refused
     */
    public JsonNode ringAgain(JsonNode accepted) {
        return tap(accepted, "/again", "");
    }

    /** Taps one of the members that an ended call's page offers; what it gives is as {@link #ringAgain}. */
    public JsonNode further(JsonNode accepted, String seat) {
        return tap(accepted, "/further", "seat=" + seat);
    }

    /** Seats that an ended call's page offers, in their order. */
    public List<String> uncalled(JsonNode accepted) {
        var page = page("/call/" + accepted.get("call").textValue());
        return Pattern.compile("name=\"seat\" value=\"([^\"]+)\" data-calling")
                .matcher(page)
                .results()
                .map(seat -> seat.group(1))
                .toList();
    }

    private JsonNode tap(JsonNode accepted, String button, String form) {
        var again = demo.url().resolve("/call/" + accepted.get("call").textValue() + button);
        var answer = patiently()
                .until(
                        () -> response(HttpRequest.newBuilder(again)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))),
                        response -> response.statusCode() != 409);
        var call = JSON.createObjectNode();
        answer.headers().firstValue("Location").ifPresent(page -> call.put("call", page.substring("/call/".length())));
        return call;
    }

    /** A page as its readers get it. */
    public String page(String path) {
        return text(HttpRequest.newBuilder(demo.url().resolve(path)));
    }

    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(demo.url().resolve(path)));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(text(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(HttpRequest.Builder request) {
        return response(request).body();
    }

    private HttpResponse<String> response(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its parts, for tests of this package. */
    Services services() {
        return demo.services();
    }

    /** Somebody signed in to the organizers' pages. */
    public Session organizer(Role role) {
        var access = demo.services().access().access();
        var email = role.code() + "@libraries.example";
        access.invitations().admit(email, role.code(), role, role == Role.PARTNER ? "readers" : "");
        return access.signIn().open(email, "a test").orElseThrow();
    }

    /** An organizer enters what a member has said in public. */
    public void confirm(String seat, Stance position) {
        var figures = demo.services().campaigns().confirmed();
        var refusal = figures.enter(
                new ConfirmedPositions.Wish(
                        campaign,
                        seat,
                        Optional.of(position),
                        ConfirmedPosition.Source.LETTER,
                        "",
                        LocalDate.of(2026, 2, 2),
                        0,
                        "a test"),
                (_, _) -> {});
        assertThat(refusal).isEmpty();
    }

    /** What a program reads figures with. */
    public String key() {
        return demo.services()
                .access()
                .access()
                .keys()
                .make(new Actor.Server(), "a test")
                .orElseThrow()
                .text();
    }

    /** Every address of the service, with its method. */
    public List<String> endpoints() {
        return Javalin.create(config -> WebBackend.mounts(demo.services()).forEach(mount -> mount.accept(config)))
                .unsafe
                .internalRouter
                .allHttpHandlers()
                .stream()
                .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
                .toList();
    }

    /** What signs in the demo's owner. */
    public String organizers() {
        return demo.organizers().toString();
    }

    /** The addresses of the organizers' pages. */
    public ConsoleRoutes console() {
        return WebBackend.console(demo.services());
    }

    /** As an organizer would, by the command. */
    public void pause() {
        demo.services().campaigns().campaigns().setStatus(campaign, org.patchthrough.campaign.CampaignStatus.PAUSED);
    }

    /** The same, for good. */
    public void end() {
        demo.services().campaigns().campaigns().setStatus(campaign, org.patchthrough.campaign.CampaignStatus.ENDED);
    }

    /** Another campaign, whose file differs from the demo's. */
    public void adds(UnaryOperator<String> change) {
        CampaignCommands.madeOrRefuse(demo.services().campaigns().campaigns().add(read(change)));
    }

    /** Imports a directory, which must be right; calls go on meanwhile. */
    public void imports(Path directory) {
        demo.services().campaigns().directory().add(DirectoryCommands.readOrRefuse(directory));
    }

    /** The same on another node with the same database, of which the service hears nothing. */
    public void importsElsewhere(Path directory) {
        Directory.open(new SnapshotStore(tables.jdbi()), demo.clock()).add(DirectoryCommands.readOrRefuse(directory));
    }

    /** Moves the clock of service and carrier. */
    public void at(String instant) {
        demo.clock().set(Instant.parse(instant));
    }

    public Instant now() {
        return demo.clock().instant();
    }

    /** Moves it on. */
    public void pass(Duration time) {
        demo.clock().set(demo.clock().instant().plus(time));
    }

    /** What the service answers a text that was sent to it, by the text's SID; empty for nothing. */
    public String answerTo(String sid) {
        return patiently()
                .until(
                        () -> tables.jdbi()
                                .withHandle(handle -> handle.createQuery(
                                                "select coalesce(reply, '') from text_in where sid = :sid")
                                        .bind("sid", sid)
                                        .mapTo(String.class)
                                        .findOne()),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until the service knows that a call is over, of which its caller will be told. */
    public void awaitEnd() {
        patiently().until(() -> !planned("call-ended").isEmpty());
    }

    /** Waits for a call's end and lets half a minute pass, after which its caller has been told all that they will be. */
    public void settle() {
        awaitEnd();
        pass(Duration.ofSeconds(31));
        patiently()
                .until(() ->
                        planned("call-ended").stream().allMatch(demo.clock().instant()::isBefore)
                                && textsOut().stream().noneMatch(text -> text.matches(".* (waiting|sending)")));
    }

    /** Lets half a minute pass, after which nobody is told anything more of calls that are over. */
    public void settleAll() {
        pass(Duration.ofSeconds(31));
        patiently()
                .until(() -> planned("call-ended").isEmpty()
                        && textsOut().stream().noneMatch(text -> text.matches(".* (waiting|sending)")));
    }

    /** When reminders are due. */
    public List<Instant> reminders() {
        return planned("reminder");
    }

    private List<Instant> planned(String task) {
        return tables.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select execution_time from scheduled_tasks where task_name = :task order by 1")
                        .bind("task", task)
                        .mapTo(Instant.class)
                        .list());
    }

    /** Texts that the service began: kind and how far each came, such as {@code ringing failed}. */
    public List<String> textsOut() {
        return tables.jdbi()
                .withHandle(handle -> handle.createQuery("select kind || ' ' || state from text_out order by id")
                        .mapTo(String.class)
                        .list());
    }

    /** Texts that a person should read. */
    public List<String> inbox() {
        return tables.jdbi()
                .withHandle(handle -> handle.createQuery("select body from inbox order by id")
                        .mapTo(String.class)
                        .list());
    }

    /** Everything said to a caller, in order. */
    public List<String> heard(String caller) {
        return steps(caller, "said", "text");
    }

    /** The offices that a caller was put through to, in order. */
    public List<String> dialed(String caller) {
        return steps(caller, "dialed", "number");
    }

    /** The service knows of a call's end before its last words are spoken, so the carrier is waited for. */
    private List<String> steps(String caller, String kind, String detail) {
        return patiently()
                .until(() -> legs(caller), legs -> legs.stream().noneMatch(leg -> UP.contains(leg.status())))
                .stream()
                .filter(leg -> leg.parent() == null)
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.kind().equals(kind))
                .map(step -> String.valueOf(step.details().get(detail)))
                .toList();
    }

    public List<Emulator.LegRecord> legs(String number) {
        return demo.emulator().legs(number);
    }

    public List<Emulator.LegRecord> legs() {
        return demo.emulator().legs();
    }

    /** All that was said to anybody, with its language. */
    public List<Step> spoken() {
        return legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.kind().equals("said"))
                .toList();
    }

    /** All facts of a call by its id, as the ledger has them. */
    public List<RecordedFact> facts(UUID call) {
        return demo.services().ground().ledger().facts(call);
    }

    /** Calls of which anything is known. */
    public List<UUID> calls() {
        return tables.jdbi()
                .withHandle(handle -> handle.createQuery("select distinct call_id from fact")
                        .mapTo(UUID.class)
                        .list());
    }

    public UUID newestCall() {
        return calls().stream().max(Comparator.comparing(UUID::toString)).orElseThrow();
    }

    /** What a full recount of the facts would change in summaries, stances and rollups: rows taken away and put in. */
    public long recountDiffers() {
        var found = new SummaryRebuild(tables.dataSource()).run();
        return found.takenAway() + found.putIn();
    }

    /** The board, with all that is in the ledger by now. */
    public JsonNode whip() {
        patiently().until(this::countsAreUpToDate);
        return get("/api/v1/campaigns/" + campaign + "/whip");
    }

    private boolean countsAreUpToDate() {
        return tables.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        select coalesce((select max(seq) from fact), 0)
                                 <= coalesce((select seq from cursor where name = 'summaries'), 0)
                        """).mapTo(Boolean.class).one());
    }

    public URI url() {
        return demo.url();
    }

    public Emulator emulator() {
        return demo.emulator();
    }

    /**
     * A phone in a browser plays what is said, so many times as fast: each sentence takes as long as that browser needs, and how
     * long the line is silent tells nothing of the service.
     */
    public void playedInABrowser(double speed) {
        emulator().speed(speed);
        inABrowser = true;
    }

    /** Whoever was called in this scenario never had a dead line. */
    @Override
    public void close() {
        var legs = inABrowser ? List.<Emulator.LegRecord>of() : legs();
        demo.close();
        database.close();
        tables.close();
        LongestSilence.check(legs);
    }
}
