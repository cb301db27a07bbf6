package org.patchthrough.web.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.Layout;
import org.patchthrough.web.page.ScriptView;

/**
 * A call as its caller sees it.
 *
 * @param call     the call's own link, the last part of its address
 * @param heading  {@code Your call to Representative Whitlock}
 * @param seat     the target the script speaks of; empty while it is not known. When it changes, so does the script
 * @param standing where the call is
 * @param script   null once there is nothing left to say
 * @param answers  one for each target of which something can be told
 * @param look     address of this page once more, for who must ask for it; null where it comes by itself, or nothing will
 * @param done     address that ends the talk; null while there is none to end
 * @param window   the same page in a window of its own; null where it has one
 * @param share    address to pass on to friends; null before the end
 */
public record CallPage(
        Layout layout,
        String call,
        String heading,
        String seat,
        Standing standing,
        @Nullable ScriptView script,
        List<Answer> answers,
        @Nullable String look,
        @Nullable String done,
        @Nullable String window,
        @Nullable String share) {
    public CallPage {
        answers = List.copyOf(answers);
    }

    /**
     * Where the call is.
     *
     * @param phase    a word for the page's own script: {@code ring, press, brief, seek, talk, ask, over}
     * @param line     what is happening
     * @param detail   with whom, or what to do; empty if there is nothing to add
     * @param aside    smaller words beneath; empty if there are none
     * @param seconds  of talk so far; negative while nobody talks
     * @param announce what a screen reader is told; empty where it must not speak over the call
     * @param urgent   the caller must do something now
     * @param steps    of the whole call, in order
     * @param dial     offices or numbers to dial without us
     * @param action   what can be done next; null if nothing
     * @param cancel   address that calls the call off; null where it is too late
     */
    public record Standing(
            String phase,
            String line,
            String detail,
            String aside,
            long seconds,
            String announce,
            boolean urgent,
            List<Step> steps,
            List<DialLink> dial,
            @Nullable Action action,
            @Nullable String cancel) {
        public Standing {
            steps = List.copyOf(steps);
            dial = List.copyOf(dial);
        }
    }

    /**
     * What can be done next.
     *
     * @param consent what pressing it means; empty where it is but a link
     * @param apart   it leads to a page that no frame shows, so it gets a window of its own
     */
    public record Action(String label, String href, String consent, boolean apart) {}

    public record Step(String label, Mark mark) {}

    /** How a step of the patch cord is drawn. */
    public enum Mark {
        DONE,
        NOW,
        AHEAD
    }

    /**
     * What the caller may tell of one target.
     *
     * @param mark    makes a second press of the button the same answer
     * @param told    what was told so far; empty if nothing
     * @param contact code of the contact that is chosen; empty if none
     * @param stance  likewise
     * @param promise likewise
     * @param ask     what they may have promised; empty where the campaign does not ask for that
     * @param who     {@code Representative Whitlock}
     * @param is      {@code is}, as it goes with the subject in English
     * @param has     {@code has}, likewise
     * @param subject {@code she}
     * @param now     this is what we ask at this moment
     */
    public record Answer(
            String action,
            String mark,
            String seat,
            String told,
            String contact,
            String stance,
            String promise,
            String ask,
            String who,
            String is,
            String has,
            String subject,
            boolean now) {}
}
