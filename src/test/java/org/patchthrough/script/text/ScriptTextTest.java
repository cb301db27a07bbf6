package org.patchthrough.script.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.script.Branch;
import org.patchthrough.script.PlaceholderMeaning;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.SuggestedStance;
import org.patchthrough.script.Turn;

/** Scripts in the habits of many writers. */
class ScriptTextTest {
    static final String BLANK_LINES = """
            Clean water

            Keep our rivers swimmable


            Nobody has swum in the Ohla since 1974.

            A bill would change that. Call today.

            Find your member’s number here


            Caller: Good morning/afternoon! Does [Member of Congress] support the Swim Act?


            STAFFER: Yes, [MOC] agrees with you.

            CALLER: I’m glad to hear that. Please thank him/her.


            Staffer: We have better things to pay for.

            caller: That’s disappointing. Rivers are where our water comes from.

            STAFFER: I’ll pass it on.

            CALLER: Thank you.


            STAFFER: I’m not sure where he/she is on this.

            CALLER: Please let me know.
            """;

    @Test
    void blank_lines_part_opener_and_branches() {
        var parsed = ScriptText.read(BLANK_LINES);
        var document = parsed.document();

        assertThat(document.topic()).isEqualTo("Clean water");
        assertThat(document.headline()).isEqualTo("Keep our rivers swimmable");
        assertThat(document.background())
                .containsExactly("Nobody has swum in the Ohla since 1974.", "A bill would change that. Call today.");
        assertThat(document.opener())
                .containsExactly(new Turn(
                        Speaker.CALLER, "Good morning/afternoon! Does [Member of Congress] support the Swim Act?"));
        assertThat(branches(parsed))
                .containsExactly("They agree: SUPPORTS 2", "They disagree: OPPOSES 4", "They're not sure: NOT_GIVEN 2");
        assertThat(parsed.unused()).containsExactly(new NumberedText(10, "Find your member’s number here"));
        assertThat(parsed.placeholders())
                .extracting(found -> found.line() + " " + found.placeholder().means())
                .containsExactly("13 DAYPART", "13 MEMBER", "16 MEMBER", "18 PRONOUN", "30 PRONOUN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\n"})
    void where_blank_lines_tell_nothing_a_position_after_a_farewell_begins_a_branch(String gap) {
        var parsed = ScriptText.read(String.join(
                gap,
                "CALLER: Is she for it?",
                "STAFFER: Yes, she supports it.",
                "CALLER: Great! Will she cosponsor?",
                "STAFFER: I’m not sure.",
                "CALLER: Thank you!",
                "STAFFER: No, she opposes it.",
                "CALLER: That’s a shame. Goodbye."));

        assertThat(branches(parsed)).containsExactly("They agree: SUPPORTS 4", "They disagree: OPPOSES 2");
    }

    @Test
    void headings_are_the_only_boundaries_where_there_are_any() {
        var parsed = ScriptText.read("""
                CALLER: Hello.


                STAFFER: How can I help?


                CALLER: Does she support it?
                If they support…
                CALLER: Thanks!


                STAFFER: Anything else?


                CALLER: No.

                If they don’t know…
                CALLER: Please ask her.
                """);

        assertThat(parsed.document().opener()).hasSize(3);
        assertThat(branches(parsed)).containsExactly("If they support: SUPPORTS 3", "If they don’t know: NOT_GIVEN 1");
    }

    @Test
    void markdown_is_taken_off() {
        var parsed = ScriptText.read("""
                # Clean water
                ## Keep our rivers swimmable

                > Rivers are *dirty*. [Read the bill](https://example.org/bill) first.

                ---

                ## Script

                **You:** Hi, I'm **[NAME]** from `[CITY]`.
                *(Wait for an answer.)*
                **Staffer:** Hello!

                ### ✅ If they support
                - **You:** Thank you!

                ### ❌ If they oppose
                - **You:** I _am_ sorry.
                """);

        assertThat(parsed.document().topic()).isEqualTo("Clean water");
        assertThat(parsed.document().headline()).isEqualTo("Keep our rivers swimmable");
        assertThat(parsed.document().background()).containsExactly("Rivers are dirty. Read the bill first.");
        assertThat(parsed.document().opener())
                .extracting(Turn::text)
                .containsExactly("Hi, I'm [NAME] from [CITY].", "Hello!");
        assertThat(branches(parsed)).containsExactly("If they support: SUPPORTS 1", "If they oppose: OPPOSES 1");
        assertThat(parsed.unused()).extracting(NumberedText::line).containsExactly(11);
    }

    @Test
    void quotation_marks_around_each_line_are_not_said() {
        var parsed = ScriptText.read("""
                [IF NO]
                "I'm sorry to hear that."
                (Listen.)
                "Please tell him about the word "bees"."
                "Thank you."

                [IF YES]
                “Great!”
                (Pause.)
                “Thank you.”
                """);

        assertThat(parsed.document().branches().getLast().turns())
                .containsExactly(new Turn(Speaker.CALLER, "Great! (Pause.) Thank you."));
        assertThat(parsed.document().branches().getFirst().turns().getFirst().text())
                .as("a quotation within is kept as it is")
                .contains("the word \"bees\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IF LEAVING VOICEMAIL:", "**IF LEAVING A VOICEMAIL:**", "(If you get voicemail)", "Voicemail:"})
    void without_a_speaker_all_is_the_callers_but_what_is_left_on_a_machine(String heading) {
        var parsed = ScriptText.read("""
                Save the bees

                Bees are dying. If we don't act, more will.

                Hi, my name is **[NAME]** and I’m a constituent from [CITY, ZIP].

                I'm calling to ask [REP/SEN NAME] to save the bees.

                Thank you.

                %s Please leave your full street address.
                """.formatted(heading));

        assertThat(parsed.document().background()).hasSize(1);
        assertThat(parsed.document().opener())
                .containsExactly(new Turn(
                        Speaker.CALLER,
                        "Hi, my name is [NAME] and I’m a constituent from [CITY, ZIP]. I'm calling to ask [REP/SEN NAME] to"
                                + " save the bees. Thank you."));
        assertThat(parsed.document().branches().getFirst().suggests()).isEqualTo(SuggestedStance.VOICEMAIL);
        assertThat(parsed.document().branches().getFirst().turns())
                .containsExactly(new Turn(Speaker.CALLER, "Please leave your full street address."));
        assertThat(parsed.unused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CALLER: Hi.                | CALLER
            caller : Hi.               | CALLER
            **You:** Hi.               | CALLER
            **You**: Hi.               | CALLER
            Me: Hi.                    | CALLER
            You – Hi.                  | CALLER
            CONSTITUENT - Hi.          | CALLER
            [Caller] Hi.               | CALLER
            You say: “Hi.”             | CALLER
            Caller 1: Hi.              | CALLER
            Llamante: Hi.              | CALLER
            Usted: Hi.                 | CALLER
            > *Caller:* Hi.            | CALLER
            2. Caller: Hi.             | CALLER
            \u00a0CALLER\u00a0:\u00a0Hi. | CALLER
            staffer: Hi.               | STAFFER
            Staff: Hi.                 | STAFFER
            OFFICE – Hi.               | STAFFER
            Aide: Hi.                  | STAFFER
            Receptionist: "Hi."        | STAFFER
            Them: Hi.                  | STAFFER
            Staff Member: Hi.          | STAFFER
            Senator's Office: Hi.      | STAFFER
            Congressional staffer: Hi. | STAFFER
            They might say: Hi.        | STAFFER
            Personal: Hi.              | STAFFER
            Asistente — Hi.            | STAFFER
            """)
    void speakers_go_by_many_names(String line, Speaker speaker) {
        assertThat(ScriptText.read(line).document().opener()).containsExactly(new Turn(speaker, "Hi."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            If they support the bill:      | SUPPORTS
            IF YES:                        | SUPPORTS
            **If staffer says yes**        | SUPPORTS
            They agree:                    | SUPPORTS
            ## Supportive office           | SUPPORTS
            If they are a cosponsor…       | SUPPORTS
            THEY'RE WITH US                | SUPPORTS
            Si apoya la ley:               | SUPPORTS
            If the Senator opposes it:     | OPPOSES
            If no:                         | OPPOSES
            IF THEY DO NOT SUPPORT:        | OPPOSES
            If they won't cosponsor:       | OPPOSES
            ### Opposed                    | OPPOSES
            Si se opone:                   | OPPOSES
            Si no apoya:                   | OPPOSES
            If undecided:                  | UNDECIDED
            If she hasn't decided yet:     | UNDECIDED
            If undecided/unsure:           | UNDECIDED
            If the Senator isn't sure:     | UNDECIDED
            If still reviewing the bill:   | UNDECIDED
            Si está indeciso:              | UNDECIDED
            If they don't know:            | NOT_GIVEN
            If the staffer is not sure:    | NOT_GIVEN
            If they aren't sure:           | NOT_GIVEN
            If they won't say:             | NOT_GIVEN
            If staffer refuses to comment: | NOT_GIVEN
            Si no saben:                   | NOT_GIVEN
            If you get voicemail:          | VOICEMAIL
            VOICEMAIL SCRIPT               | VOICEMAIL
            Si contesta el buzón de voz:   | VOICEMAIL
            If they ask for your address:  | NOTHING
            If they support or oppose it:  | NOTHING
            If not yet a cosponsor:        | NOTHING
            If nobody answers:             | NOTHING
            """)
    void headings_suggest_what_they_say(String heading, SuggestedStance suggests) {
        var parsed = ScriptText.read("CALLER: Hello.\n\n" + heading + "\nCALLER: Thank you.");

        assertThat(parsed.document().opener()).hasSize(1);
        assertThat(parsed.document().branches()).extracting(Branch::suggests).containsExactly(suggests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If yes: Thanks!",
                "If yes, say: \"Thanks!\"",
                "If yes - Thanks!",
                "If yes → Thanks!",
                "If they say “yes” -> say “Thanks!”",
                "- If yes, you can say “Thanks!”",
                "(If yes) Thanks!",
                "[If yes:] Thanks!",
                "**If yes:** Thanks!",
                "YES: Thanks!",
                "| If they say | You say |\n|---|---|\n| Yes | Thanks! |",
                "If yes\nCALLER: Thanks!",
                "CALLER: [If yes] Thanks!",
                "CALLER (if yes): Thanks!"
            })
    void a_condition_may_stand_on_the_line_of_what_is_said(String line) {
        var parsed = ScriptText.read("CALLER: Is she for it?\n\n" + line);

        assertThat(parsed.document().branches()).hasSize(1);
        assertThat(parsed.document().branches().getFirst().suggests()).isEqualTo(SuggestedStance.SUPPORTS);
        assertThat(parsed.document().branches().getFirst().turns())
                .containsExactly(new Turn(Speaker.CALLER, "Thanks!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If we lose our rivers, we lose our water: think of it.",
                "If the Senator votes no, we will remember.",
                "I support this bill: it is good.",
                "Please support it.",
                "When I was young I swam there."
            })
    void a_sentence_of_the_caller_is_no_heading(String sentence) {
        var parsed = ScriptText.read("Hi, my name is [NAME].\n\n" + sentence + "\n\nThank you.");

        assertThat(parsed.document().branches()).isEmpty();
        assertThat(parsed.document().opener().getFirst().text())
                .isEqualTo("Hi, my name is [NAME]. " + sentence + " Thank you.");
    }

    @Test
    void spanish_scripts_are_read_as_well() {
        var parsed = ScriptText.read("""
                Tema: Agua limpia

                Llamante: ¡Buenos días/tardes! Me llamo [NOMBRE] y vivo en [CIUDAD]. ¿Apoya [nombre del senador] la ley?


                Personal: Sí, está de acuerdo con usted.

                Llamante: ¡Qué bueno! Gracias.


                Personal: No lo sé. No tengo información.

                Llamante: Pregúntele a él/ella, por favor.
                """);

        assertThat(branches(parsed)).containsExactly("Están de acuerdo: SUPPORTS 2", "No lo saben: NOT_GIVEN 2");
        assertThat(parsed.placeholders())
                .extracting(found -> found.placeholder().means())
                .containsExactly(
                        PlaceholderMeaning.DAYPART,
                        PlaceholderMeaning.CALLER_NAME,
                        PlaceholderMeaning.CALLER_CITY,
                        PlaceholderMeaning.MEMBER,
                        PlaceholderMeaning.PRONOUN);
    }

    @Test
    void what_is_for_nobody_on_the_phone_is_pointed_at() {
        var parsed = ScriptText.read("""
                Clean water

                CALLER: Hello.
                [Pause for a reply]
                STAFFER: Yes?

                NOTE: They may be short with you.

                Tips
                Be kind.
                DC office: (202) 555-0140
                """);

        assertThat(parsed.document().opener()).hasSize(2);
        assertThat(parsed.unused()).extracting(NumberedText::line).containsExactly(4, 7, 9, 10, 11);
    }

    @Test
    void a_placeholder_is_found_on_its_own_line_of_a_turn() {
        var parsed = ScriptText.read("\uFEFFCALLER: Hello, I am\r\n[NAME]\r\nfrom ____.\r\n");

        assertThat(parsed.document().opener())
                .containsExactly(new Turn(Speaker.CALLER, "Hello, I am [NAME] from ____."));
        assertThat(parsed.placeholders())
                .extracting(found -> found.line() + " " + found.placeholder().means())
                .containsExactly("2 CALLER_NAME", "3 CALLER_CITY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You:\tHi.\r\nThem:\tHello.\r\nIf they say \u201cyes\u201d:\r\nYou:\tBye.\r\nIf no:\r\nYou:\tSad.",
                "<p><b>You:</b> Hi.<br>Them: Hello.</p><h3>If yes</h3><p>You: Bye.</p><h3>If no</h3><p>You: Sad.</p>",
                "* **You:** Hi.\n* **Them:** Hello.\n\nIf yes\n------\n* **You:** Bye.\n\nIf no\n-----\n* **You:** Sad.",
                "You: \"Hi.\" Them: \"Hello.\"\n\nSupports\n\nYou: Bye.\n\nOpposes\n\nYou: Sad.",
                "1. INTRODUCE YOURSELF\nHi.\nThem: Hello.\n2. IF YES\nBye.\n3. IF NO\nSad."
            })
    void what_a_page_or_a_word_processor_adds_changes_nothing(String text) {
        var parsed = ScriptText.read(text);

        assertThat(parsed.document().opener())
                .containsExactly(new Turn(Speaker.CALLER, "Hi."), new Turn(Speaker.STAFFER, "Hello."));
        assertThat(parsed.document().branches())
                .extracting(branch ->
                        branch.suggests() + " " + branch.turns().getFirst().text())
                .containsExactly("SUPPORTS Bye.", "OPPOSES Sad.");
    }

    @Test
    void a_closing_is_no_part_of_the_answer_before_it() {
        var parsed = ScriptText.read("You: Hi.\n\nIf they won't say:\nYou: Please do.\n\nClosing:\nYou: Thank you.");

        assertThat(branches(parsed)).containsExactly("If they won't say: NOT_GIVEN 1", "Closing: NOTHING 1");
    }

    @Test
    void ifs_of_the_background_are_no_branches() {
        var parsed = ScriptText.read(
                "Taxes\n\nIf they vote no, we lose. If you live in Ohio, call today:\n- A\n\nCaller: Hi.");

        assertThat(parsed.document().background()).hasSize(2);
        assertThat(parsed.document().branches()).isEmpty();
    }

    private static List<String> branches(ParsedScript parsed) {
        return parsed.document().branches().stream()
                .map(branch -> branch.label() + ": " + branch.suggests() + " "
                        + branch.turns().size())
                .toList();
    }
}
