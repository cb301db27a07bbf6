package org.patchthrough.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what was read of a text, once all of it is known. */
final class Assembly {
    private final Preamble preamble;
    private final List<Block> blocks;
    private final List<Line> unused;
    private final boolean parted;

    /**
     * @param blocks the opener first, then what stood under headings
     * @param unused lines that were left out so far
     * @param parted an opener may hold answers that no heading parts
     */
    Assembly(Preamble preamble, List<Block> blocks, List<Line> unused, boolean parted) {
        this.preamble = preamble;
        this.blocks = new ArrayList<>(blocks);
        this.unused = new ArrayList<>(unused);
        this.parted = parted;
    }

    /** @param untold nothing in the text says where the script begins */
    Parsed parsed(boolean untold) {
        gather();
        var opener = new ArrayList<>(blocks.getFirst().turns);
        opener.addAll(0, preamble.settle(untold));
        opener.removeIf(this::isWordless);
        blocks.forEach(block -> block.turns.removeIf(this::isWordless));
        var branches = new ArrayList<Block>();
        for (var block : blocks.subList(1, blocks.size())) {
            if (block.turns.isEmpty() && block.row != null) {
                drop(block.row);
            } else {
                branches.add(block);
            }
        }
        if (parted && branches.stream().noneMatch(Block::partsAnswers)) {
            var parts = Parting.of(opener);
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

    private boolean isWordless(Said said) {
        if (said.isEmpty()) {
            drop(said.row);
        }
        return said.isEmpty();
    }

    private void drop(Row row) {
        unused.add(Line.of(row));
    }

    private Parsed parsed(List<Said> opener, List<Block> branches) {
        var all = new ArrayList<Said>();
        var topic = title(preamble.topic, all);
        var headline = title(preamble.headline, all);
        all.addAll(preamble.background);
        all.addAll(opener);
        for (var block : branches) {
            if (block.heading != null && block.row != null) {
                all.add(new Said(null, false, 0, block.row).add(block.row, block.heading.label()));
            }
            all.addAll(block.turns);
        }
        var document = new Document(
                topic,
                headline,
                preamble.background.stream().map(Said::text).toList(),
                opener.stream().map(Said::turn).toList(),
                Labels.named(branches, opener));
        return new Parsed(
                document,
                all.stream()
                        .flatMap(said -> said.placeholders().stream())
                        .sorted(Comparator.comparingInt(Found::line))
                        .toList(),
                unused.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Line::line))
                        .toList(),
                all.stream().map(Said::passage).toList());
    }

    private static String title(@Nullable Said said, List<Said> all) {
        if (said == null || said.isEmpty()) {
            return "";
        }
        all.add(said);
        return said.text();
    }
}
