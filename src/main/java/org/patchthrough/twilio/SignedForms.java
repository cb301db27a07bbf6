package org.patchthrough.twilio;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.util.Optional;

/** Reads the parameters of a webhook, where the carrier signed it. */
final class SignedForms {
    private static final int MAX_BYTES = 64 * 1024;

    private final Signature signature;

    SignedForms(Signature signature) {
        this.signature = signature;
    }

    /** Empty where the signature does not fit, or was not made for a form that can be believed. */
    Optional<WebhookForm> read(Context request) {
        if (request.req().getContentLengthLong() > MAX_BYTES || request.bodyAsBytes().length > MAX_BYTES) {
            throw new ContentTooLargeResponse();
        }
        var form = new WebhookForm(request.formParamMap());
        var query = request.queryString();
        var target = request.req().getRequestURI() + (query == null ? "" : "?" + query);
        return signature.fits(target, form.values(), request.header("X-Twilio-Signature")) && !form.repeatsAName()
                ? Optional.of(form)
                : Optional.empty();
    }
}
