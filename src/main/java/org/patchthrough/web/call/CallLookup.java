package org.patchthrough.web.call;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.patchthrough.call.CallStatus;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Report;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.CallLinks;

/** Opens a call for who knows its link: the same for pages and for the interface. */
public record CallLookup(CallLinks links, CallFacts facts, CallCommands calls, InstantSource clock) {
    /** What a link opens. */
    public sealed interface Opened {
        record Open(CallProgress call) implements Opened {}

        /** It ended long enough ago. */
        record Expired(CallProgress call) implements Opened {}

        /** We never gave out such a link. */
        record Unknown() implements Opened {}
    }

    public Opened open(String link) {
        return links.read(link)
                .flatMap(this::find)
                .<Opened>map(call -> call.expired(clock.instant()) ? new Opened.Expired(call) : new Opened.Open(call))
                .orElseGet(Opened.Unknown::new);
    }

    public Optional<CallProgress> find(UUID call) {
        return CallProgress.of(call, facts.of(call));
    }

    /** Keeps what a caller tells, or says why it cannot be true; then nothing is kept. */
    public Optional<Report.Refusal> tell(CallProgress call, Report report) {
        return switch (report.on(call.facts())) {
            case Report.Verdict.Counted(var counted) -> {
                facts.append(call.id(), counted);
                yield Optional.empty();
            }
            case Report.Verdict.Refused(var why) -> Optional.of(why);
        };
    }

    /** Keeps a button that was pressed; the flow asks for it when the question's own wait is over. */
    void press(CallProgress call, Fact.Pressed button) {
        facts.append(call.id(), List.of(button));
    }

    /** In the queue, from 1; asked only while the call waits there. */
    public OptionalInt position(CallProgress call) {
        return call.summary().status() == CallStatus.QUEUED ? calls.position(call.id()) : OptionalInt.empty();
    }
}
