package org.patchthrough.web.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Coded;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.Layout;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageMessages;
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
 */
public record CallPage(
        Layout layout,
        String call,
        String heading,
        String seat,
        Standing standing,
        @Nullable ScriptView script,
        List<Answer> answers,
        Links links) {
    public CallPage {
        answers = List.copyOf(answers);
    }

    /**
     * Where one can go from here.
     *
     * @param look   this page once more, for who must ask for it; null where it comes by itself, or nothing will
     * @param cancel calls the call off; null where it is too late
     * @param done   ends the talk; null while there is none to end
     * @param window the same page in a window of its own; null where it has one
     * @param further members of the plan who were not called; null where there are none, or before the end
     * @param share  to pass on to friends; null before the end
     */
    public record Links(
            @Nullable String look,
            @Nullable String cancel,
            @Nullable String done,
            @Nullable String window,
            @Nullable Further further,
            @Nullable String share) {}

    /**
     * Who was not called yet, at one tap.
     *
     * @param href    takes the seat
     * @param consent what pressing a button means
     * @param members the buttons; empty where they would be refused
     * @param dial    their numbers, where no button is offered
     */
    public record Further(String href, String consent, List<NamedTarget> members, List<DialLink> dial) {
        public Further {
            members = List.copyOf(members);
            dial = List.copyOf(dial);
        }
    }

    /**
     * Where the call is.
     *
     * @param seconds  of talk so far; negative while nobody talks
     * @param steps    of the whole call, in order
     * @param keys     what the phone asks to press now, or the buttons here that stand for it
     * @param dial     offices or numbers to dial without us
     * @param action   what can be done next; null if nothing
     * @param reached  an office was
     */
    public record Standing(
            Phase phase,
            Notice notice,
            long seconds,
            List<Step> steps,
            List<PhoneKey> keys,
            List<DialLink> dial,
            @Nullable Action action,
            boolean reached) {
        public Standing {
            steps = List.copyOf(steps);
            keys = List.copyOf(keys);
            dial = List.copyOf(dial);
        }
    }

    /** For the page's own script, and for a page around it. */
    public enum Phase implements Coded {
        RING,
        PRESS,
        BRIEF,
        SEEK,
        VOICEMAIL,
        TALK,
        /** About the talk that is over. */
        ASK,
        /** Whether to go on. */
        NEXT,
        OVER;

        /** There is somebody to say something to, now or soon. */
        boolean hasScript() {
            return this != ASK && this != NEXT && this != OVER;
        }
    }

    /**
     * A key of the phone that answers what the voice asks.
     *
     * @param button posts the same answer from here; null where only the phone's key does
     * @param step   of the question, which goes with the button
     */
    public record PhoneKey(
            String digit, String label, @Nullable String button, int step) {}

    /**
     * What is said of it.
     *
     * @param line     what is happening
     * @param detail   with whom, or what to do; empty if there is nothing to add
     * @param aside    smaller words beneath; empty if there are none
     * @param announce what a screen reader is told; empty where it must not speak over the call
     * @param urgent   the caller must do something now
     */
    public record Notice(String line, String detail, String aside, String announce, boolean urgent) {
        /** A name with an article may stand first: {@code la senadora Ada Whitlock}. */
        public Notice {
            detail = PageMessages.capital(detail);
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
     * @param mark makes a second press of the button the same answer
     * @param ask  what they may have promised; empty where the campaign does not ask for that
     * @param now  this is what we ask at this moment
     */
    public record Answer(String action, String mark, NamedTarget who, Told told, String ask, boolean now) {}

    /**
     * What was told so far.
     *
     * @param words   empty if nothing
     * @param contact code of the contact that is chosen; empty if none
     * @param stance  likewise
     * @param promise likewise
     */
    public record Told(String words, String contact, String stance, String promise) {}
}
