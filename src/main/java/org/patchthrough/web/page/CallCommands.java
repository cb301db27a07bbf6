package org.patchthrough.web.page;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.patchthrough.caller.Phone;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.request.CallRequest;
import org.patchthrough.request.RequestResult;

/** What a door may do with calls. */
public interface CallCommands {
    /** Accepts a call or says why not. */
    RequestResult request(CallRequest request);

    /** The same call once more; see {@link org.patchthrough.request.Switchboard#again}. */
    RequestResult again(UUID call, CallRequest.Agreement consent, CallRequest.Attribution came);

    /** One more member of an ended call's plan; see {@link org.patchthrough.request.Switchboard#further}. */
    RequestResult further(UUID call, String seat, CallRequest.Agreement consent, CallRequest.Attribution came);

    /** Whether that would be accepted now. */
    boolean allowsFurther(UUID call, String seat, CallRequest.Attribution came);

    /** Says no to a request that could not be read. */
    RequestResult.Refused refuse(String campaign, List<FieldMistake> mistakes);

    /** Where a call stands in the queue, from 1; empty where it does not wait there. */
    OptionalInt position(UUID call);

    /** About how long it takes until a phone rings with so many ahead of it. */
    Duration reckonWait(int ahead);

    /** Ends the talk with an office, as the star does; false where none is going on. */
    boolean done(UUID call);

    /** Calls off what has not rung yet, ends what has; does nothing to a call that is over. */
    void cancel(UUID call);

    /** Somebody says on a page that a number is to be left alone: it is never rung again, whoever asks. */
    void never(Phone phone);
}
