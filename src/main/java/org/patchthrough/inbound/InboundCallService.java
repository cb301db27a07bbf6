package org.patchthrough.inbound;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Briefs;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.ErrorReply;
import org.patchthrough.call.Fact;
import org.patchthrough.call.InboundRejection;
import org.patchthrough.call.Language;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Reply;
import org.patchthrough.call.State;
import org.patchthrough.call.Token;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.caller.CallerPreferences;
import org.patchthrough.caller.CallerPreferences.Remembered;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.StopList;
import org.patchthrough.campaign.Availability;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.carrier.IncomingCallHandler;
import org.patchthrough.dialer.CallTerminator;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.Quota;
import org.patchthrough.gate.Refusal;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.line.CallerLegStore;
import org.patchthrough.request.AcceptedCall;
import org.patchthrough.request.CallAcceptance.RolledBack;
import org.patchthrough.request.RecentContacts;
import org.patchthrough.request.RefusalCounts;
import org.patchthrough.request.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes calls of people who dial a campaign's number. They wait for nobody and are rung by nobody. */
public final class InboundCallService implements IncomingCallHandler {
    private static final Logger log = LoggerFactory.getLogger(InboundCallService.class);
    /** Nobody asks for such a call again by a key of their own. */
    private static final String NO_BODY = "";

    private final Jdbi jdbi;
    private final DialedCampaigns campaigns;
    private final Briefs briefs;
    private final Callers callers;
    private final Gate gate;
    private final CallTerminator terminator;
    private final PostgresLedger ledger;
    private final InstantSource clock;
    private final CallerPreferences preferences = new CallerPreferences();
    private final StopList stopList = new StopList();
    private final InboundCallStore inbound = new InboundCallStore();
    private final RequestStore requests = new RequestStore();
    private final CallerLegStore legs = new CallerLegStore();
    private final RecentContacts called = new RecentContacts();
    private final RefusalCounts refusals;

    public InboundCallService(
            Jdbi jdbi,
            DialedCampaigns campaigns,
            Briefs briefs,
            Callers callers,
            Gate gate,
            CallTerminator terminator,
            PostgresLedger ledger,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.campaigns = campaigns;
        this.briefs = briefs;
        this.callers = callers;
        this.gate = gate;
        this.terminator = terminator;
        this.ledger = ledger;
        this.clock = clock;
        this.refusals = new RefusalCounts(jdbi, clock);
    }

    @Override
    public Welcome rang(IncomingCall incoming) {
        var earlier = earlier(incoming);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        // Asked before the transaction: they may read, and who holds a connection must not wait for a second.
        var dialed = campaigns.find(incoming);
        if (dialed.isEmpty()) {
            log.warn("a number of ours was dialed that no campaign has  sid={}", incoming.sid());
            return new Welcome.TurnedAway(ErrorReply.blind(Language.ENGLISH));
        }
        return take(dialed.get(), dialed.get().callable().availability(clock.instant(), ""));
    }

    private Welcome take(InboundContext dialed, Availability availability) {
        try {
            var begun = jdbi.inTransaction(handle -> begin(handle, dialed, availability));
            begun.displaced().ifPresent(terminator::end);
            return new Welcome.Taken(begun.first());
        } catch (RolledBack undone) {
            return undone.refused()
                    .<Welcome>map(refused -> turnAway(dialed, availability, refused))
                    .or(() -> earlier(dialed.incoming()))
                    .orElseThrow(() -> new IllegalStateException("a call that came in was taken and cannot be found"));
        }
    }

    /** @param displaced the call of the same number that this one takes the place of */
    private record Begun(Token first, Optional<CallTerminator.CalledOff> displaced) {}

    /** Everything that makes a call of one that came in, or nothing of it. */
    private Begun begin(Handle handle, InboundContext dialed, Availability availability) throws RolledBack {
        var incoming = dialed.incoming();
        var callable = dialed.callable();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var call = UuidCreator.getTimeOrderedEpoch();
        var known = recall(handle, incoming);
        var zip = known.flatMap(Remembered::zip).filter(dialed::leadsSomewhere);
        if (!inbound.add(
                handle, incoming.sid(), new InboundCallStore.CameIn(call, zip.isPresent(), incoming.known()), now)) {
            throw new RolledBack(Optional.empty());
        }
        var caller = incoming.own()
                .map(phone -> callers.findOrAdd(handle, phone))
                .orElseGet(() -> callers.addWithheld(handle));
        var hash = incoming.own().map(callers::hash);
        var displaced = hash.flatMap(number -> terminator.displace(handle, number, call));
        var quota = new Quota(Quota.NumberLimit.UNLIMITED, false, callable.slug(), callable.callsPerDay(), "", 0);
        var blocked = incoming.from().map(callers::hash);
        var refusal = gate.admitInbound(handle, availability, blocked, quota);
        if (refusal.isPresent()) {
            throw new RolledBack(refusal);
        }
        boolean stopped = hash.filter(number -> stopList.has(handle, number)).isPresent();
        var accepted = dialed.accepted(call, caller, language(known), stopped, now);
        requests.add(handle, accepted, new RequestStore.Key("campaign:" + callable.slug(), Optional.empty(), NO_BODY));
        legs.take(handle, call, incoming.sid(), now);
        var first = token(handle, accepted, zip);
        displaced.ifPresent(other -> ledger.append(handle, other.call(), List.of(new Fact.Cancelled("inbound"))));
        ledger.append(handle, call, List.of(dialed.requested(accepted)));
        return new Begun(first, displaced);
    }

    /** The same call told again finds what it began with. */
    private Optional<Welcome> earlier(IncomingCall incoming) {
        return jdbi.withHandle(handle -> inbound.find(handle, incoming.sid()).map(kept -> {
            var accepted = requests.find(handle, kept.call()).orElseThrow();
            var zip = kept.zipRecalled() ? recall(handle, incoming).flatMap(Remembered::zip) : Optional.<String>empty();
            return new Welcome.Taken(token(handle, accepted, zip));
        }));
    }

    private Token token(Handle handle, AcceptedCall accepted, Optional<String> zip) {
        var lately = called.of(handle, accepted.caller(), accepted.at()).stream()
                .limit(Plan.MAX)
                .toList();
        return accepted.token(accepted.plan()
                .map(plan -> CallSession.dialedIn(plan.marked(lately), accepted.language()))
                .or(() -> zip.map(known -> CallSession.dialedIn(accepted.language(), lately, known)))
                .orElseGet(() -> CallSession.dialedIn(accepted.language(), lately)));
    }

    /** What a number's owner told us is used only where the network answers for it that it is they who call. */
    private Optional<Remembered> recall(Handle handle, IncomingCall incoming) {
        return incoming.from()
                .filter(_ -> incoming.vouched())
                .flatMap(phone -> callers.find(handle, callers.hash(phone)))
                .flatMap(caller -> preferences.recall(handle, caller, clock.instant()));
    }

    private static Language language(Optional<Remembered> known) {
        return known.map(Remembered::language).map(Language::of).orElse(Language.ENGLISH);
    }

    private Welcome turnAway(InboundContext dialed, Availability availability, Refusal refused) {
        refusals.count(dialed.callable().slug(), refused.code().word());
        var known = jdbi.withHandle(handle -> recall(handle, dialed.incoming()));
        return new Welcome.TurnedAway(
                availability.status() == CampaignStatus.ENDED
                        ? InboundRejection.ended(language(known))
                        : directly(dialed, language(known), known.flatMap(Remembered::zip)));
    }

    private Reply.Goodbye directly(InboundContext dialed, Language language, Optional<String> zip) {
        var callable = dialed.callable();
        var session = CallSession.dialedIn(language, List.of());
        // No call is made; what can be said of one depends on version and snapshot alone.
        var token = new Token(
                new UUID(0, 0), callable.versionNumber(), callable.snapshotNumber(), session, dialed.terms(true));
        var where = callable.planForAnybody()
                .<ZipResolution>map(ZipResolution.One::new)
                .or(() -> zip.map(callable::place))
                .orElseGet(ZipResolution.Nowhere::new);
        return InboundRejection.of(briefs.of(token), language, where);
    }

    @Override
    public Optional<UUID> find(String sid) {
        return jdbi.withHandle(handle -> inbound.find(handle, sid).map(InboundCallStore.CameIn::call));
    }

    /** A ZIP that was confirmed by key is remembered. Should that fail, the caller is only asked again next time. */
    @Override
    public void wentOn(Token before, Token after) {
        if (before.session().state() instanceof State.Confirming confirmed
                && isBeyond(after.session().state())) {
            try {
                jdbi.useTransaction(handle -> remember(
                        handle, before.call(), confirmed.zip(), after.session().language()));
            } catch (RuntimeException fault) {
                log.warn("what a caller confirmed is not remembered  call={}", before.call(), fault);
            }
        }
    }

    private static boolean isBeyond(State state) {
        return state instanceof State.Briefing
                || state instanceof State.Choosing
                || state instanceof State.ChoosingState;
    }

    private void remember(Handle handle, UUID call, String zip, Language language) {
        inbound.find(handle, call)
                .filter(InboundCallStore.CameIn::numberKnown)
                .flatMap(_ -> requests.find(handle, call))
                .ifPresent(accepted -> preferences.remember(
                        handle, accepted.caller(), Optional.of(zip), language.code(), clock.instant()));
    }
}
