package org.patchthrough.web.console;

import java.util.List;
import java.util.Locale;
import org.patchthrough.call.Language;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.whip.Funnel;

/**
 * How far calls got, step by step, beside those of a time before.
 *
 * @param before what the other column is, {@code a week ago}
 */
public record FunnelTable(String heading, String before, List<Step> steps, String note) {
    /** Under so many a share says nothing. */
    private static final int FEW = 10;

    /**
     * @param width  of its bar, {@code 84.1%}
     * @param share  of the step before; empty for the first and for a handful
     * @param lost   why some did not come so far; empty where nothing is known of that
     * @param before how many it were then
     */
    public record Step(String label, String number, String width, String share, String lost, String before) {}

    static FunnelTable of(String heading, String beforeName, Funnel now, Funnel before, String note) {
        var words = PageMessages.in(Language.ENGLISH);
        var table = new Steps(words, Math.max(1, now.requested()));
        return new FunnelTable(
                heading,
                beforeName,
                List.of(
                        table.step("Asked for a call", now.requested(), 0, "", before.requested()),
                        table.step(
                                "Picked up",
                                now.answered(),
                                now.requested(),
                                lost(words, now.requested() - now.answered(), "not picked up, or not placed"),
                                before.answered()),
                        table.step(
                                "Pressed 1",
                                now.accepted(),
                                now.answered(),
                                lost(words, now.answered() - now.accepted(), "pressed nothing, or no more calls"),
                                before.accepted()),
                        table.step(
                                "Reached an office",
                                now.bridged(),
                                now.accepted(),
                                lost(words, now.accepted() - now.bridged(), "busy, no answer, or hung up before"),
                                before.bridged()),
                        table.step(
                                "Spoke with a person",
                                now.person(),
                                now.bridged(),
                                lost(words, now.voicemail(), "left a voicemail"),
                                before.person()),
                        table.step("Told us the answer", now.reported(), now.person(), "", before.reported())),
                note);
    }

    private static String lost(PageMessages words, long number, String why) {
        return number <= 0 ? "" : words.number(number) + " " + why;
    }

    private record Steps(PageMessages words, long all) {
        Step step(String label, long number, long of, String lost, long before) {
            return new Step(
                    label,
                    words.number(number),
                    String.format(Locale.ROOT, "%.1f%%", 100.0 * number / all),
                    of < FEW ? "" : Math.round(100.0 * number / of) + "%",
                    lost,
                    words.number(before));
        }
    }
}
