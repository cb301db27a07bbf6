package org.patchthrough.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms and the arrows between them. Adding an arrow means editing this list, which a reviewer sees. */
class RoomsTest {
    private static final String ROOT = "org.patchthrough.";
    /** Made of the templates in {@code src/main/jte}. */
    private static final String TEMPLATES = "pages";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.patchthrough");

    /** Lowest first: a room, and the rooms it may import. */
    private static final Map<String, Set<String>> ARROWS = arrows("""
            background        :
            call              :
            script            :
            script.text       : script
            yaml              :
            directory         : yaml
            directory.load    : yaml directory
            directory.geocode : directory
            caller            :
            prompts           : call
            campaign.version  : call script directory
            campaign          : call script yaml directory caller prompts campaign.version
            campaign.file     : call script script.text yaml directory prompts campaign.version campaign
            ledger            : background call
            carrier           : call caller
            twilio            : call caller prompts carrier
            gate              : directory caller campaign
            line              : call campaign ledger
            request           : call directory caller campaign ledger gate line
            dialer            : background call caller campaign ledger carrier gate line request
            inbound           : call caller campaign ledger carrier gate line request dialer
            conversation      : call prompts
            outbox            : background caller prompts carrier
            texting           : call directory caller prompts campaign.version campaign ledger carrier gate request dialer inbound conversation outbox
            whip              : call directory campaign ledger
            history           : call campaign.version campaign directory ledger whip
            access            : caller
            web.page          : call script directory directory.geocode caller prompts campaign.version campaign gate request
            web.request       : call script directory directory.geocode campaign.version campaign gate request web.page
            web.call          : call directory campaign.version campaign request web.page web.request
            web.results       : call campaign.version campaign whip web.page
            web.embed         : campaign.version campaign web.page
            web.info          : call directory caller prompts campaign.version campaign request web.page web.request web.call
            web.api           : call directory campaign.version campaign ledger gate request whip web.page web.call
            web.console       : call directory caller campaign.version campaign conversation outbox texting access whip web.page web.results
            web               : call directory.geocode campaign.version campaign ledger carrier whip web.page web.request web.call web.results web.embed web.info web.api
            emulator.wire     :
            emulator.network  : emulator.wire
            emulator.rest     : emulator.wire emulator.network
            emulator.phone    : emulator.wire emulator.network
            emulator          : emulator.wire emulator.network emulator.rest emulator.phone
            app               : background call script script.text yaml directory directory.load directory.geocode caller prompts campaign.version campaign campaign.file ledger carrier twilio gate line request dialer inbound conversation outbox texting whip history access web.page web.request web.call web.results web.embed web.info web.api web.console web emulator.wire emulator.network emulator.rest emulator.phone emulator
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
                .map(other -> ROOT + other)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void every_room_is_on_the_list() {
        var rooms = new TreeSet<String>();
        CLASSES.forEach(type -> rooms.add(type.getPackageName().substring(ROOT.length())));
        rooms.removeIf(room -> room.startsWith(TEMPLATES));

        assertThat(ARROWS.keySet()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void a_template_knows_the_pages_and_nothing_behind_them() {
        var behind = ARROWS.keySet().stream()
                .filter(room -> !room.startsWith("web") && !room.equals("call"))
                .map(room -> ROOT + room)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + TEMPLATES + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(behind)
                .check(CLASSES);
    }

    /** Of two types with one name a reader never knows which is meant; the emulator is a program of its own. */
    @Test
    void no_two_top_level_types_have_one_name() {
        var names = CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith(ROOT + "emulator"))
                .filter(type -> !type.getPackageName().startsWith(ROOT + TEMPLATES))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.counting()));

        assertThat(names).allSatisfy((name, times) -> assertThat(times).as(name).isOne());
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
                                        && !type.getPackageName().startsWith(ROOT)
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

    static List<String> pure() {
        return List.of("call", "script", "script.text", "conversation");
    }
}
