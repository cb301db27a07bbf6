package org.patchthrough.emulator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.wire.Json;
import org.patchthrough.emulator.wire.RestError;
import org.patchthrough.emulator.wire.Status;

/** The vendor's REST API, and the part of it that is about calls: create, fetch, list, update, delete. */
public final class RestApi {
    private static final String ROOT = "/2010-04-01/";
    private static final String ACCOUNT = ROOT + "Accounts/{account}/";

    private final PhoneSwitch phoneSwitch;
    private final String account;
    private final Listing<Leg> list;
    private final Json json;

    public RestApi(PhoneSwitch phoneSwitch, Json json) {
        this.phoneSwitch = phoneSwitch;
        this.account = phoneSwitch.settings.account();
        // A leg that has not been dialed yet has no start, so no filter by time finds it.
        var filters = new Filters<Leg>()
                .number("To", leg -> leg.to)
                .number("From", leg -> leg.from)
                .word("Status", leg -> leg.status().word)
                .word("ParentCallSid", leg -> leg.parent == null ? null : leg.parent.sid)
                .time("StartTime", Leg::started)
                .time("EndTime", Leg::ended);
        this.list = new Listing<>("Calls", account, phoneSwitch.legs, filters, leg -> leg.sid, this::resource);
        this.json = json;
    }

    public void routes(RoutesConfig routes) {
        routes.before(ROOT + "*", this::authenticate);
        routes.post(ACCOUNT + "Calls.json", this::create);
        routes.get(ACCOUNT + "Calls.json", context -> answer(context, 200, list.page(context)));
        routes.get(ACCOUNT + "Calls/{sid}.json", context -> answer(context, 200, resource(leg(context))));
        routes.post(ACCOUNT + "Calls/{sid}.json", this::update);
        routes.delete(ACCOUNT + "Calls/{sid}.json", this::delete);
        new TextsApi(phoneSwitch, json).routes(routes, ACCOUNT);
        // Whatever else a program asks for, it gets the vendor's way of saying no.
        routes.get(ROOT + "*", RestApi::unknown);
        routes.post(ROOT + "*", RestApi::unknown);
        routes.delete(ROOT + "*", RestApi::unknown);
        routes.exception(RestError.class, this::refuse);
    }

    private void create(Context context) {
        var leg = phoneSwitch.place(new CallForm(context).read(phoneSwitch.owned.all()));
        answer(context, 201, created(leg));
    }

    /** As of the moment it was taken: the call may be ringing by now, and the answer does not say so. */
    private Map<String, @Nullable Object> created(Leg leg) {
        var shown = resource(leg);
        shown.put("status", Status.QUEUED.word);
        List.of("start_time", "end_time", "duration").forEach(unknown -> shown.put(unknown, null));
        return shown;
    }

    private void update(Context context) {
        var leg = leg(context);
        var form = new CallForm(context);
        var source = form.source();
        var status = form.value("Status");
        // The answer shows the leg as it was; what is asked for takes effect a moment later.
        var before = resource(leg);
        if (status != null) {
            end(leg, status);
        } else if (source != null) {
            if (leg.status() != Status.IN_PROGRESS || leg.parent != null) {
                throw RestError.bad(21220, "Call is not in-progress. Cannot redirect.");
            }
            leg.redirect(source);
        }
        answer(context, 200, before);
    }

    private static void end(Leg leg, String status) {
        var possible = switch (status) {
            case "completed" -> !leg.status().over();
            case "canceled" -> leg.status() == Status.QUEUED || leg.status() == Status.RINGING;
            default -> throw RestError.bad(20001, "Status is canceled or completed, not " + status);
        };
        if (!possible) {
            throw RestError.bad(21220, "Invalid call state: the call is " + leg.status().word);
        }
        leg.end("service");
    }

    private void delete(Context context) {
        var leg = leg(context);
        if (!leg.status().over()) {
            throw RestError.bad(20009, "Cannot delete a call that has not ended");
        }
        phoneSwitch.legs.remove(leg);
        context.status(204);
    }

    private void authenticate(Context context) {
        var expected = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + phoneSwitch.settings.token()).getBytes(UTF_8));
        var given = context.header("Authorization");
        if (given == null || !MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8))) {
            throw new RestError(401, 20003, "Authenticate");
        }
    }

    private Leg leg(Context context) {
        return phoneSwitch
                .legs
                .find(context.pathParam("sid"))
                .filter(_ -> context.pathParam("account").equals(account))
                .orElseThrow(() -> RestError.notFound(context.path()));
    }

    private static void unknown(Context context) {
        throw RestError.notFound(context.path());
    }

    private Map<String, @Nullable Object> resource(Leg leg) {
        return CallResource.of(leg, account);
    }

    private void refuse(RestError error, Context context) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", error.code);
        body.put("message", error.why);
        body.put("more_info", "https://www.twilio.com/docs/errors/" + error.code);
        body.put("status", error.status);
        answer(context, error.status, body);
    }

    private void answer(Context context, int status, Object body) {
        context.status(status);
        json.answer(context, body);
    }
}
