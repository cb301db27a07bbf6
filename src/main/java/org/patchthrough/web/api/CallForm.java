package org.patchthrough.web.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Door;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.campaign.version.PartnerKey;
import org.patchthrough.request.CallRequest.Agreement;
import org.patchthrough.request.CallRequest.Attribution;
import org.patchthrough.request.CallRequest.Options;
import org.patchthrough.request.CallRequest.Sender;
import org.patchthrough.request.RequestForm;
import org.patchthrough.web.page.BearerKey;
import org.patchthrough.web.page.FieldError;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.RefusalFormatter;

/**
 * What {@code POST /api/v1/calls} was sent.
 *
 * @param mistakes fields of the wrong kind, or missing; the request holds blanks in their place
 * @param token    of the page it was sent from; empty if from none
 * @param key      of a partner; empty where none was shown
 */
record CallForm(RequestForm request, List<FieldError> mistakes, String token, Optional<PartnerKey> key) {
    private static final PageMessages WORDS = PageMessages.in(Language.ENGLISH);

    static CallForm read(Context ctx, Sender sender) {
        var body = JsonBody.read(ctx);
        var consent = body.object("consent");
        var token = header(ctx, "Page-Token");
        var request = new RequestForm(
                body.text("campaign"),
                new RequestForm.Typed(
                        body.text("phone"),
                        body.findText("zip").orElse(null),
                        body.findText("seat").orElse(null),
                        body.findText("language").orElse(null)),
                new Options(body.flag("relay"), false),
                new Agreement(
                        consent.flag("call"),
                        consent.flag("text"),
                        consent.findText("version").orElse("")),
                new Attribution(
                        token.isEmpty() ? Door.API : Door.WEB,
                        !token.isEmpty(),
                        body.findText("partner").orElse(""),
                        false,
                        body.findText("source").orElse(""),
                        body.findText("external_id").orElse(""),
                        sender),
                repeatKey(ctx));
        return new CallForm(request, body.mistakes(), token, BearerKey.find(ctx).map(PartnerKey::new));
    }

    /** Mistakes of kind and those of content, each field once. */
    List<FieldError> withContent() {
        var all = new ArrayList<>(mistakes);
        for (var other : RefusalFormatter.errors(WORDS, request.read().mistakes())) {
            if (mistakes.stream().noneMatch(mistake -> mistake.field().equals(other.field()))) {
                all.add(other);
            }
        }
        return all;
    }

    /** The same, sent by a server of the partner whose key it has shown. */
    CallForm by(Partner partner) {
        var found = new ArrayList<>(mistakes);
        var came = request.came();
        if (!came.partner().isEmpty() && !came.partner().equals(partner.id())) {
            found.add(new FieldError("partner", "The key is that of %s; leave this out.".formatted(partner.id())));
        }
        if (request.agreement().wording().isBlank()) {
            found.add(new FieldError(
                    "consent.version",
                    "consent.version is missing: the id of the wording they agreed to, as the campaign gives it."));
        }
        return new CallForm(request.cameBy(came.by(partner.id())), List.copyOf(found), token, key);
    }

    private static @Nullable String repeatKey(Context ctx) {
        var key = header(ctx, "Idempotency-Key");
        return key.isEmpty() ? null : key;
    }

    private static String header(Context ctx, String name) {
        var value = ctx.header(name);
        return value == null ? "" : value.strip();
    }
}
