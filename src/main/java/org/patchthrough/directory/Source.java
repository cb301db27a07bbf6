package org.patchthrough.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The folder an import reads: hands out its files, remembers what could not be read, sums up what was. */
final class Source {
    private static final int GATE = 1;
    /** Ten times the largest of the files. Beyond it, something else lies there. */
    private static final long MOST_BYTES = 16_000_000;

    private final Path folder;
    private final MessageDigest digest;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Integer> sizes = new TreeMap<>();

    Source(Path folder) {
        this.folder = folder;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What could not be read so far. */
    List<Mistake> mistakes() {
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

    void refuse(String file, String where, String found, String wanted) {
        mistakes.add(new Mistake(GATE, file, where, found, wanted));
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
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
            var root = Yaml.read(file, text.get());
            if (root.isEmpty()) {
                refuse(file, "", "an empty file", "YAML");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1))
                    .orElse("");
            refuse(file, line, e.getProblem(), "YAML");
        } catch (YamlEngineException e) {
            refuse(file, "", String.valueOf(e.getMessage()).lines().findFirst().orElse("a fault"), "YAML");
        }
        return Optional.empty();
    }

    /** The whole file. Empty, and a mistake, where it is missing, huge or not UTF-8. */
    Optional<String> text(String file) {
        var path = folder.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                refuse(file, "", "no such file in " + folder, "this file, or another folder");
            } else if (Files.size(path) > MOST_BYTES) {
                refuse(file, "", Files.size(path) + " bytes", "at most " + MOST_BYTES);
            } else {
                return Optional.of(decode(file, Files.readAllBytes(path)));
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
