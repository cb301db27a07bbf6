package org.patchthrough.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderFillerTest {
    private static final Pronouns SHE = new Pronouns("she", "her", "her", false);
    private static final Pronouns HE = new Pronouns("he", "him", "his", false);
    private static final Pronouns THEY = new Pronouns("they", "them", "their", true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Does [Member of Congress] agree? Ask [MOC].    | Does Representative Ada Whitlock agree? Ask Representative Whitlock.
            {member}'s view, and [REP/SEN NAME]'s.         | Representative Ada Whitlock's view, and Representative Whitlock's.
            He/she will. I know he/she will.               | She will. I know she will.
            Tell him/her that it is his/her vote.          | Tell her that it is her vote.
            “He/she may.” (S/he may.)                      | “She may.” (She may.)
            Good morning/afternoon! I call again.          | Good afternoon! I call again.
            Hello, good morning/afternoon to you.          | Hello, good afternoon to you.
            Good [morning/afternoon].                      | Good afternoon.
            My name is [NAME] and I live in [CITY, ZIP].   | My name is ______ and I live in Marlow, 00042.
            I am {caller_name} of {caller_city}.           | I am ______ of Marlow, 00042.
            Please {ask}, that is {bill}.                  | Please cosponsor the Open Late Libraries Act, that is the Open Late Libraries Act.
            On [DATE] there is a vote.                     | On [DATE] there is a vote.
            """)
    void placeholders_become_words(String written, String filled) {
        assertThat(new PlaceholderFiller(fill(SHE), false).of(written)).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He/she has been busy.                 | They have been busy.
            Is he/she for it? Doesn't he/she know? | Are they for it? Don't they know?
            Has he/she read it?                   | Have they read it?
            I hear he/she supports it.            | I hear they support it.
            I hear he/she really cares.           | I hear they really care.
            He/she tries, and he/she will.        | They try, and they will.
            He/she isn't, he/she doesn't.         | They aren't, they don't.
            He/she's been away. He/she's back.    | They've been away. They're back.
            He/she watches and he/she always was. | They watch and they always were.
            Tell him/her about his/her bill.      | Tell them about their bill.
            """)
    void who_is_spoken_of_as_they_gets_the_verb_for_it(String written, String filled) {
        assertThat(new PlaceholderFiller(fill(THEY), false).of(written)).isEqualTo(filled);
    }

    @Test
    void he_keeps_his_verb() {
        assertThat(new PlaceholderFiller(fill(HE), false)
                        .of("He/she has said that he/she supports it, doesn't he/she?"))
                .isEqualTo("He has said that he supports it, doesn't he?");
    }

    @Test
    void spanish_draws_article_and_preposition_together() {
        var words = new PlaceholderValues(
                "el senador Luz Prado",
                "el senador Prado",
                new Pronouns("él", "él", "su", false),
                "Buenas tardes",
                "",
                "10017",
                "la Ley",
                "copatrocinar la Ley");

        assertThat(
                        new PlaceholderFiller(words, false)
                                .of(
                                        "¡Buenos días/tardes! ¿[MOC] está? Dígale a [MOC] que la posición de [MOC] importa; él/ella sabe."))
                .isEqualTo("¡Buenas tardes! ¿El senador Luz Prado está? Dígale al senador Prado que la posición del"
                        + " senador Prado importa; él sabe.");
    }

    @Test
    void the_full_name_comes_once_in_the_opener() {
        var script = new Script(
                List.of(caller("Is [MOC] in?")), List.of(branch("Yes, [MOC] is. [MOC] waits.", "I greet [MOC].")));

        assertThat(texts(script.filled(fill(SHE))))
                .containsExactly(
                        "Is Representative Ada Whitlock in?",
                        "Yes, Representative Whitlock is. Representative Whitlock waits.",
                        "I greet Representative Whitlock.");
    }

    @Test
    void an_opener_without_the_member_leaves_the_full_name_to_each_branch() {
        var script = new Script(List.of(caller("Hello.")), List.of(branch("[MOC] agrees.", "Tell [MOC].")));

        assertThat(texts(script.filled(fill(SHE))))
                .containsExactly("Hello.", "Representative Ada Whitlock agrees.", "Tell Representative Whitlock.");
    }

    @Test
    void what_nobody_can_fill_is_told_with_its_words() {
        var script = new Script(
                List.of(caller("Good morning/afternoon, [MOC] and [her dog] and {vote_date}.")),
                List.of(branch("He/she [laughs].", "Fine.")));

        assertThat(script.placeholders())
                .extracting(Placeholder::means)
                .containsExactly(
                        PlaceholderMeaning.DAYPART,
                        PlaceholderMeaning.MEMBER,
                        PlaceholderMeaning.OTHER,
                        PlaceholderMeaning.OTHER,
                        PlaceholderMeaning.PRONOUN,
                        PlaceholderMeaning.OTHER);
        assertThat(script.unknown())
                .extracting(Placeholder::text)
                .containsExactly("[her dog]", "{vote_date}", "[laughs]");
    }

    private static PlaceholderValues fill(Pronouns pronouns) {
        return new PlaceholderValues(
                "Representative Ada Whitlock",
                "Representative Whitlock",
                pronouns,
                "Good afternoon",
                "",
                "Marlow, 00042",
                "the Open Late Libraries Act",
                "cosponsor the Open Late Libraries Act");
    }

    private static Turn caller(String text) {
        return new Turn(Speaker.CALLER, text);
    }

    private static Branch branch(String staffer, String caller) {
        return new Branch(
                "agree",
                "They agree",
                "",
                SuggestedStance.SUPPORTS,
                List.of(new Turn(Speaker.STAFFER, staffer), caller(caller)));
    }

    private static List<String> texts(Script script) {
        return script.turns().map(Turn::text).toList();
    }
}
