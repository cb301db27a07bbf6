package org.patchthrough.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.caller.Phone;
import org.patchthrough.directory.Zip;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.request.CallRequest.Agreement;
import org.patchthrough.request.CallRequest.Attribution;
import org.patchthrough.request.CallRequest.Options;
import org.patchthrough.request.CallRequest.Wanted;

/**
 * A request for a call as it was typed, on a page or by a program. It is read once, at the door.
 *
 * @param campaign       slug
 * @param idempotencyKey null where none was sent
 */
public record RequestForm(
        String campaign,
        Typed typed,
        Options options,
        Agreement agreement,
        Attribution came,
        @Nullable String idempotencyKey) {
    private static final Pattern SEAT = Pattern.compile("[A-Z]{2}-(\\d{1,2}|S[123])|L-\\d{1,3}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int MAX_NAMED = 64;
    private static final int MAX_KEY = 255;

    /**
     * @param phone    in any writing
     * @param zip      null, or blank, where it shall be asked for on the phone
     * @param seat     null, or blank, where the ZIP alone decides
     * @param language {@code en} or {@code es}; null for English
     */
    public record Typed(
            String phone,
            @Nullable String zip,
            @Nullable String seat,
            @Nullable String language) {
        /** Holds no number and no ZIP. */
        @Override
        public String toString() {
            return "Typed[]";
        }
    }

    /** The same, by another way. */
    public RequestForm cameBy(Attribution other) {
        return new RequestForm(campaign, typed, options, agreement, other, idempotencyKey);
    }

    /** Its values, or all that is wrong with it. */
    public RequestValidation read() {
        var mistakes = new ArrayList<FieldMistake>();
        var phone = phone(mistakes);
        var zip = zip(mistakes);
        var seat = given(typed.seat());
        seat.filter(Predicate.not(SEAT.asMatchPredicate()))
                .ifPresent(_ -> mistakes.add(new FieldMistake("seat", "seat")));
        var language = given(typed.language());
        language.filter(code -> !code.equals("en") && !code.equals("es"))
                .ifPresent(_ -> mistakes.add(new FieldMistake("language", "language")));
        if (!agreement.call()) {
            mistakes.add(new FieldMistake("consent.call", "consent"));
        }
        atMost(mistakes, "partner", came.partner(), MAX_NAMED);
        atMost(mistakes, "source", came.source(), MAX_NAMED);
        atMost(mistakes, "external_id", came.externalId(), MAX_NAMED);
        atMost(mistakes, "consent.version", agreement.wording(), MAX_NAMED);
        given(idempotencyKey).ifPresent(key -> atMost(mistakes, "Idempotency-Key", key, MAX_KEY));
        return phone.isEmpty() || !mistakes.isEmpty()
                ? new RequestValidation.Invalid(List.copyOf(mistakes))
                : new RequestValidation.Valid(new CallRequest(
                        campaign,
                        phone.get(),
                        new Wanted(zip, seat, Optional.empty()),
                        language.map(Language::of).orElse(Language.ENGLISH),
                        options,
                        agreement,
                        came,
                        Optional.ofNullable(idempotencyKey)));
    }

    private Optional<Phone> phone(List<FieldMistake> mistakes) {
        return switch (Phone.read(typed.phone())) {
            case Phone.Reading.Whole(var phone) -> Optional.of(phone);
            case Phone.Reading.Mistaken mistaken -> {
                mistakes.add(mistake(mistaken));
                yield Optional.empty();
            }
        };
    }

    /** What is wrong with what was typed for a number. */
    public static FieldMistake mistake(Phone.Reading.Mistaken mistaken) {
        return new FieldMistake("phone", "phone." + mistaken.flaw().word(), mistaken.values());
    }

    private Optional<Zip> zip(List<FieldMistake> mistakes) {
        var written = given(typed.zip());
        var zip = written.flatMap(Zip::find);
        if (zip.isEmpty()) {
            written.map(RequestForm::mistake).ifPresent(mistakes::add);
        }
        return zip;
    }

    private static FieldMistake mistake(String zip) {
        return DIGITS.matcher(zip).matches()
                ? new FieldMistake("zip", "zip.digits", String.valueOf(zip.length()))
                : new FieldMistake("zip", "zip.no_digits");
    }

    private static void atMost(List<FieldMistake> mistakes, String field, String text, int max) {
        if (text.length() > max) {
            mistakes.add(new FieldMistake(field, "too_long", String.valueOf(max), String.valueOf(text.length())));
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
