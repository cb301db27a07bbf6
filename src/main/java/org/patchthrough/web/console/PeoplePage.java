package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may open the console.
 *
 * @param notice what has just been done, or why not; null where nothing was
 * @param link   of an invitation just made, shown this once; null otherwise
 * @param roles  that somebody can have
 */
public record PeoplePage(
        ConsoleLayout layout,
        @Nullable String notice,
        @Nullable String link,
        List<Person> people,
        List<Open> invitations,
        List<RoleChoice> roles) {
    public PeoplePage {
        people = List.copyOf(people);
        invitations = List.copyOf(invitations);
        roles = List.copyOf(roles);
    }

    /** @param self the reader */
    public record Person(String id, String name, String email, String role, boolean secondFactor, boolean self) {}

    /** @param until {@code December 7} */
    public record Open(String id, String email, String role, String until) {}

    /** @param may what whoever has it may do */
    public record RoleChoice(String code, String may) {}
}
