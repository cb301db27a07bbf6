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
        return filled(version, spoken, names, greeting(spoken, officeTime), caller, home);
    }

    /**
     * Before it is known whom the caller calls.
     *
     * @param member what a member is called then: {@code my member of Congress}, in the script's language
     */
    public static CallScript forAnybody(Version version, Language language, String member, String caller, String home) {
        var spoken = version.scriptLanguage(language);
        var names = switch (spoken) {
            case ENGLISH -> SpokenName.english("", member, member, Gender.NEUTRAL);
            case SPANISH -> SpokenName.spanish("", member, member, Gender.NEUTRAL);
        };
        return filled(version, spoken, names, greeting(spoken, null), caller, home);
    }

    private static CallScript filled(
            Version version, Language spoken, SpokenName names, String greeting, String caller, String home) {
        var words = version.wording(spoken);
        var fill = new PlaceholderValues(
                names.titleName(),
                names.shortTitleName(),
                new Pronouns(names.subject(), names.object(), names.possessive(), names.plural()),
                greeting,
                caller,
                home,
                words.bill(),
                words.ask());
        return new CallScript(spoken, version.script(spoken).filled(fill));
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
