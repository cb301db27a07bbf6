package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.campaign.KeywordIndex;
import org.patchthrough.campaign.Versions;

/** A campaign's file that leaves its script to a text beside it. */
class ScriptBesideTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_text_gives_opener_branches_and_what_was_not_used() throws IOException {
        Files.writeString(folder.resolve("call.txt"), "Caller: Hi.\n(Wait.)\nIf they support it:\nCaller: Thanks!\n");

        var whole = (FileReading.Whole) read("call.txt");

        assertThat(whole.unused()).extracting(Mistake::line).containsExactly(2);
        assertThat(Versions.whole(whole).toString()).contains("If they support it");
    }

    @Test
    void a_mistake_is_told_by_the_texts_own_name_and_line() throws IOException {
        Files.writeString(folder.resolve("call.txt"), "Caller: Hi.\n\nOn [DATE]\nthere is a vote.\n");

        assertThat(mistakes("call.txt"))
                .singleElement()
                .asString()
                .startsWith("call.txt, line 3: script: nothing fills the placeholder [DATE].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../call.txt", "/etc/hostname", "none.txt"})
    void only_what_lies_in_the_files_folder_is_read(String name) throws IOException {
        assertThat(mistakes(name)).singleElement().asString().contains("script file: \"" + name + "\": ");
    }

    private List<Mistake> mistakes(String name) throws IOException {
        return ((FileReading.Mistaken) read(name)).mistakes();
    }

    private FileReading read(String name) throws IOException {
        var yaml = CampaignFiles.MINIMAL.substring(0, CampaignFiles.MINIMAL.indexOf("  script:"));
        var file = Files.writeString(folder.resolve("campaign.yaml"), yaml + "  script file: " + name + "\n");
        return CampaignFile.read(file, KeywordIndex.NONE);
    }
}
