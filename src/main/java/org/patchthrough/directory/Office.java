package org.patchthrough.directory;

import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a member's phone rings. One without a phone is no office for us.
 *
 * @param id the source's for district offices ({@code A000055-cullman}), the member's with {@code -dc} for Washington. Not
 *     a key for good: the source renames it with the town
 * @param zip null where the source has none
 * @param phone E.164, such as {@code +12567346043}; other offices, even another member's, may share it
 * @param hours free text of the source, {@code By appointment only}: a hint, never a schedule
 * @param assumed whether the phone is taken over from an earlier snapshot because the source has none
 */
public record Office(
        String id,
        Kind kind,
        String city,
        UsState state,
        @Nullable Zip zip,
        String phone,
        @Nullable String hours,
        boolean assumed) {
    /** On the wire in small letters. */
    public enum Kind {
        WASHINGTON,
        DISTRICT;

        /** {@code washington} or {@code district}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code Monday - Friday}, {@code Mondays-Fridays}, {@code Mon.-Fri.}, {@code M-F}: all the days there are. */
    private static final Pattern EVERY_DAY =
            Pattern.compile("(?i)\\bM(?:on(?:day)?s?)?\\.?\\s*(?:-|–|—|to|thru|through)\\s*F(?:ri(?:day)?s?)?\\b");

    private static final Pattern SELDOM = Pattern.compile("(?i:appoint)|\\b(?i:mon|tues?|wed|thu(?:rs?)?|fri)"
            + "(?i:day|nesday|sday|rsday)?s?\\b|\\b(?:M|T|W|Th)\\s*,\\s*(?:T|W|Th|F)\\b");

    private static final Pattern E164 = Pattern.compile("\\+1[2-9][0-9]{2}[2-9][0-9]{6}");

    /** @throws IllegalArgumentException where the phone is no North American number in E.164 */
    public Office {
        if (!E164.matcher(phone).matches()) {
            throw new IllegalArgumentException("office " + id + ": the phone is not +1 and ten digits");
        }
    }

    /** One whose phone the source has. */
    public Office(
            String id, Kind kind, String city, UsState state, @Nullable Zip zip, String phone, @Nullable String hours) {
        this(id, kind, city, state, zip, phone, hours, false);
    }

    /** In a building of Congress: all offices of a chamber share one ZIP. */
    public static Office washington(Member member, Chamber chamber, String phone, boolean assumed) {
        var zip = new Zip(chamber == Chamber.SENATE ? "20510" : "20515");
        return new Office(member.id() + "-dc", Kind.WASHINGTON, "Washington", UsState.DC, zip, phone, null, assumed);
    }

    Office withHours(String itsHours) {
        return new Office(id, kind, city, state, zip, phone, itsHours, assumed);
    }

    /** Somebody has said so: it is no longer assumed, though it may be the same. */
    Office withPhone(String itsPhone) {
        return new Office(id, kind, city, state, zip, itsPhone, hours, false);
    }

    /** Whether its hours say that it is not there every day, so that another one is better tried first. */
    boolean isSeldomOpen() {
        return hours != null
                && SELDOM.matcher(EVERY_DAY.matcher(hours).replaceAll("")).find();
    }

    /** The clock on its wall. */
    public ZoneId zone() {
        return TimeZones.of(state, zip);
    }
}
