package org.patchthrough.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.load.Download;
import org.patchthrough.directory.load.SourceFolder;

/** Where an operator says the directory is: folders as they are, and what lies at addresses, fetched until this is closed. */
final class DirectorySources implements AutoCloseable {
    private final List<SourceFolder> places = new ArrayList<>();
    private final List<Path> fetched = new ArrayList<>();
    private final List<ImportMistake> mistakes = new ArrayList<>();

    /** @throws UsageException where one is neither a folder nor an address */
    static DirectorySources open(List<String> from, InstantSource clock) {
        var all = new DirectorySources();
        try {
            from.stream().filter(place -> !Download.isAddress(place)).forEach(DirectorySources::refuseNoFolder);
            for (var place : from) {
                all.places.add(Download.isAddress(place) ? all.fetch(place, clock) : SourceFolder.of(Path.of(place)));
            }
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }

    static void refuseNoFolder(String folder) {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new UsageException("There is no folder " + Path.of(folder).toAbsolutePath()
                    + ". Name one, or an address with http:// or https://, that holds legislators-current.yaml,"
                    + " legislators-district-offices.yaml and zccd.csv.");
        }
    }

    private SourceFolder fetch(String address, InstantSource clock) {
        try {
            var folder = Files.createTempDirectory("patchthrough-directory");
            fetched.add(folder);
            mistakes.addAll(Download.ofPublicHosts(clock).fetch(address, folder));
            return new SourceFolder(folder, address);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the files of " + address, e);
        }
    }

    List<SourceFolder> places() {
        return List.copyOf(places);
    }

    /** Why an address could not be read; empty where all could. */
    List<ImportMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    @Override
    public void close() {
        for (var folder : fetched) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            } catch (IOException e) {
                System.err.println("note: " + folder + " could not be removed: " + e.getMessage());
            }
        }
    }
}
