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
public record SpokenName(
        String title, String titleName, String shortTitleName, String subject, String object, String possessive) {

    /** In English, by names that are whole already. */
    public static SpokenName english(String title, String full, String brief, Gender gender) {
        return new SpokenName(title, full, brief, gender.subject(), gender.object(), gender.possessive());
    }

    /** In Spanish, by names that have their article. */
    public static SpokenName spanish(String title, String full, String brief, Gender gender) {
        return new SpokenName(title, full, brief, gender.spanish(), gender.spanish(), "su");
    }

    static SpokenName english(MemberTitle title, Gender gender, MemberName name) {
        var before = title.english();
        return english(before, before + " " + name.spoken(), before + " " + name.spokenLast(), gender);
    }

    static SpokenName spanish(MemberTitle title, Gender gender, MemberName name) {
        var before = title.spanish(gender);
        var called = (gender == Gender.FEMALE ? "la " : "el ") + before + " ";
        return spanish(before, called + name.spoken(), called + name.spokenLast(), gender);
    }

    /** Whether the English verb beside it is a plural's: they <em>have</em>. */
    public boolean plural() {
        return subject.equals(Gender.NEUTRAL.subject());
    }
}
