package org.patchthrough.directory;

/**
 * How a member is spoken of in one language.
 *
 * @param title {@code Representative}, {@code senadora}
 * @param titleName {@code Representative Ada Whitlock}, {@code la senadora Ada Whitlock}. The Spanish article is lower case
 *     and not yet drawn together: "a el" is still to become "al", "de el" "del"
 * @param shortTitleName {@code Representative Whitlock}, {@code la senadora Whitlock}
 * @param subject {@code she}, {@code ella}
 * @param object {@code her}, {@code ella}
 * @param possessive {@code her}, {@code su}
 */
public record Styled(
        String title, String titleName, String shortTitleName, String subject, String object, String possessive) {

    static Styled english(Title title, Gender gender, Name name) {
        var before = title.english();
        var full = before + " " + name.spoken();
        var brief = before + " " + name.spokenLast();
        return switch (gender) {
            case FEMALE -> new Styled(before, full, brief, "she", "her", "her");
            case MALE -> new Styled(before, full, brief, "he", "him", "his");
            case NEUTRAL -> new Styled(before, full, brief, "they", "them", "their");
        };
    }

    static Styled spanish(Title title, Gender gender, Name name) {
        var before = title.spanish(gender);
        var article = gender == Gender.FEMALE ? "la " : "el ";
        var full = article + before + " " + name.spoken();
        var brief = article + before + " " + name.spokenLast();
        var pronoun = switch (gender) {
            case FEMALE -> "ella";
            case MALE -> "él";
            case NEUTRAL -> "elle";
        };
        return new Styled(before, full, brief, pronoun, pronoun, "su");
    }
}
