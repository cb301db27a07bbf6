package org.patchthrough.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Door;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Report;
import org.patchthrough.call.Stance;
import org.patchthrough.caller.CallerPreferences;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.StopList;
import org.patchthrough.carrier.IncomingText;
import org.patchthrough.conversation.Action;
import org.patchthrough.conversation.CallRefusal;
import org.patchthrough.conversation.ConversationInput;
import org.patchthrough.conversation.ConversationState;
import org.patchthrough.conversation.ConversationStep;
import org.patchthrough.dialer.CallTerminator;
import org.patchthrough.gate.Refusal;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.outbox.Outbox;
import org.patchthrough.request.CallQueue;
import org.patchthrough.request.CallRequest;
import org.patchthrough.request.RequestResult;
import org.patchthrough.request.Switchboard;
import org.patchthrough.texting.MessageHandler.Pair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what conversations decide, each within the transaction that stores the decision. */
public final class ActionExecutor {
    private static final Logger log = LoggerFactory.getLogger(ActionExecutor.class);

    /** A wait that nobody would notice needs no words. */
    private static final Duration NO_WAIT = Duration.ofSeconds(30);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A reminder that is due is sent some moments later, and the number is opened then. */
    private static final Duration TO_BE_SENT = Duration.ofHours(1);

    private final Callers callers;
    private final Switchboard switchboard;
    private final CallQueue queue;
    private final CallTerminator terminator;
    private final PostgresLedger ledger;
    private final Outbox outbox;
    private final TextScheduler scheduler;
    private final InstantSource clock;
    private final StopList stopList = new StopList();
    private final CallerPreferences preferences = new CallerPreferences();
    private final Inbox inbox = new Inbox();
    private final ConversationCallStore calls = new ConversationCallStore();

    public ActionExecutor(
            Callers callers,
            Switchboard switchboard,
            CallQueue queue,
            CallTerminator terminator,
            PostgresLedger ledger,
            Outbox outbox,
            TextScheduler scheduler,
            InstantSource clock) {
        this.callers = callers;
        this.switchboard = switchboard;
        this.queue = queue;
        this.terminator = terminator;
        this.ledger = ledger;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Asks for the call that a text asks for: to the number it came from, and no other.
     *
     * @param here       the campaigns at the number
     * @param sid        of the text, which is the consent, and the key by which it asks once
     * @param afterwards what is to be done once the transaction is committed
     */
    ConversationInput ring(
            Handle handle,
            Pair pair,
            ConversationStep.Ring ring,
            NumberCampaigns here,
            String sid,
            List<Runnable> afterwards) {
        var request = new CallRequest(
                ring.campaign(),
                pair.phone(),
                CallRequest.Wanted.as(ring.plan()),
                ring.state().language(),
                new CallRequest.Options(false, ring.voicemail()),
                new CallRequest.Agreement(true, true, ring.voicemail() ? "text/VM" : "text/CALL"),
                new CallRequest.Attribution(
                        Door.TEXT,
                        false,
                        switchboard.broughtBy(handle, pair.caller()),
                        source(ring.state()),
                        new CallRequest.Sender("text:" + sid, "", "")),
                Optional.of("text:" + sid));
        return switch (switchboard.request(
                handle, here.offer(ring.campaign()), here.paused(), request, ring.offered())) {
            case RequestResult.Accepted accepted -> {
                calls.add(
                        handle,
                        accepted.call(),
                        new ConversationCallStore.Of(pair.caller(), pair.number(), ring.campaign()),
                        clock.instant());
                afterwards.add(switchboard::wake);
                yield new ConversationInput.Accepted(
                        accepted.call(), minutes(handle, accepted.position() - 1, here.paused()));
            }
            case RequestResult.Refused(var refusal) -> new ConversationInput.Refused(why(refusal.code()));
        };
    }

    private static CallRefusal why(Refusal.Code code) {
        return switch (code) {
            case PAUSED, ENDED -> CallRefusal.CAMPAIGN_CLOSED;
            case STOPPED -> CallRefusal.STOPPED;
            case ALREADY_RINGING -> CallRefusal.ALREADY_CALLING;
            case OUTSIDE_HOURS -> CallRefusal.OUTSIDE_HOURS;
            case CALLED_TODAY -> CallRefusal.CALLED_TODAY;
            case NUMBER_NOT_ALLOWED,
                    BLOCKED,
                    NO_CONSENT,
                    TOO_OFTEN,
                    TOO_SOON,
                    TOO_MANY,
                    PARTNER_FULL,
                    CAMPAIGN_FULL,
                    INVALID,
                    NO_CAMPAIGN,
                    KEY_REUSED,
                    UNKNOWN_ZIP,
                    NO_TARGET,
                    CHOOSE_SEAT,
                    SEAT_NOT_IN_ZIP,
                    UNKNOWN_SEAT,
                    TOO_OFTEN_AGAIN -> CallRefusal.OTHER;
        };
    }

    private static String source(ConversationState state) {
        var came = state.came();
        return came == null ? "" : came.keyword();
    }

    private int minutes(Handle handle, int ahead, Set<String> paused) {
        var wait = queue.reckonWait(handle, ahead, paused, clock.instant());
        return wait.compareTo(NO_WAIT) < 0
                ? 0
                : (int) Math.max(1, (wait.toSeconds() + MINUTE.toSeconds() / 2) / MINUTE.toSeconds());
    }

    void carryOut(Handle handle, Pair pair, ConversationStep.Say said, IncomingText text, List<Runnable> afterwards) {
        for (var action : said.actions()) {
            carryOut(handle, pair, said.state(), action, text, afterwards);
        }
    }

    private void carryOut(
            Handle handle,
            Pair pair,
            ConversationState state,
            Action action,
            IncomingText text,
            List<Runnable> afterwards) {
        var now = clock.instant();
        switch (action) {
            case Action.Stop(boolean byCarrier) -> {
                stop(handle, pair, now, afterwards);
                if (byCarrier) {
                    outbox.refuse(handle, pair.caller(), pair.number());
                }
            }
            case Action.Return() -> {
                stopList.lift(handle, callers.hash(pair.phone()));
                outbox.clear(handle, pair.caller(), pair.number());
            }
            case Action.CallOff(var call) -> {
                terminator.cancel(handle, call, "text").ifPresent(off -> afterwards.add(() -> terminator.end(off)));
            }
            case Action.Told(var call, var seat, var contact, var stance) ->
                report(handle, call, seat, contact, stance, Optional.empty(), text.sid());
            case Action.Promised(var call, var seat, var promise) ->
                report(handle, call, seat, Contact.PERSON, Optional.empty(), Optional.of(promise), text.sid());
            case Action.Remind(var at) -> remind(handle, pair.caller(), pair.number(), at);
            case Action.ForgetReminder() -> scheduler.forgetReminder(handle, pair.caller(), pair.number());
            case Action.RememberZip(var zip) ->
                preferences.remember(
                        handle,
                        pair.caller(),
                        Optional.of(zip).filter(known -> !known.isEmpty()),
                        state.language().code(),
                        now);
            case Action.RememberLanguage(var language) ->
                preferences.remember(handle, pair.caller(), Optional.empty(), language.code(), now);
            case Action.Inbox(var why) -> {
                inbox.add(handle, pair.caller(), pair.number(), state.campaign(), why, text.body(), now);
                log.warn("a text waits for a person: \"inbox\" lists it  text={} why={}", text.sid(), why);
            }
        }
    }

    void remind(Handle handle, UUID caller, String number, Instant at) {
        scheduler.remind(handle, caller, number, at);
        callers.keepUntil(handle, caller, at.plus(TO_BE_SENT));
    }

    /** Holds for every number of ours, calls and texts, from the commit of this transaction on. */
    private void stop(Handle handle, Pair pair, Instant now, List<Runnable> afterwards) {
        var hash = callers.hash(pair.phone());
        stopList.add(handle, hash, StopList.Way.TEXT, now);
        terminator.optOut(handle, hash).ifPresent(off -> afterwards.add(() -> terminator.end(off)));
    }

    private void report(
            Handle handle,
            UUID call,
            String seat,
            Contact contact,
            Optional<Stance> stance,
            Optional<Promise> promise,
            String sid) {
        var verdict = new Report(seat, contact, stance, promise, Channel.TEXT, sid).on(ledger.facts(handle, call));
        switch (verdict) {
            case Report.Verdict.Counted(var facts) -> ledger.append(handle, call, facts);
            case Report.Verdict.Refused(var why) ->
                log.warn("an answer by text was not counted, though they were told so  call={} why={}", call, why);
        }
    }
}
