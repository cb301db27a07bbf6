package org.patchthrough.call;

/**
 * All that one call may know of the world: its campaign's version, its directory's snapshot, its caller's terms. Read from
 * memory, and the same whenever it is asked, so that a repeated event gets the same reply.
 */
public interface Brief {

    /** The organization's name as it is spoken. */
    String organization();

    /** The campaign's number, E.164. */
    String number();

    /** Where the campaign's page is, as it is spoken: a host name. */
    String site();

    /** What we want of the member, as it follows "please": {@code cosponsor the Open Late Libraries Act}. */
    String ask(Language language);

    /** What the question of the member's stance is about. */
    String bill(Language language);

    /** The talking points for those without a script before their eyes. */
    String briefing(Language language);

    /** The talking points for those who have it; empty where one sentence that says the ask will do. */
    default String shortBriefing(Language language) {
        return "";
    }

    /** Whether a closed office is offered for a voicemail; otherwise it is skipped. */
    boolean offersVoicemail();

    /** Whether a member called within seven days is asked for once more. */
    boolean asksAgain();

    /** Whether the caller is asked if the office promised to do what was asked. */
    boolean asksPromise();

    CallerTerms terms();

    /** The holder of a seat with title and full name, as spoken: {@code Representative Ada Whitlock}. */
    String name(String seat, Language language);

    /** The same, as briefly as may be: {@code Representative Whitlock}. */
    String shortName(String seat, Language language);

    /** A state's name, as spoken. */
    String stateName(String state, Language language);

    /** An office of a seat by its number. */
    CallableOffice office(String seat, int number);

    /** Where a ZIP of five digits lies, for this campaign. */
    ZipResolution place(String zip);
}
