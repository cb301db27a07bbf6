package org.patchthrough.script.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.PlaceholderOccurrence;
import org.patchthrough.script.ScriptDocument;

/** Puts together what was read of a text, once all of it is known. */
final class DocumentAssembler {
    private final Preamble preamble;
    private final List<TurnBlock> blocks;
    private final List<NumberedText> unused;
    private final boolean parted;

    /**
     * @param blocks the opener first, then what stood under headings
     * @param unused lines that were left out so far
     * @param parted an opener may hold answers that no heading parts
     */
    DocumentAssembler(Preamble preamble, List<TurnBlock> blocks, List<NumberedText> unused, boolean parted) {
        this.preamble = preamble;
        this.blocks = new ArrayList<>(blocks);
        this.unused = new ArrayList<>(unused);
        this.parted = parted;
    }

    /** @param untold nothing in the text says where the script begins */
    ParsedScript parsed(boolean untold) {
        gather();
        var opener = new ArrayList<>(blocks.getFirst().turns);
        opener.addAll(0, preamble.settle(untold));
        opener.removeIf(this::isWordless);
        blocks.forEach(block -> block.turns.removeIf(this::isWordless));
        var branches = new ArrayList<TurnBlock>();
        for (var block : blocks.subList(1, blocks.size())) {
            if (block.turns.isEmpty() && block.row != null) {
                drop(block.row);
            } else {
                branches.add(block);
            }
        }
        if (parted && branches.stream().noneMatch(TurnBlock::partsAnswers)) {
            var parts = OpenerSplitter.of(opener);
            opener = new ArrayList<>(parts.removeFirst().turns);
            branches.addAll(0, parts);
        }
        return parsed(opener, branches);
    }

    /** Turns that stand under no heading belong to the opener. */
    private void gather() {
        var opener = blocks.getFirst();
        blocks.stream()
                .skip(1)
                .filter(block -> block.heading == null)
                .forEach(block -> opener.turns.addAll(block.turns));
        blocks.removeIf(block -> block != opener && block.heading == null);
    }

    private boolean isWordless(TextBuilder said) {
        if (said.isEmpty()) {
            drop(said.row);
        }
        return said.isEmpty();
    }

    private void drop(TextLine row) {
        unused.add(NumberedText.of(row));
    }

    private ParsedScript parsed(List<TextBuilder> opener, List<TurnBlock> branches) {
        var all = new ArrayList<TextBuilder>();
        var topic = title(preamble.topic, all);
        var headline = title(preamble.headline, all);
        all.addAll(preamble.background);
        all.addAll(opener);
        for (var block : branches) {
            if (block.heading != null && block.row != null) {
                all.add(new TextBuilder(null, false, 0, block.row).add(block.row, block.heading.label()));
            }
            all.addAll(block.turns);
        }
        var document = new ScriptDocument(
                topic,
                headline,
                preamble.background.stream().map(TextBuilder::text).toList(),
                opener.stream().map(TextBuilder::turn).toList(),
                BranchLabels.named(branches, opener));
        return new ParsedScript(
                document,
                all.stream()
                        .flatMap(said -> said.placeholders().stream())
                        .sorted(Comparator.comparingInt(PlaceholderOccurrence::line))
                        .toList(),
                unused.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(NumberedText::line))
                        .toList(),
                all.stream().map(TextBuilder::passage).toList());
    }

    private static String title(@Nullable TextBuilder said, List<TextBuilder> all) {
        if (said == null || said.isEmpty()) {
            return "";
        }
        all.add(said);
        return said.text();
    }
}
