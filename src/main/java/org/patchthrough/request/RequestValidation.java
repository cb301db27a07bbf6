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
import org.patchthrough.request.RequestResult.Mistake;

/** What can be told of a request without looking anything up: all its mistakes, or its values. */
sealed interface RequestValidation {
    record Invalid(List<Mistake> mistakes) implements RequestValidation {}

    record Valid(CallRequest request, Phone phone, Optional<Zip> zip, Optional<String> seat, Language language)
            implements RequestValidation {}

    static RequestValidation of(CallRequest request) {
        return new Reader(request).shape();
    }

    final class Reader {
        private static final Pattern SEAT = Pattern.compile("[A-Z]{2}-(\\d{1,2}|S[123])|L-\\d{1,3}");
        private static final Pattern DIGITS = Pattern.compile("\\d+");
        private static final int MAX_NAMED = 64;
        private static final int MAX_KEY = 255;

        private final CallRequest request;
        private final List<Mistake> mistakes = new ArrayList<>();

        private Reader(CallRequest request) {
            this.request = request;
        }

        private RequestValidation shape() {
            var phone = phone();
            var zip = zip();
            var seat = given(request.seat());
            seat.filter(Predicate.not(SEAT.asMatchPredicate()))
                    .ifPresent(_ -> mistake("seat", "That is no seat of Congress; NY-12 or NY-S1 would be."));
            var language = given(request.language());
            language.filter(code -> !code.equals("en") && !code.equals("es"))
                    .ifPresent(_ -> mistake("language", "We speak en and es."));
            if (!request.agreement().call()) {
                mistake("consent.call", "We ring only people who agree to it: true, or no call.");
            }
            atMost("partner", request.came().partner(), MAX_NAMED);
            atMost("source", request.came().source(), MAX_NAMED);
            atMost("external_id", request.came().externalId(), MAX_NAMED);
            atMost("consent.version", request.agreement().wording(), MAX_NAMED);
            given(request.idempotencyKey()).ifPresent(key -> atMost("Idempotency-Key", key, MAX_KEY));
            return phone.isEmpty() || !mistakes.isEmpty()
                    ? new Invalid(List.copyOf(mistakes))
                    : new Valid(
                            request,
                            phone.get(),
                            zip,
                            seat,
                            language.map(Language::of).orElse(Language.ENGLISH));
        }

        private Optional<Phone> phone() {
            return switch (Phone.read(request.phone())) {
                case Phone.Reading.Whole(var phone) -> Optional.of(phone);
                case Phone.Reading.Mistaken(var sentence) -> {
                    mistake("phone", sentence);
                    yield Optional.empty();
                }
            };
        }

        private Optional<Zip> zip() {
            var written = given(request.zip());
            var zip = written.flatMap(Zip::find);
            if (written.isPresent() && zip.isEmpty()) {
                mistake("zip", zipMistake(written.get()));
            }
            return zip;
        }

        private static String zipMistake(String written) {
            return DIGITS.matcher(written).matches()
                    ? "A ZIP code has five digits, that one has %d. A zero at the front belongs to it."
                            .formatted(written.length())
                    : "A ZIP code has five digits and nothing else.";
        }

        private void atMost(String field, String text, int max) {
            if (text.length() > max) {
                mistake(field, "%d characters are the most, that has %d.".formatted(max, text.length()));
            }
        }

        private void mistake(String field, String message) {
            mistakes.add(new Mistake(field, message));
        }

        private static Optional<String> given(@Nullable String text) {
            return Optional.ofNullable(text).map(String::strip).filter(Predicate.not(String::isEmpty));
        }
    }
}
