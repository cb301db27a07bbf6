package org.patchthrough.gate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /**
     * Why this number may not be rung; empty where it may.
     *
     * @param dial the campaign's number, which its owner may dial instead
     */
    Optional<Refusal> refuse(Phone phone, String dial) {
        var e164 = phone.e164();
        if (!e164.startsWith("+1")) {
            return no(dial, "foreign");
        }
        if (PREMIUM.matcher(e164).matches()) {
            return no(dial, "premium");
        }
        if (SERVICE.matcher(e164).matches()) {
            return no(dial, "service");
        }
        boolean fictional = FICTIONAL.matcher(e164).matches();
        if (fictional && !emulated) {
            return no(dial, "fictional");
        }
        if (DIRECTORY.matcher(e164).matches() && !fictional) {
            return no(dial, "directory");
        }
        // The library knows the territories' exchanges one by one and lags behind; their area codes are theirs alone.
        return TERRITORIES.contains(e164.substring(2, 5)) ? Optional.empty() : assigned(parsed(e164), dial);
    }

    private static Optional<Refusal> assigned(PhoneNumber number, String dial) {
        var region = NUMBERS.getRegionCodeForNumber(number);
        if (region == null) {
            return no(dial, "unassigned");
        }
        return switch (NUMBERS.getNumberType(number)) {
            case TOLL_FREE -> no(dial, "toll_free");
            case PREMIUM_RATE, SHARED_COST -> no(dial, "premium");
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, VOIP ->
                region.equals("US") ? Optional.empty() : no(dial, "abroad", region);
            case PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN -> no(dial, "no_person");
        };
    }

    /** @param country where the number is, by its two letters, if it is abroad */
    private static Optional<Refusal> no(String dial, String variant, String... country) {
        var values = Stream.concat(Stream.of(dial), Stream.of(country)).toList();
        return Optional.of(new Refusal(Refusal.Code.NUMBER_NOT_ALLOWED, variant, values, List.of(), List.of()));
    }

    private static PhoneNumber parsed(String e164) {
        try {
            return NUMBERS.parse(e164, "US");
        } catch (NumberParseException e) {
            throw new IllegalStateException("a phone that was read before cannot be read again", e);
        }
    }
}
