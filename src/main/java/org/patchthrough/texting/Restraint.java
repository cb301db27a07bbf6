package org.patchthrough.texting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Replies that move nothing on are few: at the other end may be a machine too. */
final class Restraint {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 3;
    private static final int MOST_AN_HOUR = 10;

    private Restraint() {}

    /** The same step, without its text where there have been too many like it. */
    static Step guarded(Known known, Talk before, Step step) {
        if (!(step instanceof Step.Say said) || said.text().isEmpty()) {
            return step;
        }
        var after = said.talk();
        boolean moved = after.state() != before.state()
                || !after.campaign().equals(before.campaign())
                || !after.aim().equals(before.aim())
                || !after.answers().equals(before.answers())
                || said.deeds().stream()
                        .anyMatch(deed -> !(deed instanceof Deed.RememberZip || deed instanceof Deed.RememberLanguage));
        if (moved) {
            return step;
        }
        var hour = after.guard().still().stream()
                .filter(at -> at.plus(HOUR).isAfter(known.now()))
                .toList();
        long minute =
                hour.stream().filter(at -> at.plus(MINUTE).isAfter(known.now())).count();
        if (minute >= MOST_A_MINUTE || hour.size() >= MOST_AN_HOUR) {
            return new Step.Say(
                    Optional.empty(), said.deeds(), after.with(after.guard().stillAt(hour)));
        }
        var times = new ArrayList<Instant>(hour);
        times.add(known.now());
        return new Step.Say(said.text(), said.deeds(), after.with(after.guard().stillAt(times)));
    }
}
