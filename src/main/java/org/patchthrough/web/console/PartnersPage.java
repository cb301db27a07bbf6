package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who brings callers, and what comes of it.
 *
 * @param spans   of time, to choose from
 * @param callers different ones since the campaign began, of the whole and of its parts, which are never added up
 * @param partners to make a page for; none for who may not
 * @param made    the page that was just made; null where none was
 */
public record PartnersPage(
        ConsoleLayout layout,
        String slug,
        String query,
        String heading,
        List<MembersPage.Choice> spans,
        List<Way> ways,
        List<Callers> callers,
        List<Partner> partners,
        @Nullable Made made) {
    public PartnersPage {
        spans = List.copyOf(spans);
        ways = List.copyOf(ways);
        callers = List.copyOf(callers);
        partners = List.copyOf(partners);
    }

    /**
     * @param source a keyword, or what was said of how they came; empty for nothing
     * @param width  of its bar, {@code 84.1%}
     * @param yield  answers of a hundred calls; empty under thirty
     */
    public record Way(
            String name,
            String source,
            String requested,
            String width,
            String answered,
            String bridged,
            String person,
            String reported,
            String yield) {}

    public record Partner(String id, String name) {}

    /** @param address of the page, which is shown this once */
    public record Made(String partner, String address) {}

    public record Callers(String name, String number) {}
}
