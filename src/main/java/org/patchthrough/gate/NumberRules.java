package org.patchthrough.gate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.patchthrough.caller.Phone;

/**
 * Which numbers may be rung: landlines and mobiles of the states, of Washington and of five territories. All else of the
 * North American plan may cost money by the minute, lies in another country behind the same +1, or reaches no person.
 */
public final class NumberRules {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Set<String> TERRITORIES = Set.of("340", "670", "671", "684", "787", "939");
    /** 555-0100 to 555-0199 of any area code are set aside for fiction (ATIS-0300115). */
    private static final Pattern FICTIONAL = Pattern.compile("\\+1\\d{3}55501\\d{2}");

    private static final Pattern SERVICE = Pattern.compile("\\+1(\\d{3}[2-9]11|[2-9]11\\d{3})\\d{4}");
    private static final Pattern DIRECTORY = Pattern.compile("\\+1\\d{3}555\\d{4}");
    private static final Pattern PREMIUM = Pattern.compile("\\+1(900\\d{3}|\\d{3}976)\\d{4}");

    private final boolean emulated;

    /** @param emulated the carrier is the emulator, so fictional numbers can be rung */
    public NumberRules(boolean emulated) {
        this.emulated = emulated;
    }

    /** Why this number may not be rung, in a sentence for its owner; empty where it may. */
    public Optional<String> mistake(Phone phone) {
        var e164 = phone.e164();
        if (!e164.startsWith("+1")) {
            return Optional.of("That number is outside the United States; we can ring US numbers only.");
        }
        if (PREMIUM.matcher(e164).matches()) {
            return Optional.of("That is a premium-rate number, which we do not ring.");
        }
        if (SERVICE.matcher(e164).matches()) {
            return Optional.of("That is a service number, which we do not ring.");
        }
        boolean fictional = FICTIONAL.matcher(e164).matches();
        if (fictional && !emulated) {
            return Optional.of("555-01 numbers exist in films only.");
        }
        if (DIRECTORY.matcher(e164).matches() && !fictional) {
            return Optional.of("555 numbers reach no person.");
        }
        // The library knows the territories' exchanges one by one and lags behind; their area codes are theirs alone.
        return TERRITORIES.contains(e164.substring(2, 5)) ? Optional.empty() : assigned(parsed(e164));
    }

    private static Optional<String> assigned(PhoneNumber number) {
        var region = NUMBERS.getRegionCodeForNumber(number);
        if (region == null) {
            return Optional.of("That area code has no US landlines or mobiles.");
        }
        return switch (NUMBERS.getNumberType(number)) {
            case TOLL_FREE -> Optional.of("That is a toll-free number, which we do not ring.");
            case PREMIUM_RATE, SHARED_COST -> Optional.of("That is a premium-rate number, which we do not ring.");
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, VOIP ->
                region.equals("US") ? Optional.empty() : abroad(region);
            case PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN ->
                Optional.of("That is neither a landline nor a mobile, so we do not ring it.");
        };
    }

    private static Optional<String> abroad(String region) {
        return Optional.of("That is a number in %s; we can ring US numbers only."
                .formatted(Locale.of("", region).getDisplayCountry(Locale.ENGLISH)));
    }

    private static PhoneNumber parsed(String e164) {
        try {
            return NUMBERS.parse(e164, "US");
        } catch (NumberParseException e) {
            throw new IllegalStateException("a phone that was read before cannot be read again", e);
        }
    }
}
