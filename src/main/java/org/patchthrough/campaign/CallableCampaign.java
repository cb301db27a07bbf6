package org.patchthrough.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;

/** A campaign's version with the directory that goes with it: what the dialer must know of them. Answers from memory. */
public interface CallableCampaign {
    /** The campaign's slug. */
    String campaign();

    int version();

    int snapshot();

    /** The campaign's number, E.164: what callers' phones show. */
    String number();

    /**
     * Whether people may be rung now.
     *
     * @param area first three digits of the caller's ZIP; empty if unknown
     */
    Availability availability(Instant now, String area);

    /** Where a ZIP of five digits lies, by the campaign's targeting. */
    ZipResolution place(String zip);

    /** Whom a caller may pick from where the ZIP alone does not decide. */
    List<TargetChoice> choices(String zip);

    /** Whether the people of a ZIP vote for that seat, as far as we know. */
    boolean lies(String zip, String seat);

    /**
     * The plan of who says which seat is theirs; empty where this campaign does not call that seat.
     *
     * @param zip theirs; empty if unknown
     */
    Optional<Plan> plan(String seat, String zip);

    /** The plan of whoever asks, where the campaign calls the same for everybody; else empty, and they are asked for a ZIP. */
    Optional<Plan> planForAnybody();

    boolean mayBeTexted();

    /** Whether what is told of a very short talk waits for somebody's look. */
    boolean holdsShort();

    /** Whether offices see the caller's own number. */
    boolean numberShown();

    /** Whether the order of targets holds even where another one's line is free sooner. */
    boolean strict();

    /** Whether it is limited how often one number and one network address may ask. */
    boolean limited();

    /** Calls that the campaign takes a day; 0 for no limit. */
    int callsPerDay();

    /** Calls that a partner may bring a day, by its id; 0 for no limit. */
    int callsPerDay(String partner);

    /** Calls that may ring or talk at one office at once. */
    int linesPerOffice();

    /** The least time between two starts at one office. */
    Duration spacing();

    /**
     * A seat's offices in the order in which a caller is put through to them, with the numbers that briefs know them by.
     *
     * @param area first three digits of the caller's ZIP; empty if unknown
     */
    List<CallableOffice> offices(String seat, String area, Instant now);

    /** When a closed office opens; empty where it is open now, or the campaign does not ask. */
    Optional<Instant> opens(String seat, CallableOffice office, Instant now);
}
