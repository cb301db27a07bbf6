package org.patchthrough.script;

/**
 * The words that fill a script's placeholders for one call, in the script's language.
 *
 * @param member      title and full name: {@code Representative Ada Whitlock}
 * @param memberAgain title and last name, from the second mention on: {@code Representative Whitlock}
 * @param greeting    by the office's clock: {@code Good morning}
 * @param callerName  what the caller told us; empty leaves a line to fill in
 * @param callerCity  where they live: a city, a ZIP or both; empty leaves a line to fill in
 * @param bill        {@code the Open Late Libraries Act}
 * @param ask         {@code cosponsor the Open Late Libraries Act}
 */
public record PlaceholderValues(
        String member,
        String memberAgain,
        Pronouns pronouns,
        String greeting,
        String callerName,
        String callerCity,
        String bill,
        String ask) {

    /** What stands where only the caller knows the word. */
    public static final String BLANK = "______";

    public PlaceholderValues {
        callerName = callerName.isBlank() ? BLANK : callerName;
        callerCity = callerCity.isBlank() ? BLANK : callerCity;
    }
}
