package org.patchthrough.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Summary;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.conversation.ConversationInput;
import org.patchthrough.ledger.LedgerEntry;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.ledger.Projection;
import org.patchthrough.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells conversations what becomes of their callers' calls. It reads the ledger, each fact once; the end of a call is told some
 * seconds later, once every office's line is down and what came late is there too.
 */
public final class CallEventFollower implements Projection {
    private static final Logger log = LoggerFactory.getLogger(CallEventFollower.class);

    private static final Duration AGAIN = Duration.ofSeconds(2);
    /** So long after a call its caller still has the phone in their hand. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final CallableCampaigns campaigns;
    private final TextCampaigns textCampaigns;
    private final PostgresLedger ledger;
    private final MessageHandler handler;
    private final Outbox outbox;
    private final TextScheduler scheduler;
    private final InstantSource clock;
    private final ConversationCallStore calls = new ConversationCallStore();

    public CallEventFollower(
            Jdbi jdbi,
            CallableCampaigns campaigns,
            TextCampaigns textCampaigns,
            PostgresLedger ledger,
            MessageHandler handler,
            Outbox outbox,
            TextScheduler scheduler,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.campaigns = campaigns;
        this.textCampaigns = textCampaigns;
        this.ledger = ledger;
        this.handler = handler;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Begins to tell of ends, and to remind. Call once. */
    public void start() {
        scheduler.start(this::ended, this::due);
    }

    @Override
    public String name() {
        return "texting";
    }

    @Override
    public void follow(Handle handle, List<LedgerEntry> entries) {
        for (var entry : entries) {
            try {
                follow(handle, entry);
            } catch (JdbiException unstored) {
                throw unstored; // the batch is followed once more
            } catch (RuntimeException fault) {
                // One call that we cannot make sense of must not keep the news of all others waiting.
                log.error(
                        "a conversation was not told of its call  call={} fact={}",
                        entry.call(),
                        entry.fact().key(),
                        fault);
            }
        }
    }

    private void follow(Handle handle, LedgerEntry entry) {
        var call = entry.call();
        switch (entry.fact()) {
            case Fact.Placed _ -> tell(handle, call, new ConversationInput.Placed(call));
            case Fact.LegAnswered answered
            when answered.leg().ofCaller() -> tell(handle, call, new ConversationInput.Answered(call));
            case Fact.LegEnded ended when ended.leg().ofCaller() -> over(handle, entry);
            case Fact.Cancelled _, Fact.Expired _, Fact.NotPlaced _ -> over(handle, entry);
            case Fact.ReminderWanted(int target) -> wanted(handle, call, target);
            case Fact.Contacted told when told.channel() != Channel.TEXT -> told(handle, call, told.target());
            case Fact.LegAnswered _,
                    Fact.LegEnded _,
                    Fact.LegRinging _,
                    Fact.Requested _,
                    Fact.Turned _,
                    Fact.Placing _,
                    Fact.Accepted _,
                    Fact.LanguageChosen _,
                    Fact.Briefed _,
                    Fact.OptedOut _,
                    Fact.Over _,
                    Fact.Waiting _,
                    Fact.Located _,
                    Fact.Asked _,
                    Fact.Pressed _,
                    Fact.LineHeld _,
                    Fact.OfficeRung _,
                    Fact.OfficeDone _,
                    Fact.OfficeMissed _,
                    Fact.Contacted _,
                    Fact.Reported _,
                    Fact.Promised _,
                    Fact.SurveySkipped _,
                    Fact.Reviewed _ -> {}
        }
    }

    private void tell(Handle handle, UUID call, ConversationInput input) {
        calls.find(handle, call).ifPresent(of -> {
            handler.tell(handle, of.caller(), of.number(), input);
            outbox.wake();
        });
    }

    /** Who dials in has agreed to no text, and is asked for none. */
    private void over(Handle handle, LedgerEntry entry) {
        var allowed = calls.findAllowed(handle, entry.call()).flatMap(this::talk);
        allowed.ifPresent(of -> {
            calls.add(handle, entry.call(), of, clock.instant());
            scheduler.tellEnd(handle, entry.call(), clock.instant().plus(CallNews.SETTLED));
        });
    }

    private Optional<ConversationCallStore.Of> talk(ConversationCallStore.Caller caller) {
        return campaigns
                .find(caller.campaign())
                .map(campaign -> new ConversationCallStore.Of(caller.caller(), campaign.number(), caller.campaign()));
    }

    /** By page, or by a key that came late: what a text asks of that member is answered. */
    private void told(Handle handle, UUID call, int target) {
        calls.find(handle, call).ifPresent(of -> {
            var seats = Summary.of(ledger.facts(handle, call)).seats();
            if (target < seats.size()) {
                tell(handle, call, new ConversationInput.ToldElsewhere(call, seats.get(target)));
            }
        });
    }

    /** One reminder, asked for by a key: that is its consent. */
    private void wanted(Handle handle, UUID call, int target) {
        var seats = Summary.of(ledger.facts(handle, call)).seats();
        if (target < seats.size()) {
            calls.findReachable(handle, call)
                    .flatMap(this::talk)
                    .ifPresent(of -> handler.tell(
                            handle,
                            of.caller(),
                            of.number(),
                            new ConversationInput.Wanted(of.campaign(), seats.get(target))));
        }
    }

    private void ended(UUID call) {
        jdbi.useTransaction(handle -> {
            // Holds the caller's row first, as a text of theirs does, which may take the call.
            var of = calls.find(handle, call).filter(known -> handler.hold(handle, known.caller()));
            if (of.isPresent()) {
                ended(handle, call, of.get());
            }
        });
        outbox.wake();
    }

    private void ended(Handle handle, UUID call, ConversationCallStore.Of of) {
        var facts = ledger.facts(handle, call);
        if (!CallNews.isSettled(facts, clock.instant())) {
            scheduler.tellEnd(handle, call, clock.instant().plus(AGAIN));
            return;
        }
        if (calls.take(handle, call, clock.instant()).isPresent()) {
            handler.tell(
                    handle,
                    of.caller(),
                    of.number(),
                    CallNews.ended(call, of.campaign(), facts),
                    sayAt(of, Summary.of(facts)));
        }
    }

    /** At any hour where it is fresh. Where no node was up for a while, not at night; whose clock it is we do not ask then. */
    private Instant sayAt(ConversationCallStore.Of of, Summary summary) {
        var now = clock.instant();
        return summary.endedAt().filter(end -> end.plus(FRESH).isBefore(now)).isPresent()
                ? textCampaigns
                        .find(of.campaign())
                        .map(campaign -> campaign.decent(now, ""))
                        .orElse(now)
                : now;
    }

    private void due(UUID caller, String number) {
        jdbi.useTransaction(handle -> handler.tell(handle, caller, number, new ConversationInput.Due()));
        outbox.wake();
    }
}
