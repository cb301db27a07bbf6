package org.patchthrough.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.call.Report;
import org.patchthrough.campaign.TargetChoice;
import org.patchthrough.gate.Refusal;
import org.patchthrough.web.page.FieldError;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.RefusalFormatter;

/**
 * A refusal on the wire (RFC 9457).
 *
 * @param type    {@code about:blank}: the code says more than an address would
 * @param title   the status in words
 * @param detail  what is the matter, for people
 * @param code    a stable word, for programs
 * @param instead what to do; null where the mistakes say it
 * @param errors  each mistake with its field
 * @param choices with {@code choose_seat}: whom to choose between
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String instead,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TargetChoice> choices) {
    private static final PageMessages WORDS = PageMessages.in(Language.ENGLISH);
    private static final String TYPE = "application/problem+json";
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(411, "Length Required"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    public Problem {
        errors = List.copyOf(errors);
        choices = List.copyOf(choices);
    }

    public static Problem of(int status, String code, String detail, String instead) {
        return of(status, code, detail, instead, List.of(), List.of());
    }

    /** All that is wrong with a request. */
    static Problem of(List<FieldError> mistakes) {
        var detail = mistakes.size() == 1
                ? mistakes.getFirst().message()
                : "%d things in this request need attention.".formatted(mistakes.size());
        return of(400, "invalid", detail, "", mistakes, List.of());
    }

    static Problem of(Refusal why) {
        return of(
                RefusalFormatter.status(why),
                why.code().word(),
                RefusalFormatter.sentence(WORDS, why),
                RefusalFormatter.instead(WORDS, why),
                RefusalFormatter.errors(WORDS, why),
                why.choices());
    }

    /** Why an answer cannot be taken. */
    static Problem of(Report report, Report.Refusal why) {
        return switch (why) {
            case NOT_IN_CALL ->
                of(422, why.code(), report.seat() + " is not on this call.", "Answer for one of the offices that are.");
            case NO_PERSON ->
                of(
                        422,
                        why.code(),
                        "Only a person in the office can say where the member stands.",
                        "Leave the position out, or say that you spoke with a person.");
            case NOT_CALLED ->
                of(
                        422,
                        why.code(),
                        "We haven't connected you with that office on this call.",
                        "Answer once you've spoken with them.");
        };
    }

    private static Problem of(
            int status,
            String code,
            String detail,
            String instead,
            List<FieldError> errors,
            List<TargetChoice> choices) {
        return new Problem(
                "about:blank",
                TITLES.getOrDefault(status, "Refused"),
                status,
                detail,
                code,
                instead.isEmpty() ? null : instead,
                errors,
                choices);
    }

    static Problem choose(String detail, String instead, List<TargetChoice> choices) {
        return of(422, "choose_seat", detail, instead, List.of(), choices);
    }

    /** Never says whether there is such a campaign, or such a key elsewhere. */
    static Problem wrongKey() {
        return of(
                401,
                "wrong_key",
                "That key is not one of this campaign's partners.",
                "Send the partner's key and its campaign, or leave Authorization out. The campaign's organization makes a"
                        + " new one.");
    }

    static Problem noCall() {
        return of(
                404,
                "no_call",
                "There is no such call.",
                "Use the address as it came with the answer to your request.");
    }

    static Problem noCampaign() {
        return of(Refusal.of(Refusal.Code.NO_CAMPAIGN));
    }

    public void answer(Context ctx) {
        switch (status) {
            case 401 -> ctx.header("WWW-Authenticate", "Bearer");
            case 503 -> ctx.header("Retry-After", "30");
            default -> {}
        }
        Json.answer(ctx, status, TYPE, this);
    }
}
