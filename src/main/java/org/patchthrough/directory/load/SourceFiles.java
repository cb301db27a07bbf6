package org.patchthrough.directory.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.yaml.JsonNodes;
import org.patchthrough.yaml.Yaml;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The folders an import reads: hands out their files, each from the first folder that has it, remembers what could not be
 * read, sums up what was. A YAML file may come as JSON.
 */
final class SourceFiles {
    private static final int GATE = 1;
    /** Ten times the largest of the files. Beyond it, something else lies there. */
    static final long MAX_BYTES = 16_000_000;

    private final List<SourceFolder> places;
    private final MessageDigest digest;
    private final List<ImportMistake> mistakes = new ArrayList<>();
    private final Map<String, Integer> sizes = new TreeMap<>();

    SourceFiles(List<SourceFolder> places) {
        this.places = List.copyOf(places);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What could not be read so far. */
    List<ImportMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Bytes of every file read so far, by name. */
    Map<String, Integer> sizes() {
        return Map.copyOf(sizes);
    }

    /** Over the names and bytes of all files read so far, in the order of reading. */
    String checksum() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be cloned", e);
        }
    }

    /** Where the files are from, for people. */
    String places() {
        return places.stream().map(SourceFolder::name).collect(Collectors.joining(" and "));
    }

    void refuse(String file, String where, String found, String wanted) {
        refuse(GATE, file, where, found, wanted);
    }

    void refuse(int gate, String file, String where, String found, String wanted) {
        var name = find(file).map(path -> path.getFileName().toString()).orElse(file);
        mistakes.add(new ImportMistake(gate, name, where, found, wanted));
    }

    boolean has(String file) {
        return find(file).isPresent();
    }

    private Optional<Path> find(String file) {
        return places.stream()
                .flatMap(place -> FileNames.of(file).stream().map(place.folder()::resolve))
                .filter(Files::exists)
                .findFirst();
    }

    /** The relationship files of the Census that are there, in the order of Congresses. */
    List<String> censusRelations() {
        return places.stream()
                .map(place -> place.folder().toFile().list())
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .filter(CensusRelation::isName)
                .distinct()
                .sorted()
                .toList();
    }

    /** A YAML file whose root is a list. Empty list, and a mistake, where it is anything else. */
    List<Yaml> list(String file) {
        var root = yaml(file);
        if (root.isPresent() && !root.get().isList()) {
            refuse(file, "", "something else at the top", "a list of records");
        }
        return root.map(Yaml::items).orElse(List.of());
    }

    /** A YAML file whose root is a mapping. Empty, and a mistake, where it is anything else. */
    Map<String, Yaml> mapping(String file) {
        var root = yaml(file);
        if (root.isPresent() && !root.get().isMapping()) {
            refuse(file, "", "something else at the top", "a mapping");
        }
        return root.map(Yaml::entries).orElse(Map.of());
    }

    Optional<Yaml> yaml(String file) {
        var text = text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var isJson =
                    find(file).filter(path -> path.toString().endsWith(".json")).isPresent();
            var root = isJson ? JsonNodes.read(file, text.get()) : Yaml.read(file, text.get());
            if (root.isEmpty()) {
                refuse(file, "", "an empty file", "the records it is known for");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1))
                    .orElse("");
            refuse(file, line, e.getProblem(), "YAML");
        } catch (YamlEngineException e) {
            refuse(file, "", String.valueOf(e.getMessage()).lines().findFirst().orElse("a fault"), "YAML");
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            refuse(file, line, e.getOriginalMessage(), "JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory does not fail to be read", e);
        }
        return Optional.empty();
    }

    /** The whole file. Empty, and a mistake, where it is missing, huge or not UTF-8. */
    Optional<String> text(String file) {
        var found = find(file);
        if (found.isEmpty()) {
            refuse(
                    file,
                    "",
                    "no such file in " + places(),
                    String.join(" or ", FileNames.of(file)) + ", or another folder");
            return Optional.empty();
        }
        var path = found.get();
        try {
            if (!Files.isRegularFile(path)) {
                refuse(file, "", "something that is no file", "a file");
            } else if (Files.size(path) > MAX_BYTES) {
                refuse(file, "", Files.size(path) + " bytes", "at most " + MAX_BYTES);
            } else {
                return Optional.of(decode(path.getFileName().toString(), Files.readAllBytes(path)));
            }
        } catch (CharacterCodingException e) {
            refuse(file, "", "bytes that are no UTF-8", "UTF-8");
        } catch (IOException e) {
            refuse(file, "", "a file that cannot be read: " + e, "a readable one");
        }
        return Optional.empty();
    }

    private String decode(String file, byte[] bytes) throws CharacterCodingException {
        digest.update((file + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        sizes.put(file, bytes.length);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
