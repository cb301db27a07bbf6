package org.patchthrough.carrier;

import java.util.ArrayList;
import java.util.List;
import org.patchthrough.call.Brief;
import org.patchthrough.call.Briefs;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.ErrorReply;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Flow;
import org.patchthrough.call.Ledger;
import org.patchthrough.call.Token;
import org.patchthrough.call.Transition;
import org.patchthrough.call.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the flow for one event of a call: asks the world what the flow must know, makes all facts last in one append, and only
 * then answers. It holds nothing of any call, so every node can answer every webhook.
 */
public final class VoiceService {
    private static final Logger log = LoggerFactory.getLogger(VoiceService.class);

    /** A plan has twelve targets at most and each is asked for a few times; more is a flow that runs in circles. */
    private static final int MAX_TURNS = 60;

    private final Briefs briefs;
    private final World world;
    private final Ledger ledger;

    public VoiceService(Briefs briefs, World world, Ledger ledger) {
        this.briefs = briefs;
        this.world = world;
        this.ledger = ledger;
    }

    /**
     * What one event makes of a call. The same token and event, the world answering the same, give the same answer and no
     * new fact.
     *
     * @throws RuntimeException if something of ours is out of order; the caller then gets {@link #sorry}
     */
    public VoiceReply answer(Token sent, Event told) {
        var event = sent.terms().numberShown() ? told : withoutRefusal(told);
        // What the carrier refused to show once it would refuse at each further office.
        var token = refusesCallerId(event) ? sent.withoutNumber() : sent;
        var facts = new ArrayList<Fact>();
        Transition.Say said;
        try {
            said = run(briefs.of(token), token, event, facts);
        } catch (RuntimeException fault) {
            keepWhatHappened(token, facts, fault);
            throw fault;
        }
        if (!facts.isEmpty()) {
            ledger.append(token.call(), List.copyOf(facts));
        }
        return new VoiceReply(said.reply(), token.at(said.next()));
    }

    private static boolean refusesCallerId(Event event) {
        return event instanceof Event.OfficeDone done && done.how() == Event.How.CALLER_ID_REFUSED;
    }

    /** With the campaign's number there is nothing left to try: that is a failure like any other. */
    private static Event withoutRefusal(Event event) {
        return event instanceof Event.OfficeDone done && done.how() == Event.How.CALLER_ID_REFUSED
                ? new Event.OfficeDone(Event.How.FAILED, done.seconds(), done.callerGone())
                : event;
    }

    private Transition.Say run(Brief brief, Token token, Event first, List<Fact> facts) {
        CallSession session = token.session();
        Event event = first;
        for (int turns = 0; turns < MAX_TURNS; turns++) {
            var transition = Flow.next(brief, session, event);
            facts.addAll(transition.facts());
            session = transition.next();
            switch (transition) {
                case Transition.Say said -> {
                    return said;
                }
                case Transition.Ask ask -> event = world.answer(token.at(session), ask.need());
            }
        }
        throw new IllegalStateException(
                "call %s: the flow asked %d times and said nothing".formatted(token.call(), MAX_TURNS));
    }

    /** A talk that was had stays had, though the world failed us on the way to the next sentence. */
    private void keepWhatHappened(Token token, List<Fact> facts, RuntimeException fault) {
        if (facts.isEmpty()) {
            return;
        }
        try {
            ledger.append(token.call(), List.copyOf(facts));
        } catch (RuntimeException another) {
            fault.addSuppressed(another);
        }
    }

    /** What a caller hears when {@link #answer} failed: an apology, the office's number where it is known, and goodbye. */
    public VoiceReply sorry(Token token) {
        try {
            return new VoiceReply(ErrorReply.of(briefs.of(token), token.session()), token);
        } catch (RuntimeException blind) {
            log.warn("the apology names no office  call={}", token.call(), blind);
            return new VoiceReply(ErrorReply.blind(token.session()), token);
        }
    }
}
