package org.patchthrough.directory;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fifty states, the District of Columbia and the five territories that send somebody to Congress, by their postal
 * codes. House seats are those of the apportionment after the census of 2020, which holds until the elections of 2032.
 */
public enum UsState {
    AK("Alaska", "Alaska", "America/Anchorage", 1, Kind.STATE),
    AL("Alabama", "Alabama", "America/Chicago", 7, Kind.STATE),
    AR("Arkansas", "Arkansas", "America/Chicago", 4, Kind.STATE),
    AS("American Samoa", "Samoa Americana", "Pacific/Pago_Pago", 1, Kind.TERRITORY),
    AZ("Arizona", "Arizona", "America/Phoenix", 9, Kind.STATE),
    CA("California", "California", "America/Los_Angeles", 52, Kind.STATE),
    CO("Colorado", "Colorado", "America/Denver", 8, Kind.STATE),
    CT("Connecticut", "Connecticut", "America/New_York", 5, Kind.STATE),
    DC("District of Columbia", "Distrito de Columbia", "America/New_York", 1, Kind.TERRITORY),
    DE("Delaware", "Delaware", "America/New_York", 1, Kind.STATE),
    FL("Florida", "Florida", "America/New_York", 28, Kind.STATE),
    GA("Georgia", "Georgia", "America/New_York", 14, Kind.STATE),
    GU("Guam", "Guam", "Pacific/Guam", 1, Kind.TERRITORY),
    HI("Hawaii", "Hawái", "Pacific/Honolulu", 2, Kind.STATE),
    IA("Iowa", "Iowa", "America/Chicago", 4, Kind.STATE),
    ID("Idaho", "Idaho", "America/Boise", 2, Kind.STATE),
    IL("Illinois", "Illinois", "America/Chicago", 17, Kind.STATE),
    IN("Indiana", "Indiana", "America/Indiana/Indianapolis", 9, Kind.STATE),
    KS("Kansas", "Kansas", "America/Chicago", 4, Kind.STATE),
    KY("Kentucky", "Kentucky", "America/New_York", 6, Kind.STATE),
    LA("Louisiana", "Luisiana", "America/Chicago", 6, Kind.STATE),
    MA("Massachusetts", "Massachusetts", "America/New_York", 9, Kind.STATE),
    MD("Maryland", "Maryland", "America/New_York", 8, Kind.STATE),
    ME("Maine", "Maine", "America/New_York", 2, Kind.STATE),
    MI("Michigan", "Míchigan", "America/Detroit", 13, Kind.STATE),
    MN("Minnesota", "Minnesota", "America/Chicago", 8, Kind.STATE),
    MO("Missouri", "Misuri", "America/Chicago", 8, Kind.STATE),
    MP("Northern Mariana Islands", "Islas Marianas del Norte", "Pacific/Guam", 1, Kind.TERRITORY),
    MS("Mississippi", "Misisipi", "America/Chicago", 4, Kind.STATE),
    MT("Montana", "Montana", "America/Denver", 2, Kind.STATE),
    NC("North Carolina", "Carolina del Norte", "America/New_York", 14, Kind.STATE),
    ND("North Dakota", "Dakota del Norte", "America/Chicago", 1, Kind.STATE),
    NE("Nebraska", "Nebraska", "America/Chicago", 3, Kind.STATE),
    NH("New Hampshire", "Nuevo Hampshire", "America/New_York", 2, Kind.STATE),
    NJ("New Jersey", "Nueva Jersey", "America/New_York", 12, Kind.STATE),
    NM("New Mexico", "Nuevo México", "America/Denver", 3, Kind.STATE),
    NV("Nevada", "Nevada", "America/Los_Angeles", 4, Kind.STATE),
    NY("New York", "Nueva York", "America/New_York", 26, Kind.STATE),
    OH("Ohio", "Ohio", "America/New_York", 15, Kind.STATE),
    OK("Oklahoma", "Oklahoma", "America/Chicago", 5, Kind.STATE),
    OR("Oregon", "Oregón", "America/Los_Angeles", 6, Kind.STATE),
    PA("Pennsylvania", "Pensilvania", "America/New_York", 17, Kind.STATE),
    PR("Puerto Rico", "Puerto Rico", "America/Puerto_Rico", 1, Kind.COMMONWEALTH),
    RI("Rhode Island", "Rhode Island", "America/New_York", 2, Kind.STATE),
    SC("South Carolina", "Carolina del Sur", "America/New_York", 7, Kind.STATE),
    SD("South Dakota", "Dakota del Sur", "America/Chicago", 1, Kind.STATE),
    TN("Tennessee", "Tennessee", "America/Chicago", 9, Kind.STATE),
    TX("Texas", "Texas", "America/Chicago", 38, Kind.STATE),
    UT("Utah", "Utah", "America/Denver", 4, Kind.STATE),
    VA("Virginia", "Virginia", "America/New_York", 11, Kind.STATE),
    VI("U.S. Virgin Islands", "Islas Vírgenes", "America/Puerto_Rico", 1, Kind.TERRITORY),
    VT("Vermont", "Vermont", "America/New_York", 1, Kind.STATE),
    WA("Washington", "Washington", "America/Los_Angeles", 10, Kind.STATE),
    WI("Wisconsin", "Wisconsin", "America/Chicago", 8, Kind.STATE),
    WV("West Virginia", "Virginia Occidental", "America/New_York", 2, Kind.STATE),
    WY("Wyoming", "Wyoming", "America/Denver", 1, Kind.STATE);

    /** What of Congress a place has: a state both chambers, the others one member without a vote on final passage. */
    public enum Kind {
        STATE,
        /** Puerto Rico, whose member is a resident commissioner. */
        COMMONWEALTH,
        /** Represented by a delegate; the District of Columbia among them. */
        TERRITORY
    }

    private static final Map<String, UsState> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(UsState::name, state -> state));

    private final String english;
    private final String spanish;
    private final ZoneId mainZone;
    private final int houseSeats;
    private final Kind kind;

    UsState(String english, String spanish, String mainZone, int houseSeats, Kind kind) {
        this.english = english;
        this.spanish = spanish;
        this.mainZone = ZoneId.of(mainZone);
        this.houseSeats = houseSeats;
        this.kind = kind;
    }

    /** By its two capital letters. */
    public static Optional<UsState> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Two letters, such as {@code NY}. */
    public String code() {
        return name();
    }

    public String english() {
        return english;
    }

    public String spanish() {
        return spanish;
    }

    public Kind kind() {
        return kind;
    }

    /** Voting members and the one without a vote alike. */
    public int houseSeats() {
        return houseSeats;
    }

    /** Whether it is at large (district 0) or one of the numbered ones. */
    public boolean hasDistrict(int district) {
        return houseSeats == 1 ? district == 0 : district >= 1 && district <= houseSeats;
    }

    public boolean hasSenators() {
        return kind == Kind.STATE;
    }

    /** The clock most of it lives by; {@link TimeZones} knows the exceptions. */
    ZoneId mainZone() {
        return mainZone;
    }
}
