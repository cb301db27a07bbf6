package org.patchthrough.campaign.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchthrough.script.Branch;
import org.patchthrough.script.PlaceholderMeaning;
import org.patchthrough.script.Script;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.SuggestedStance;
import org.patchthrough.script.Turn;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a script that is written as turns, each {@code caller: …} or {@code staffer: …}. */
record ScriptReader(Mistakes mistakes) {
    static final int MAX_CHARACTERS = 2000;
    /** What a button holds. */
    static final int MAX_LABEL = 30;

    private static final String A_TURN = "Write \"caller:\" or \"staffer:\" and what they say.";
    static final String FILLED = "Use {member}, he/she, his/her, him/her, Good morning/afternoon, {caller_name},"
            + " {caller_city}, {bill} or {ask}.";
    /** Parts that the page has anyway, under these names. */
    private static final Set<String> TAKEN = Set.of("opener", "voicemail", "hold", "who", "answer", "main");

    Script read(String path, Node node) {
        var script = YamlMapping.of(mistakes, path, node, Set.of("opener", "branches"));
        script.get("opener", "Write how every call begins, as a list of turns.");
        var opener = turns(script, "opener");
        var branches = script.findMapping("branches", null).map(this::branches).orElse(List.of());
        return new Script(opener, branches);
    }

    private List<Branch> branches(YamlMapping named) {
        var branches = new ArrayList<Branch>();
        for (var id : named.keys()) {
            if (!Branch.isId(id) || TAKEN.contains(id)) {
                named.mistake(
                        id,
                        TAKEN.contains(id) ? "every page has a part of that name" : "it does not fit into an address",
                        "Call it agree, disagree, not-sure or the like.");
            } else {
                named.findMapping(id, Set.of("label", "summary", "suggests", "turns"))
                        .ifPresent(branch -> branches.add(branch(id, branch)));
            }
        }
        return branches;
    }

    private Branch branch(String id, YamlMapping branch) {
        var label = branch.text("label", MAX_LABEL, "Write what stands on its button in at most 30 characters.");
        var summary = branch.findText("summary", 40, "Write what the office says in at most 40 characters.");
        summary.ifPresent(text -> refuseUnknown(branch, "summary", new Turn(Speaker.CALLER, text)));
        branch.get("turns", "Write what is said, as a list of turns.");
        return new Branch(id, label, summary.orElse(""), suggests(branch), turns(branch, "turns"));
    }

    private static SuggestedStance suggests(YamlMapping branch) {
        var wanted = "Use "
                + Arrays.stream(SuggestedStance.values())
                        .map(ScriptReader::code)
                        .collect(Collectors.joining(", "))
                        .replaceAll(", (\\w+)$", " or $1")
                + ".";
        return branch.parsed(
                        "suggests",
                        wanted,
                        text -> Arrays.stream(SuggestedStance.values())
                                .filter(one -> code(one).equals(text))
                                .findFirst())
                .orElse(SuggestedStance.NOTHING);
    }

    private static String code(SuggestedStance suggests) {
        return suggests.name().toLowerCase(Locale.ROOT);
    }

    private List<Turn> turns(YamlMapping within, String key) {
        var turns = within.items(key, "Write a list of turns.").stream()
                .flatMap(item -> turn(within.thing(key), item).stream())
                .toList();
        return turns.isEmpty() ? List.of(new Turn(Speaker.CALLER, YamlMapping.STAND_IN)) : turns;
    }

    private Optional<Turn> turn(String path, Node item) {
        if (!(item instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
            mistakes.add(item, path, "this is no turn", A_TURN);
            return Optional.empty();
        }
        var pair = mapping.getValue().getFirst();
        var who = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        var said = YamlMapping.of(mistakes, path, item, Set.of("caller", "staffer"));
        if (said.keys().isEmpty()) {
            return Optional.empty();
        }
        var turn = new Turn(
                who.equals("caller") ? Speaker.CALLER : Speaker.STAFFER, said.text(who, MAX_CHARACTERS, A_TURN));
        refuseUnknown(said, who, turn);
        return Optional.of(turn);
    }

    private static void refuseUnknown(YamlMapping within, String key, Turn turn) {
        turn.placeholders().stream()
                .filter(placeholder -> placeholder.means() == PlaceholderMeaning.OTHER)
                .forEach(placeholder ->
                        within.mistake(key, "nothing fills the placeholder " + placeholder.text(), FILLED));
    }
}
