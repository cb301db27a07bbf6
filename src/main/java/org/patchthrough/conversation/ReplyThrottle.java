package org.patchthrough.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Replies that move nothing on are few: at the other end may be a machine too. */
final class ReplyThrottle {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MAX_PER_MINUTE = 3;
    private static final int MAX_PER_HOUR = 10;

    private ReplyThrottle() {}

    /** The same step, without its text where there have been too many like it. */
    static ConversationStep guarded(ConversationContext context, ConversationState before, ConversationStep step) {
        if (!(step instanceof ConversationStep.Say said) || said.text().isEmpty()) {
            return step;
        }
        var after = said.state();
        boolean moved = after.state() != before.state()
                || !after.campaign().equals(before.campaign())
                || !after.aim().equals(before.aim())
                || !after.answers().equals(before.answers())
                || said.actions().stream()
                        .anyMatch(action ->
                                !(action instanceof Action.RememberZip || action instanceof Action.RememberLanguage));
        if (moved) {
            return step;
        }
        var hour = after.guard().still().stream()
                .filter(at -> at.plus(HOUR).isAfter(context.now()))
                .toList();
        long minute = hour.stream()
                .filter(at -> at.plus(MINUTE).isAfter(context.now()))
                .count();
        if (minute >= MAX_PER_MINUTE || hour.size() >= MAX_PER_HOUR) {
            return new ConversationStep.Say(
                    Optional.empty(), said.actions(), after.with(after.guard().stillAt(hour)));
        }
        var times = new ArrayList<Instant>(hour);
        times.add(context.now());
        return new ConversationStep.Say(
                said.text(), said.actions(), after.with(after.guard().stillAt(times)));
    }
}
