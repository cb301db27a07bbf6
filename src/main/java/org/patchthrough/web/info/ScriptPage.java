package org.patchthrough.web.info;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.Layout;
import org.patchthrough.web.page.ScriptView;

/**
 * The whole script, to read or print, and the offices' own numbers where a ZIP was given.
 *
 * @param heading what the page is
 * @param lead    what to do with it
 * @param dial    the offices; none where no ZIP was given
 * @param problem why there are none; null where there are, or none were asked for
 * @param request where a call is asked for
 */
public record ScriptPage(
        Layout layout,
        String heading,
        String lead,
        List<DialLink> dial,
        @Nullable String problem,
        ScriptView script,
        String request) {
    public ScriptPage {
        dial = List.copyOf(dial);
    }
}
