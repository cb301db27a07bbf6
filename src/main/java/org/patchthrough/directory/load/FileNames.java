package org.patchthrough.directory.load;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Under which names a file may come. The upstream serves every YAML file as JSON too, and a ZIP table has one name here and
 * another at the Census.
 */
final class FileNames {
    private static final String YAML = ".yaml";

    private FileNames() {}

    /** The names, the preferred one first. */
    static List<String> of(String file) {
        return file.endsWith(YAML)
                ? List.of(file, file.substring(0, file.length() - YAML.length()) + ".json")
                : List.of(file);
    }

    /**
     * All that is looked for at an address: of each list, the first name that is there. Which of several ZIP tables is meant
     * is for the import to tell, which knows the Congress.
     */
    static Stream<List<String>> wanted() {
        return Stream.of(
                        DirectoryImport.MANIFEST,
                        MemberFiles.MEMBERS,
                        MemberFiles.OFFICES,
                        CommitteeFiles.COMMITTEES,
                        CommitteeFiles.MEMBERSHIP,
                        ZipFiles.PAIRS,
                        ZipFiles.REPAIRS,
                        ZipFiles.PREFIXES,
                        CensusRelation.name(119),
                        CensusRelation.name(120))
                .map(FileNames::of);
    }

    /** The name under which a file was read, or its preferred one where it was not. */
    static String read(String file, Predicate<String> wasRead, Stream<String> all) {
        if (file.equals(ZipFiles.PAIRS) && !wasRead.test(file)) {
            return all.filter(CensusRelation::isName).findFirst().orElse(file);
        }
        return of(file).stream().filter(wasRead).findFirst().orElse(file);
    }
}
