package org.patchthrough.emulator.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.patchthrough.emulator.network.PersonAction;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.wire.Json;
import org.patchthrough.emulator.wire.PhoneNumbers;

/**
 * {@code /phone}: what the page does, and what it hears. {@code PUT /phone/{number}} takes a number by hand and says whom
 * it can call and text, {@code GET /phone/{number}/feed} tells what happens on it, {@code POST /phone/{number}/calls} and
 * {@code …/texts} call and text a number of the account's, {@code POST /phone/legs/{sid}/{deed}} does something at a phone
 * of one of its calls.
 */
public record PhoneApi(PhoneSwitch phoneSwitch, HandHeldPhones desk, Json json) {
    /** A page that is gone is noticed by writing to it. */
    private static final Duration BEAT = Duration.ofSeconds(2);

    public void routes(RoutesConfig routes) {
        routes.put("/phone/{number}", this::take);
        routes.get("/phone/{number}/feed", this::feed);
        routes.post("/phone/{number}/calls", this::dial);
        routes.post("/phone/{number}/texts", this::text);
        routes.post("/phone/legs/{sid}/{deed}", this::act);
    }

    private void take(Context context) {
        var number = number(context);
        if (phoneSwitch.owned.has(number)) {
            throw new IllegalArgumentException(
                    PhoneNumbers.formatted(number) + " is the number calls come from; choose another for your phone");
        }
        desk.hold(number).run();
        var others =
                phoneSwitch.owned.all().stream().sorted().map(PhoneApi::shown).toList();
        json.answer(context, Map.of("number", number, "shown", PhoneNumbers.formatted(number), "others", others));
    }

    private static Map<String, String> shown(String number) {
        return Map.of("number", number, "shown", PhoneNumbers.formatted(number));
    }

    private void dial(Context context) {
        var to = json.object(context).path("to").asText();
        json.answer(context, Map.of("sid", phoneSwitch.dial(number(context), to, null, false).sid));
    }

    private void text(Context context) {
        var body = json.object(context);
        var text = phoneSwitch.messaging.receive(
                number(context), body.path("to").asText(), body.path("body").asText(), null, List.of());
        json.answer(context, Map.of("sid", text.sid));
    }

    /**
     * Server-sent events, written by the request's own thread as long as the page listens. The framework's stream is not
     * used: where a page is gone it goes on with a request that the server has recycled, and fails without end.
     */
    private void feed(Context context) {
        var number = number(context);
        var letGo = desk.hold(number);
        try (var feed = new PhoneFeed(phoneSwitch, number)) {
            context.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
            tell(context.res().getOutputStream(), feed);
        } catch (IOException gone) {
            // That is how a page leaves.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            letGo.run();
        }
    }

    private void tell(OutputStream page, PhoneFeed feed) throws IOException, InterruptedException {
        while (!phoneSwitch.closed()) {
            var news = feed.next(BEAT);
            var line = news == null ? ": still here\n\n" : "data: " + json.written(news) + "\n\n";
            page.write(line.getBytes(UTF_8));
            page.flush();
        }
    }

    /** What does not fit the moment is not noticed; {@code heard} says whether a key was, and so ended what was said. */
    private void act(Context context) {
        var leg = phoneSwitch.legs.find(context.pathParam("sid")).filter(desk::plays);
        if (leg.isEmpty()) {
            context.status(404);
            json.answer(context, Map.of("mistake", "no such call on a phone that is open here"));
            return;
        }
        var act = deed(context);
        var heard = act instanceof PersonAction.Press && leg.get().listens();
        leg.get().act(act);
        json.answer(context, Map.of("heard", heard));
    }

    private static PersonAction deed(Context context) {
        return switch (context.pathParam("deed")) {
            case "answer" -> new PersonAction.Answer(false);
            case "voicemail" -> new PersonAction.Answer(true);
            case "busy" -> new PersonAction.Busy();
            case "no-answer" -> new PersonAction.NoAnswer();
            case "hang-up" -> new PersonAction.HangUp();
            case "press" ->
                new PersonAction.Press(
                        key(context.queryParamAsClass("key", String.class).getOrDefault("")));
            default ->
                throw new IllegalArgumentException("\"" + context.pathParam("deed")
                        + "\" cannot be done; use answer, voicemail, busy, no-answer, hang-up or press");
        };
    }

    private static char key(String key) {
        if (!key.matches("[0-9*#]")) {
            throw new IllegalArgumentException("key: \"" + key + "\" cannot be pressed; use one of 0 to 9, * and #");
        }
        return key.charAt(0);
    }

    private static String number(Context context) {
        var written = context.pathParam("number");
        return PhoneNumbers.read(written)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + written + "\" is no phone number; ten digits would do, such as 313 555 0142"));
    }
}
