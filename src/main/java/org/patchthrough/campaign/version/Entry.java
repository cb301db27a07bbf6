package org.patchthrough.campaign.version;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.UsState;

/**
 * A target of a campaign's own, which no directory has: a governor, a committee's staff, a company.
 *
 * @param number  1 to 999, the writer's: answers are counted under it, so it stays when the list is edited
 * @param title   {@code Governor}; empty where there is none
 * @param name    {@code Ada Whitlock}
 * @param english how it is spoken of in English
 * @param spanish and in Spanish, with its article: {@code la gobernadora Ada Whitlock}
 * @param gender  for the pronouns of scripts
 * @param states  whose people it is for; none for everybody's
 */
public record Entry(
        int number,
        String title,
        String name,
        Called english,
        Called spanish,
        Gender gender,
        @JsonUnwrapped Desk desk,
        List<UsState> states) {
    static final Pattern WORD = Pattern.compile("L-([1-9]\\d{0,2})");

    /**
     * @param full  {@code Governor Ada Whitlock}
     * @param brief from the second mention on: {@code Governor Whitlock}
     */
    public record Called(String full, String brief) {}

    /**
     * Where it is called.
     *
     * @param phone E.164
     * @param city  where it rings, as it is spoken
     * @param state whose clock hangs on its wall
     */
    public record Desk(String phone, String city, UsState state) {}

    public Entry {
        states = List.copyOf(states);
    }

    /** Whether a word is an entry's and no seat's, as far as its form tells. */
    public static boolean isWord(String seat) {
        return WORD.matcher(seat).matches();
    }

    /** On the wire, where others have their seat: {@code L-3}. */
    public String seat() {
        return "L-" + number;
    }

    public Called called(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case SPANISH -> spanish;
        };
    }

    public boolean isForEverybody() {
        return states.isEmpty();
    }

    /** @param home the caller's state; null where it is not known */
    public boolean isFor(@Nullable UsState home) {
        return isForEverybody() || (home != null && states.contains(home));
    }
}
