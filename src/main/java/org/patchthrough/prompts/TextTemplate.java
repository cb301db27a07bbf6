package org.patchthrough.prompts;

import java.util.Locale;

/**
 * Every sentence that is texted, or a clause of one, beside the number by which the documents cite it. {@code
 * texts/en.properties} says when it is sent, and holds it under {@link #key()}, as {@code es.properties} does; {@code
 * docs/prompts.md} shows all of it as one table.
 */
public enum TextTemplate {
    ASK_ZIP, // T01
    OTHER_LANGUAGE, // T01
    OFFER_REPRESENTATIVE, // T02
    OFFER_OTHER, // T02
    CHOOSE_DISTRICT, // T03
    CHOICE, // T03
    CHOOSE_SENATORS, // T03
    CHECK_ADDRESS, // T03
    RINGING, // T04
    ASK_REPORT, // T05
    ASK_REPORT_STRANGER, // T05
    COUNTED_NEXT, // T06
    COUNTED_LAST, // T07
    COUNTED_ONLY, // T07
    NOT_ANSWERED, // T08
    OFFICE_CLOSED, // T09
    REMINDER_PROMISED, // T10
    REMINDER, // T11
    OPTED_OUT, // T12
    OPTED_IN, // T13
    HELP, // T14
    NOT_UNDERSTOOD, // T15
    ZIP_NOT_FOUND, // T16
    CAMPAIGN_CLOSED, // T17
    CALLED_TODAY, // T18
    CANNOT_CALL, // T19
    OFFER_DELEGATE, // T20
    SEAT_VACANT, // T21
    ALREADY_CALLING, // T22
    CALL_REFUSED, // T23
    IN_LINE, // T24
    IN_LINE_ONE_MINUTE, // T24
    NOBODY_REACHED, // T25
    NO_TARGETS, // T26
    CHOOSE_STATE, // T27
    CONFIRM_STATE, // T28
    NOTHING_PLANNED, // T29
    STILL_OPTED_OUT, // T30
    ASK_PROMISE, // T31
    OFFER_SEVERAL, // T32
    SCRIPT_LINK; // T33

    /** As in the files of sentences: {@code choose_district}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
