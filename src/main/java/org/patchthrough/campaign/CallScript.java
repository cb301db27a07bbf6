package org.patchthrough.campaign;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.SpokenName;
import org.patchthrough.script.PlaceholderValues;
import org.patchthrough.script.Pronouns;
import org.patchthrough.script.Script;

/**
 * A version's script for the call to one member, ready to be read aloud.
 *
 * @param language the script's; English where the campaign has none in the language that was asked for
 */
public record CallScript(Language language, Script script) {
    private static final int NOON = 12;
    private static final int EVENING = 17;

    /**
     * @param seat       the target, as on the wire
     * @param officeTime by the clock of the office that is called; null where that is not known, which is greeted by "Hello"
     * @param caller     what the caller is called; empty leaves a line to fill in
     * @param home       where the caller lives, or their ZIP; likewise
     */
    public static CallScript of(
            CallableCampaign campaign,
            String seat,
            Language language,
            @Nullable LocalTime officeTime,
            String caller,
            String home) {
        var version = campaign.version();
        var spoken = version.scriptLanguage(language);
        var names = campaign.profiles().get(seat).styled(spoken);
        var fill = values(version, spoken, names, greeting(spoken, officeTime), caller, home);
        return new CallScript(spoken, version.script(spoken).filled(fill));
    }

    /**
     * Before it is known whom the caller calls.
     *
     * @param member what a member is called then, in the script's language
     */
    public static CallScript forAnybody(
            Version version, Language language, Unnamed member, String caller, String home) {
        var spoken = version.scriptLanguage(language);
        var greeting = greeting(spoken, null);
        var callers = values(version, spoken, unnamed(spoken, member.byCaller()), greeting, caller, home);
        var theirs = values(version, spoken, unnamed(spoken, member.byOffice()), greeting, caller, home);
        return new CallScript(spoken, version.script(spoken).filled(callers, theirs));
    }

    /**
     * How a member is spoken of who is not known.
     *
     * @param byCaller {@code my member of Congress}
     * @param byOffice {@code the member}
     */
    public record Unnamed(String byCaller, String byOffice) {}

    private static SpokenName unnamed(Language spoken, String member) {
        return switch (spoken) {
            case ENGLISH -> SpokenName.english("", member, member, Gender.NEUTRAL);
            case SPANISH -> SpokenName.spanish("", member, member, Gender.NEUTRAL);
        };
    }

    private static PlaceholderValues values(
            Version version, Language spoken, SpokenName names, String greeting, String caller, String home) {
        var words = version.wording(spoken);
        return new PlaceholderValues(
                names.titleName(),
                names.shortTitleName(),
                new Pronouns(names.subject(), names.object(), names.possessive(), names.plural()),
                greeting,
                caller,
                home,
                words.bill(),
                words.ask());
    }

    private static String greeting(Language language, @Nullable LocalTime time) {
        if (time == null) {
            return language == Language.ENGLISH ? "Hello" : "Hola";
        }
        return switch (language) {
            case ENGLISH ->
                time.getHour() < NOON ? "Good morning" : time.getHour() < EVENING ? "Good afternoon" : "Good evening";
            case SPANISH ->
                time.getHour() < NOON
                        ? "Buenos días"
                        : time.getHour() < EVENING + 2 ? "Buenas tardes" : "Buenas noches";
        };
    }
}
