package org.patchthrough.web.console;

import java.util.List;

/**
 * Who brings callers, and what comes of it.
 *
 * @param spans   of time, to choose from
 * @param callers different ones since the campaign began, of the whole and of its parts, which are never added up
 */
public record PartnersPage(
        ConsoleLayout layout,
        String slug,
        String query,
        String heading,
        List<MembersPage.Choice> spans,
        List<Way> ways,
        List<Callers> callers) {
    public PartnersPage {
        spans = List.copyOf(spans);
        ways = List.copyOf(ways);
        callers = List.copyOf(callers);
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

    public record Callers(String name, String number) {}
}
