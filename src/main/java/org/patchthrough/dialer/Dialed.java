package org.patchthrough.dialer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Pace;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.call.Plan;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.gate.Openness.Standing;

/**
 * A call that came in, and the campaign it is for.
 *
 * @param texted the last keyword that its caller texted to the number they dial
 */
record Dialed(IncomingCall rang, Offer offer, Optional<LastKeyword.Texted> texted) {
    /** Who dials so soon after a text, or texts so soon after asking on a page, came by the same poster or page. */
    static final Duration CAME_BY_IT = Duration.ofHours(24);

    /** Of a number's campaigns the one that the caller texted to last, unless it has ended; else the one that owns it. */
    static Optional<Offer> choose(List<Offer> campaigns, Optional<LastKeyword.Texted> texted, Instant now) {
        return campaigns.stream()
                .filter(offer -> texted.filter(last -> last.campaign().equals(offer.campaign()))
                        .isPresent())
                .filter(offer -> offer.openness(now, "").standing() != Standing.ENDED)
                .findFirst()
                .or(() -> campaigns.stream().findFirst());
    }

    /** Whether a remembered ZIP is one by which this campaign finds somebody to call, where it needs one. */
    boolean leadsSomewhere(String zip) {
        return offer.planForAnybody().isEmpty()
                && switch (offer.place(zip)) {
                    case ZipResolution.One _, ZipResolution.Members _, ZipResolution.States _, ZipResolution.Hint _ -> true;
                    case ZipResolution.Nowhere _, ZipResolution.NoTarget _ -> false;
                };
    }

    Asked asked(UUID call, UUID caller, Language language, boolean stopped, Instant now) {
        return new Asked(
                call,
                caller,
                offer.campaign(),
                offer.version(),
                offer.snapshot(),
                now,
                0,
                language,
                Pace.NORMAL,
                terms(stopped),
                offer.planForAnybody(),
                0);
    }

    /**
     * A number that is withheld, or is not its caller's, is neither shown nor texted.
     *
     * @param stopped its owner has asked not to be contacted; they may dial all the same
     */
    CallerTerms terms(boolean stopped) {
        return new CallerTerms(
                false, offer.mayBeTexted() && rang.known() && !stopped, offer.numberShown() && rang.known(), false);
    }

    Fact requested(Asked asked) {
        return new Fact.Requested(
                asked.caller(),
                asked.campaign(),
                asked.version(),
                asked.snapshot(),
                Door.INBOUND,
                "",
                source(asked.at()),
                "",
                asked.language(),
                asked.plan().map(Plan::seats).orElse(List.of()),
                false,
                offer.holdsShort());
    }

    private String source(Instant now) {
        return texted.filter(last -> last.campaign().equals(offer.campaign()))
                .filter(last -> last.at().isAfter(now.minus(CAME_BY_IT)))
                .map(LastKeyword.Texted::keyword)
                .orElse("");
    }
}
