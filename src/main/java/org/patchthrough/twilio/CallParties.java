package org.patchthrough.twilio;

/**
 * The two ends of the line to the caller, as the webhook names them. They live as long as the webhook.
 *
 * @param caller the caller's own number, E.164
 * @param ours   the campaign's
 */
record CallParties(String caller, String ours) {

    /** Of a call that somebody made to us; without the parameter it is one of ours. */
    static boolean cameIn(WebhookForm form) {
        return form.text("Direction").equals("inbound");
    }

    static CallParties of(WebhookForm form) {
        return cameIn(form)
                ? new CallParties(form.text("From"), form.text("To"))
                : new CallParties(form.text("To"), form.text("From"));
    }
}
