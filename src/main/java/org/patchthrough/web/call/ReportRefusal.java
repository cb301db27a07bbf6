package org.patchthrough.web.call;

import org.patchthrough.call.Report;

/**
 * Why an answer cannot be taken, and what to do instead.
 *
 * @param code for programs
 */
public record ReportRefusal(String code, String sentence, String instead) {
    public static ReportRefusal of(Report report, Report.Refusal why) {
        return switch (why) {
            case NOT_IN_CALL ->
                new ReportRefusal(
                        "not_in_call",
                        report.seat() + " is not among those you call.",
                        "Answer for one of the call's targets.");
            case NO_PERSON ->
                new ReportRefusal(
                        "no_person",
                        "Only a person in the office can say where the member stands.",
                        "Leave the position out, or say that you spoke with a person.");
            case NOT_CALLED ->
                new ReportRefusal(
                        "not_called",
                        "We have not put you through to that office on this call.",
                        "Answer once you have spoken with them.");
        };
    }
}
