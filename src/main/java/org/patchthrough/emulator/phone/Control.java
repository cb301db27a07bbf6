package org.patchthrough.emulator.phone;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.ByHand;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.network.Scripted;
import org.patchthrough.emulator.wire.Direction;
import org.patchthrough.emulator.wire.Json;
import org.patchthrough.emulator.wire.Step;
import org.patchthrough.emulator.wire.WaitSpeed;

/** {@code /control}: what no carrier has. It scripts the people, reads what happened on every leg, and sets the time. */
public record Control(PhoneSwitch phoneSwitch, Json json) {
    public void routes(RoutesConfig routes) {
        routes.put("/control/numbers/{number}", this::behave);
        routes.get("/control/calls", this::calls);
        routes.post("/control/calls", this::dial);
        routes.get("/control/alerts", this::alerts);
        routes.put("/control/clock", this::clock);
        routes.exception(IllegalArgumentException.class, this::refuse);
    }

    private void behave(Context context) {
        var behavior = BehaviorReader.read(json.object(context));
        phoneSwitch.put(
                number(context.pathParam("number")),
                behavior.answers() == AnswerBehavior.BY_HAND ? new ByHand() : new Scripted(behavior));
        context.status(204);
    }

    private void calls(Context context) {
        var number = context.queryParam("number");
        var legs = number == null ? phoneSwitch.legs.all() : phoneSwitch.legs.of(number(number));
        json.answer(context, legs.stream().map(Control::record).toList());
    }

    private void dial(Context context) {
        var body = json.object(context);
        var leg = phoneSwitch.dial(
                number(body.path("from").asText()),
                number(body.path("to").asText()),
                body.hasNonNull("verstat") ? body.get("verstat").asText() : null,
                body.path("anonymous").asBoolean());
        json.answer(context, Map.of("sid", leg.sid));
    }

    private void alerts(Context context) {
        json.answer(
                context,
                phoneSwitch.alerts().stream()
                        .map(a -> Map.of(
                                "at", a.at().toString(), "sid", a.sid(), "code", a.code(), "message", a.message()))
                        .toList());
    }

    private void clock(Context context) {
        var body = json.object(context);
        if (!body.has("speed") && !body.has("at")) {
            throw new IllegalArgumentException("a clock takes \"speed\" or \"at\"");
        }
        if (body.has("at")) {
            phoneSwitch.settings.clock().set(instant(body.get("at").asText()));
        }
        if (body.has("speed")) {
            phoneSwitch.speed(speed(body.get("speed")));
        }
        context.status(204);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException bad) {
            throw new IllegalArgumentException("at \"" + text + "\": use a time such as 2026-11-25T15:00:00Z", bad);
        }
    }

    private static WaitSpeed speed(JsonNode node) {
        if (node.asText().equals("instant")) {
            return WaitSpeed.INSTANT;
        }
        return new WaitSpeed(node.asDouble());
    }

    /** A leg with all that happened on it, as it is shown to whoever asks. */
    static Map<String, @Nullable Object> record(Leg leg) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("sid", leg.sid);
        if (leg.parent != null) {
            shown.put("parent", leg.parent.sid);
        }
        shown.put("from", leg.direction == Direction.INBOUND ? leg.phone : leg.from);
        shown.put("to", leg.to);
        shown.put("caller_id", leg.from);
        shown.put("direction", leg.direction.word);
        shown.put("status", leg.status().word);
        shown.put("seconds", leg.talked().toSeconds());
        shown.put("steps", leg.steps().stream().map(Control::record).toList());
        return shown;
    }

    static Map<String, Object> record(Step step) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("at", step.at().toString());
        shown.put("kind", step.kind());
        shown.putAll(step.details());
        return shown;
    }

    /** However a number is written in an address, where a plus may have become a blank. */
    static String number(String written) {
        return "+" + written.replaceAll("[^0-9]", "");
    }

    private void refuse(IllegalArgumentException mistake, Context context) {
        context.status(400);
        json.answer(context, Map.of("mistake", String.valueOf(mistake.getMessage())));
    }
}
