package org.patchthrough.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.carrier.TextStatus;
import org.patchthrough.outbox.OutboundTextStore.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of a text: from the carrier's answer, from its callbacks in whatever order, or from its list. What is told twice
 * changes nothing, and a failure has its consequences once.
 */
record DeliveryTracker(Jdbi jdbi, TextSuppressions suppressions, CampaignTextHolds holds, InstantSource clock) {
    private static final Logger log = LoggerFactory.getLogger(DeliveryTracker.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final OutboundTextStore table = new OutboundTextStore();

    void settle(Row text, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Accepted(var sid) -> heard(text.id(), Optional.of(sid), DeliveryStage.QUEUED, 0);
            case SendOutcome.Refused(var code) -> heard(text.id(), Optional.empty(), DeliveryStage.FAILED, code);
            case SendOutcome.TryLater _ -> later(text);
            // Its row stays as it is: a callback or the carrier's list will tell.
            case SendOutcome.Unknown(var why) ->
                log.warn("text of unknown fate  text={} kind={} why={}", text.id(), text.kind(), why);
        }
    }

    void onStatus(UUID text, String sid, TextStatus status, int code) {
        heard(text, Optional.of(sid), DeliveryStage.of(status), code);
    }

    private void heard(UUID id, Optional<String> sid, DeliveryStage stage, int code) {
        jdbi.useTransaction(handle -> table.advance(handle, id, stage, sid, code)
                .filter(_ -> stage == DeliveryStage.FAILED)
                .ifPresent(text -> failed(handle, text, code)));
    }

    private void failed(Handle handle, Row text, int code) {
        log.warn("a text did not arrive  text={} kind={} code={}", text.id(), text.kind(), code);
        var now = clock.instant();
        switch (FailureScope.of(code)) {
            case TEXT -> {}
            case NUMBER_AND_CALLER -> suppressions.add(handle, text.caller(), text.number(), code, now);
            case CALLER -> suppressions.add(handle, text.caller(), code, now);
            case CAMPAIGN -> {
                if (holds.add(handle, new CampaignTextHolds.Halt(text.campaign(), code, now))) {
                    log.error(
                            "the carrier does not let a campaign's texts pass, they are halted until you mend it and run"
                                    + " \"texts resume\"  campaign={} code={}",
                            text.campaign(),
                            code);
                }
            }
        }
    }

    /** Longer each time: 2 s, 4 s, 8 s, to a minute. */
    private void later(Row text) {
        var pause = Duration.ofSeconds(2L << Math.min(text.sending().tries(), 5));
        var due = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        jdbi.useHandle(handle -> table.putOff(handle, text.id(), due));
    }
}
