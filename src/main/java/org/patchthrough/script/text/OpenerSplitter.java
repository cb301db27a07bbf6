package org.patchthrough.script.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.SuggestedStance;

/**
 * Where an opener ends and branches begin in turns without headings: where a staffer speaks after more blank lines than part
 * the other turns. Where all turns are parted alike, where a staffer takes a position although the talk had come to its end.
 */
final class OpenerSplitter {
    private static final Pattern FAREWELL = Pattern.compile(
            "\\b(?:thanks|thank you|goodbye|bye|good day|great day|nice day|gracias|adi[óo]s|buen d[íi]a)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What ends a talk stands near its end. */
    private static final int NEAR_END = 240;

    private OpenerSplitter() {}

    /** The opener first; nothing is lost. */
    static List<TurnBlock> of(List<TextBuilder> turns) {
        var blocks = new ArrayList<TurnBlock>(List.of(TurnBlock.opener()));
        var starts = starts(turns);
        for (int i = 0; i < turns.size(); i++) {
            if (starts.contains(i)) {
                blocks.add(TurnBlock.opener());
            }
            blocks.getLast().turns.add(turns.get(i));
        }
        return blocks;
    }

    private static List<Integer> starts(List<TextBuilder> turns) {
        var gaps = turns.stream().skip(1).mapToInt(turn -> turn.gap).summaryStatistics();
        if (gaps.getCount() == 0) {
            return List.of();
        }
        int min = gaps.getMin();
        if (min == gaps.getMax()) {
            return byAnswers(turns);
        }
        int parting = gaps.getMax() >= 2 ? Math.max(2, min + 1) : 1;
        var starts = new ArrayList<Integer>();
        for (int i = 1; i < turns.size(); i++) {
            if (turns.get(i).gap >= parting && isStaffer(turns, i)) {
                starts.add(i);
            }
        }
        return starts.isEmpty() ? byAnswers(turns) : withFirst(turns, starts);
    }

    /** Where the opener ran on into an answer, that answer is the first branch. */
    private static List<Integer> withFirst(List<TextBuilder> turns, List<Integer> starts) {
        for (int i = 1; i < starts.getFirst(); i++) {
            var answer =
                    isStaffer(turns, i) ? StanceSuggestions.turns(turns.subList(i, i + 1)) : SuggestedStance.NOTHING;
            if (answer == SuggestedStance.SUPPORTS || answer == SuggestedStance.OPPOSES) {
                starts.addFirst(i);
                return starts;
            }
        }
        return starts;
    }

    private static List<Integer> byAnswers(List<TextBuilder> turns) {
        var starts = new ArrayList<Integer>();
        for (int i = 1; i < turns.size(); i++) {
            boolean answers = isStaffer(turns, i)
                    && StanceSuggestions.turns(turns.subList(i, Math.min(i + 2, turns.size())))
                            != SuggestedStance.NOTHING;
            if (answers
                    && (starts.isEmpty()
                            || isStaffer(turns, i - 1)
                            || isFarewell(turns.get(i - 1).text()))) {
                starts.add(i);
            }
        }
        return starts.size() > 1 ? starts : List.of();
    }

    private static boolean isStaffer(List<TextBuilder> turns, int i) {
        return turns.get(i).speaker == Speaker.STAFFER;
    }

    private static boolean isFarewell(String text) {
        return FAREWELL.matcher(text.substring(Math.max(0, text.length() - NEAR_END)))
                .find();
    }
}
