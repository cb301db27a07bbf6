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
 * @param members whom to call, each with their offices; none where that is not known
 * @param problem why there are none; null where there are, or none were asked for
 * @param script  for whomever they call; its asides hold for all members
 * @param request where a call is asked for
 */
public record ScriptPage(
        Layout layout,
        String heading,
        String lead,
        List<Member> members,
        @Nullable String problem,
        ScriptView script,
        String request) {
    public ScriptPage {
        members = List.copyOf(members);
    }

    /** Whether each member has a script with their own name in it. */
    public boolean named() {
        return members.stream().allMatch(member -> member.script() != null) && !members.isEmpty();
    }

    /**
     * Somebody to call.
     *
     * @param seat    tells one's part of the page from another's
     * @param dial    the number to try first
     * @param offices all there are, that one too
     * @param script  with their name in it; null where it is not known which of several is the caller's
     */
    public record Member(
            String seat,
            String name,
            DialLink dial,
            List<DialLink> offices,
            @Nullable ScriptView script) {
        public Member {
            offices = List.copyOf(offices);
        }
    }
}
