package org.patchthrough.caller;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number of any country, in E.164. Whether we may ring it is another question, which the gate answers.
 *
 * <p>It never shows itself by accident: {@link #toString} holds no digit, and {@link #masked} only the last four.
 *
 * @param e164 a plus and 7 to 15 digits: {@code +12125550134}
 */
public record Phone(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    /** Area code and exchange of the North American plan begin with 2 to 9. */
    private static final Pattern NORTH_AMERICAN = Pattern.compile("[2-9]\\d{2}[2-9]\\d{6}");

    private static final int NORTH_AMERICA = 1;
    private static final int MAX_TYPED = 64;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** @throws IllegalArgumentException for anything but E.164; it does not repeat what it was given */
    public Phone {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("a phone is a plus and 7 to 15 digits");
        }
    }

    /** Empty for anything but E.164. */
    public static Optional<Phone> find(String e164) {
        return E164.matcher(e164).matches() ? Optional.of(new Phone(e164)) : Optional.empty();
    }

    /** What keeps somebody's typing from being a number. */
    public enum Flaw {
        MISSING,
        TOO_LONG,
        NO_NUMBER,
        EXTENSION,
        NO_AREA_CODE,
        DIGITS,
        BEGINNING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody's typing amounts to. */
    public sealed interface Reading {
        record Whole(Phone phone) implements Reading {}

        /**
         * No telephone number at all.
         *
         * @param values what fills a sentence about it: the digits counted, or those that no number begins with
         */
        record Mistaken(Flaw flaw, List<String> values) implements Reading {
            Mistaken(Flaw flaw, String... values) {
                this(flaw, List.of(values));
            }
        }
    }

    /** Reads a number however a person in the United States writes it. Never throws. */
    public static Reading read(String typed) {
        if (typed.isBlank()) {
            return new Reading.Mistaken(Flaw.MISSING);
        }
        if (typed.length() > MAX_TYPED) {
            return new Reading.Mistaken(Flaw.TOO_LONG);
        }
        try {
            return reading(NUMBERS.parse(typed, "US"));
        } catch (NumberParseException e) {
            return new Reading.Mistaken(Flaw.NO_NUMBER);
        }
    }

    private static Reading reading(PhoneNumber number) {
        if (number.hasExtension()) {
            return new Reading.Mistaken(Flaw.EXTENSION);
        }
        var national = NUMBERS.getNationalSignificantNumber(number);
        var length = NUMBERS.isPossibleNumberWithReason(number);
        if (number.getCountryCode() != NORTH_AMERICA) {
            return length == ValidationResult.IS_POSSIBLE
                    ? new Reading.Whole(of(number))
                    : new Reading.Mistaken(Flaw.NO_NUMBER);
        }
        if (national.length() == 7) {
            return new Reading.Mistaken(Flaw.NO_AREA_CODE);
        }
        if (national.length() != 10) {
            return new Reading.Mistaken(Flaw.DIGITS, String.valueOf(national.length()));
        }
        if (!NORTH_AMERICAN.matcher(national).matches()) {
            return new Reading.Mistaken(Flaw.BEGINNING, national.substring(0, 3), national.substring(3, 6));
        }
        return new Reading.Whole(of(number));
    }

    private static Phone of(PhoneNumber number) {
        return new Phone(NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** {@code ••• ••• 0123}: enough for its owner to know it by. */
    public String masked() {
        return "••• ••• " + e164.substring(e164.length() - 4);
    }

    /** A US number as people read it, {@code 202-555-0117}; any other as it is. For numbers that are no secret. */
    public String dashed() {
        return e164.replaceFirst("^\\+1(\\d{3})(\\d{3})(\\d{4})$", "$1-$2-$3");
    }

    @Override
    public String toString() {
        return "Phone[•]";
    }
}
