package org.patchthrough.call;

import java.util.Locale;

/**
 * Every sentence that is spoken on a call, or a clause of one, beside the number by which the documents cite it.
 * {@code prompts/en.properties} says when it is spoken, and holds it under {@link #key()}, as {@code es.properties} does;
 * {@code docs/prompts.md} shows all of it as one table.
 */
public enum Prompt {
    GREETING, // P01
    GREETING_OTHER_LANGUAGE, // P01
    GREETING_STOP, // P01
    GREETING_WAITING, // P01
    INBOUND_HELLO, // P02
    ASK_ZIP, // P02
    CONFIRM_CONNECT, // P02
    ASK_ZIP_OTHER_LANGUAGE, // P02
    ZIP_READ_BACK, // P03
    ZIP_NOT_FOUND, // P04
    CHOOSE_MEMBER_ONE, // P05
    CHOOSE_MEMBER_TWO, // P05
    CHOOSE_MEMBER_THREE, // P05
    BRIEFING, // P06
    BRIEFING_SHORT, // P07
    NOW_CALLING, // P08
    NUMBER_SHOWN, // P08
    NUMBER_NOT_SHOWN, // P08
    BEFORE_CONNECTING, // P09
    BEFORE_CONNECTING_SHORT, // P09
    OFFICE_CLOSED, // P10
    OFFICE_CLOSED_NO_TEXT, // P10
    OFFICE_BUSY, // P11
    OFFICE_NO_ANSWER, // P12
    MEMBER_NOT_REACHED, // P13
    MEMBER_NOT_REACHED_NO_TEXT, // P13
    MEMBER_NOT_REACHED_LAST, // P13
    NEXT_MEMBER, // P14
    ASK_CONTACT, // P15
    ASK_STANCE, // P16
    ASK_PROMISE, // P17
    STANCE_READ_BACK_SUPPORTS, // P18
    STANCE_READ_BACK_OPPOSES, // P18
    STANCE_READ_BACK_UNDECIDED, // P18
    STANCE_READ_BACK_NOT_GIVEN, // P18
    THANKS, // P19
    OPTED_OUT, // P20
    GREETING_REPEATED, // P21
    NO_KEY_HEARD, // P21
    TAKE_YOUR_TIME, // P21
    TO_HEAR_AGAIN, // P21
    STOPPING_HERE, // P22
    STOPPING_HERE_ZIP_UNKNOWN, // P22
    STOPPING_HERE_NO_KEY, // P22
    KEY_NOT_USED, // P23
    SPEAKING_SLOWLY, // P24
    CALLED_TODAY, // P25
    CALLED_YESTERDAY, // P25
    CALLED_DAYS_AGO, // P25
    OUR_FAULT, // P26
    OUR_FAULT_NO_OFFICE, // P26
    CAMPAIGN_ENDED, // P27
    CHOOSE_STATE_TWO, // P28
    CHOOSE_STATE_THREE, // P28
    CONFIRM_STATE, // P28
    OTHERS_ON_THE_LINE, // P29
    STAY_ON_THE_LINE, // P29
    CANNOT_CONNECT, // P30
    CANNOT_CONNECT_ZIP_UNKNOWN; // P30

    /** As in the files of sentences: {@code zip_read_back}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
