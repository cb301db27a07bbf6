package org.patchthrough.campaign.version;

import java.time.Duration;

/**
 * How a campaign's calls go.
 *
 * @param callingHours    when we ring callers, by their own clock
 * @param linesPerOffice  calls that may ring or talk with one office at once, 1 to 5
 * @param spacing         from the start of one call to an office to the next
 * @param asksAgain       a member called within seven days is asked for once more, not rung at once
 * @param asksPromise     callers are asked whether the office promised to do what was asked
 * @param holdsShortCalls answers from talks too short to be likely are held for review
 * @param limits          how often one number, one network address and one block of these may ask, is limited
 * @param callsPerDay     that the campaign takes; 0 for no limit
 * @param openRequests    calls may be asked for without a page's token: for trials, not for the open web
 */
public record CallRules(
        CallerIdPolicy callerId,
        ClosedOfficePolicy closedOffices,
        DailyHours callingHours,
        OfficeHours officeHours,
        int linesPerOffice,
        Duration spacing,
        boolean asksAgain,
        boolean asksPromise,
        boolean holdsShortCalls,
        ResultsVisibility results,
        boolean limits,
        int callsPerDay,
        boolean openRequests) {}
