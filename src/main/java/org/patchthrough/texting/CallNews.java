package org.patchthrough.texting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Report;
import org.patchthrough.call.Summary;
import org.patchthrough.conversation.ConversationInput;
import org.patchthrough.ledger.PostgresLedger;

/** What the ledger has of calls that a conversation has not been told yet. */
public final class CallNews {
    /** So long a page that is being answered, and an office's last word, are waited for. */
    static final Duration SETTLED = Duration.ofSeconds(5);
    /** Where the last word of an office's line is still out: no longer than this after the caller's own. */
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Whoever is still on the phone began no earlier. */
    private static final Duration RECENT = Duration.ofHours(6);

    private final PostgresLedger ledger;
    private final ConversationCallStore calls = new ConversationCallStore();

    public CallNews(PostgresLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * What is to be known before an answer is understood that came before its question: the end of a call, which nobody needs to
     * tell then, or whom they talk with just now.
     *
     * @param here at the number that they text
     */
    Optional<ConversationInput> before(Handle handle, UUID caller, String number, Predicate<String> here, Instant now) {
        return calls.findOpen(handle, caller, number, now.minus(RECENT))
                .filter(open -> here.test(open.campaign()))
                .flatMap(open -> {
                    var facts = ledger.facts(handle, open.call());
                    if (Summary.of(facts).endedAt().isPresent()) {
                        var of = new ConversationCallStore.Of(caller, number, open.campaign());
                        calls.add(handle, open.call(), of, now);
                        return calls.take(handle, open.call(), now)
                                .map(_ -> ended(open.call(), open.campaign(), facts));
                    }
                    return talkingTo(facts)
                            .map(seat -> new ConversationInput.Talked(open.call(), open.campaign(), seat));
                });
    }

    /** The last of whom an office can have said something that is not told yet. */
    private static Optional<String> talkingTo(List<RecordedFact> facts) {
        var summary = Summary.of(facts);
        var told = summary.results().stream()
                .filter(result -> result.contact().isPresent())
                .map(Summary.Result::target)
                .toList();
        return IntStream.range(0, summary.seats().size())
                .filter(target -> !told.contains(target) && Report.heard(facts, target))
                .boxed()
                .reduce((_, later) -> later)
                .map(summary.seats()::get);
    }

    /** All that will be heard of the call is there, or would be by now. */
    static boolean isSettled(Collection<RecordedFact> facts, Instant now) {
        return !Summary.isOfficeUntold(facts)
                || Summary.of(facts)
                        .endedAt()
                        .filter(end -> end.plus(LONGEST).isAfter(now))
                        .isEmpty();
    }

    static ConversationInput.Ended ended(UUID call, String campaign, List<RecordedFact> facts) {
        var summary = Summary.of(facts);
        return new ConversationInput.Ended(
                call,
                campaign,
                summary.caller().chosen().or(() -> cameWith(facts)),
                summary.outcome().orElse(Outcome.HUNG_UP),
                summary.caller().accepted(),
                summary.results().stream()
                        .map(result -> new ConversationInput.Tried(
                                result.seat(),
                                result.bridged(),
                                result.contact().isPresent()))
                        .toList());
    }

    /** Of a call that a text asked for the conversation itself knows it. */
    private static Optional<Language> cameWith(List<RecordedFact> facts) {
        return facts.stream()
                .map(RecordedFact::fact)
                .filter(Fact.Requested.class::isInstance)
                .map(Fact.Requested.class::cast)
                .filter(requested -> requested.origin().door() != Door.TEXT)
                .map(Fact.Requested::language)
                .findFirst();
    }
}
