package org.patchthrough.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms and the arrows between them. Adding an arrow means editing this list, which a reviewer sees. */
class RoomsTest {
    private static final String ROOT = "org.patchthrough.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.patchthrough");

    /** Lowest first: a room, and the rooms it may import. */
    private static final Map<String, Set<String>> ARROWS = arrows("""
            call      :
            script    :
            directory :
            caller    :
            emulator  :
            prompts   : call script
            campaign  : call script directory prompts
            ledger    : call
            carrier   : call caller
            twilio    : carrier call caller prompts
            gate      : caller campaign directory
            dialer    : gate caller campaign directory carrier ledger call
            whip      : call directory campaign ledger
            texting   : call script directory caller prompts campaign ledger carrier gate dialer whip
            web       : call script directory caller prompts campaign ledger carrier gate dialer whip
            pages     : call script directory caller prompts campaign ledger carrier gate dialer whip web
            app       : call script directory caller emulator prompts campaign ledger carrier twilio gate dialer whip texting web pages
            """);

    private static Map<String, Set<String>> arrows(String table) {
        var arrows = new LinkedHashMap<String, Set<String>>();
        table.lines().forEach(line -> {
            var halves = line.split(":", -1);
            arrows.put(
                    halves[0].strip(),
                    Set.copyOf(Arrays.asList(halves[1].strip().split(" "))));
        });
        return arrows;
    }

    static Stream<Arguments> rooms() {
        return ARROWS.entrySet().stream().map(room -> arguments(room.getKey(), room.getValue()));
    }

    @ParameterizedTest(name = "{0} imports no room but {1}")
    @MethodSource("rooms")
    void a_room_imports_only_the_rooms_it_may(String room, Set<String> allowed) {
        var forbidden = ARROWS.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void every_room_is_on_the_list() {
        var rooms = new TreeSet<String>();
        CLASSES.forEach(type ->
                rooms.add(type.getPackageName().substring(ROOT.length() - 1).split("\\.", -1)[1]));

        assertThat(ARROWS.keySet()).containsAll(rooms);
    }

    /** No input or output, no clock, no chance: what could make the same event give another reply. */
    @ParameterizedTest
    @MethodSource("pure")
    void what_is_pure_asks_no_clock_no_die_and_no_disk(String room) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>("clocks, dice and disks") {
                    private static final Set<String> FORBIDDEN = Set.of(
                            "java.time.Clock",
                            "java.time.InstantSource",
                            "java.util.Random",
                            "java.util.concurrent.ThreadLocalRandom",
                            "java.security.SecureRandom",
                            "java.io.File");

                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                        return FORBIDDEN.contains(type.getName())
                                || type.getPackageName().startsWith("java.nio.file")
                                || type.getPackageName().startsWith("java.net")
                                || type.getPackageName().startsWith("java.sql")
                                || (!type.getPackageName().startsWith("java.")
                                        && !type.getPackageName().startsWith("javax.crypto")
                                        && !type.getPackageName().startsWith("org.jspecify")
                                        && !type.getPackageName().startsWith(ROOT + room)
                                        && !type.isPrimitive()
                                        && !type.isArray());
                    }
                })
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** It lives in a room that has a store, so its own classes are named. */
    @Test
    void the_conversation_by_text_asks_no_clock_no_die_and_no_store() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "texting")
                .and()
                .haveNameMatching(
                        ROOT.replace(".", "\\.")
                                + "texting\\.(Conversation|Deed|Input|Known|Pitch|Reader|Reminding|Restraint|Ringing|State|Step|Steps|Stopping|Talk|Telling|Whereabouts|Word)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "java.net..",
                        "java.io..",
                        "java.nio..",
                        "org.jdbi..",
                        "com.fasterxml..",
                        ROOT + "dialer..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.time.Clock.class,
                        java.time.InstantSource.class,
                        java.util.Random.class,
                        java.util.concurrent.ThreadLocalRandom.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(CLASSES);
    }

    static List<String> pure() {
        return List.of("call", "script");
    }
}
