package org.patchthrough.campaign.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;

/**
 * How a campaign's calls go.
 *
 * @param callingHours when we ring callers, by their own clock
 * @param senateVotes  that the bill needs in the Senate, 51 or 60; 0 where the campaign does not say
 */
public record CallRules(
        CallerIdPolicy callerId,
        DailyHours callingHours,
        @JsonUnwrapped Offices offices,
        @JsonUnwrapped Questions questions,
        @JsonUnwrapped Requests requests,
        ResultsVisibility results,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int senateVotes) {

    /**
     * How offices are called.
     *
     * @param linesPerOffice calls that may ring or talk with one office at once, 1 to 5
     * @param spacing        from the start of one call to an office to the next
     */
    public record Offices(
            ClosedOfficePolicy closedOffices, OfficeHours officeHours, int linesPerOffice, Duration spacing) {}

    /**
     * What callers are asked.
     *
     * @param asksAgain       of a member called within seven days: whether to call once more, instead of ringing at once
     * @param asksPromise     whether the office promised to do what was asked
     * @param holdsShortCalls answers from talks too short to be likely are held for review
     */
    public record Questions(boolean asksAgain, boolean asksPromise, boolean holdsShortCalls) {}

    /**
     * Who may ask for a call.
     *
     * @param limits       how often one number, one network address and one block of these may ask, is limited
     * @param callsPerDay  that the campaign takes; 0 for no limit
     * @param openRequests calls may be asked for without a page's token: for trials, not for the open web
     */
    public record Requests(boolean limits, int callsPerDay, boolean openRequests) {}
}
