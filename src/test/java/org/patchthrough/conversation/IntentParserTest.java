package org.patchthrough.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.file.CampaignFile;
import org.patchthrough.campaign.file.FileReading;

class IntentParserTest {
    private static final List<IntentParser.Entrance> ENTRANCES = List.of(
            new IntentParser.Entrance("FAIR", "fair", Language.ENGLISH),
            new IntentParser.Entrance("JUSTO", "fair", Language.SPANISH));

    private static final String DEMO = demo();

    private static String demo() {
        try {
            return Files.readString(Path.of("config/demo/campaign.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Intent read(String body) {
        return IntentParser.read(body, 0, ENTRANCES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", "stop", " Stop ", "UNSUBSCRIBE", "cancel", "END", "Quit", "REVOKE", "optout", "STOPALL"})
    void the_carriers_words_for_an_end_are_known_as_its_own(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Stop(true, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP.",
                "Stop texting me!!",
                "stop please",
                "please take me off your list",
                "wrong number",
                "You have the wrong number",
                "lose my number",
                "quit texting me",
                "please don’t text me",
                "Do not call me again",
                "remove me",
                "opt out",
                "OPT ME OUT",
                "leave me alone",
                "NO MAS",
                "no más",
                "ALTO",
                "basta ya",
                "deje de escribirme",
                "no me llamen",
                "Número equivocado",
                "quíteme de la lista",
                "baja",
                "not interested",
                "please stop",
                "Pls stop!",
                "ok stop",
                "just stop already",
                "I said stop",
                "I told you to stop",
                "'stop'",
                "please stop all these texts",
                "please unsubscribe",
                "I want to unsubscribe",
                "please cancel",
                "please opt out",
                "I want to opt out",
                "I opt out",
                "Remove",
                "no more",
                "dont ever call me again",
                "Do not ever text this number",
                "take my number off",
                "I'm not interested",
                "go away",
                "stop it",
                "never call me again",
                "and don't call again",
                "I don't want any more texts",
                "I do not want to be called",
                "FAIR STOP",
                "ya basta",
                "por favor alto",
                "por favor basta",
                "no llamen más",
                "no llame más",
                "no me escriban",
                "paren",
                "pare por favor",
                "paren de llamar",
                "dame de baja",
                "quiero darme de baja",
                "cancelar",
                "salir",
                "desuscribir",
                "no molesten",
                "se equivocó de número",
                "no quiero",
                "no quiero más mensajes",
                "Stóp",
                "ＳＴＯＰ",
                "STOP\u200b"
            })
    void an_end_is_understood_in_a_persons_words(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Stop(false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sotp",
                "stp",
                "Stpo",
                "sopt",
                "stopp",
                "st0p",
                "$top",
                "5T0P",
                "stoo",
                "srop",
                "xtop",
                "S T O P",
                "s.t.o.p.",
                "sto p",
                "S-T-O-P please",
                "Pls sotp!!",
                "sotp texting me",
                "stp sending me this",
                "please stopp all these texts",
                "FAIR sotp",
                "\uD83D\uDED1",
                "\uD83D\uDED1\uD83D\uDED1 \u270B",
                "\u26D4\uFE0F",
                "\uD83D\uDEAB texting me",
                "unsubcribe",
                "Unsuscribe",
                "unsubscibe me",
                "please unsuscribe",
                "unscribe",
                "cancle",
                "qiut",
                "optuot",
                "remvoe me",
                "take me of this list",
                "stop txting me",
                "dont txt me",
                "alto!!!",
                "altto",
                "atlo",
                "PARRE",
                "paer",
                "vasta",
                "bastaa",
                "bsta ya",
                "n o m a s",
                "cancelarr",
                "dessuscribir",
                "СТОП"
            })
    void an_end_is_understood_however_it_is_spelt(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Stop(false, false));
    }

    /** Somebody may well have meant an end: a person decides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "step",
                "shop",
                "Top",
                "stops",
                "pasta",
                "stop by",
                "Stop by the office tomorrow",
                "Reacted \uD83D\uDED1 to “Counted, thank you”",
                "can I \uD83D\uDED1 this bill",
                "停止",
                "I keep getting these, how do I sotp"
            })
    void what_is_but_close_to_an_end_is_read_by_a_person(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Unknown(Intent.Kind.UNSURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one step at a time",
                "I will shop around",
                "the top of the list",
                "subscribe",
                "hasta luego",
                "Karen",
                "Tomás",
                "no puedo pasar",
                "Para ella",
                "a b c",
                "spot on",
                "my post is up"
            })
    void words_of_everyday_are_no_misspelt_end(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Unknown(Intent.Kind.PLAIN));
    }

    @Test
    void a_keyword_of_a_campaign_is_no_misspelt_end_nor_is_what_may_be_that_keyword() {
        var stork = List.of(new IntentParser.Entrance("STOPS", "bus", Language.ENGLISH));

        assertThat(IntentParser.read("stops", 0, stork))
                .isEqualTo(new Intent.Key("STOPS", "bus", Language.ENGLISH, Optional.empty()));
        assertThat(IntentParser.read("stopd", 0, stork)).isEqualTo(new Intent.Unknown(Intent.Kind.UNSURE));
        assertThat(IntentParser.read("stop", 0, stork)).isEqualTo(new Intent.Stop(true, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said she is not interested",
                "The office told me to go away",
                "The staffer said don't call again",
                "He told me to stop calling",
                "they said remove me from the list"
            })
    void what_an_office_said_is_no_end_but_a_person_reads_it(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Unknown(Intent.Kind.UNSURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get me my senator",
                "Please get me through to my congressman",
                "get me connected",
                "take me to the script",
                "No quiero que cierren la biblioteca",
                "no quiero colgar",
                "how do we make this bill go away",
                "We must stop it",
                "I don't want any more cuts",
                "I never call anyone",
                "I don't write well",
                "Do not send me a script, just call"
            })
    void who_wants_the_call_is_not_taken_for_somebody_who_does_not(String body) {
        assertThat(read(body)).isInstanceOf(Intent.Unknown.class);
    }

    @Test
    void who_may_want_to_stop_something_else_is_read_by_a_person() {
        assertThat(read("I want to stop the bill")).isEqualTo(new Intent.Unknown(Intent.Kind.UNSURE));
        assertThat(read("please cancel student debt")).isEqualTo(new Intent.Unknown(Intent.Kind.UNSURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP\u200b", "help me", "I need help", "FAIR HELP", "necesito ayuda"})
    void help_is_asked_for_in_a_persons_words(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Help(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL",
                "call",
                "Call me now please",
                "call!",
                "'CALL'",
                "OK call me",
                "call me back",
                "yes, call",
                "LLAMAR",
                "llámenme por favor",
                "Llámeme",
                "Llama"
            })
    void a_call_is_asked_for_by_a_whole_message(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Call());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No one answered",
                "call off the vote",
                "hello?",
                "who is this",
                "they called me",
                "a friend told me",
                "I will call 2 of them"
            })
    void small_talk_is_no_command(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Unknown(Intent.Kind.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "😀😀",
                "ok",
                "Thank you!",
                "Liked “Calling you now”",
                "Reacted 👍 to “Counted, thank you”",
                "Le gustó “Anotado”",
                "Loved an image",
                "👍 to “Counted, thank you”",
                "A Ana le gustó «Anotado»",
                "Te gustó “Anotado”",
                "Enfatizó “Anotado”",
                "Se rio de “Anotado”"
            })
    void courtesies_reactions_and_pictures_are_nothing(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Nothing());
    }

    @Test
    void a_keyword_may_bring_a_zip() {
        assertThat(read("fair")).isEqualTo(new Intent.Key("FAIR", "fair", Language.ENGLISH, Optional.empty()));
        assertThat(read("Fair 10017-1234!"))
                .isEqualTo(new Intent.Key("FAIR", "fair", Language.ENGLISH, Optional.of("10017")));
        assertThat(read("“Justo”")).isEqualTo(new Intent.Key("JUSTO", "fair", Language.SPANISH, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10017", "10017-1234", "my zip is 10017", "\u202e10017", "１００１７", "Zip: 10017.", "1 0 0 1 7"})
    void a_zip_is_found_among_words_and_marks(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Zip("10017"));
    }

    /** Else nobody could begin by it. */
    @Test
    void no_keyword_is_a_word_that_means_something_already() {
        assertThat(IntentParser.words().filter(word -> word.matches("[A-Z]{3,12}")))
                .hasSizeGreaterThan(50)
                .allSatisfy(word -> assertThat(
                                CampaignFile.read("demo.yaml", DEMO.replace("LIBRARY: en", word + ": en")))
                        .isInstanceOf(FileReading.Mistaken.class));
    }

    @Test
    void digits_that_are_no_zip_are_not_taken_for_one() {
        assertThat(read("1001")).isEqualTo(new Intent.Digits("1001"));
        assertThat(read("100 17 12")).isEqualTo(new Intent.Digits("1001712"));
        assertThat(read("313 555 0142")).as("a telephone number").isEqualTo(new Intent.Unknown(Intent.Kind.PLAIN));
        assertThat(read("10017 or 90210")).isEqualTo(new Intent.Unknown(Intent.Kind.PLAIN));
    }

    @Test
    void the_longest_phrase_wins() {
        assertThat(read("no")).isEqualTo(new Intent.No());
        assertThat(read("no mas")).isEqualTo(new Intent.Stop(false, false));
        assertThat(read("Español")).isEqualTo(new Intent.Speak(Language.SPANISH));
        assertThat(read("b")).isEqualTo(new Intent.Letter(1));
        assertThat(read("2.")).isEqualTo(new Intent.Digit(2));
        assertThat(read("no thanks")).isEqualTo(new Intent.No());
        assertThat(read("No, gracias")).isEqualTo(new Intent.No());
        assertThat(read("en español")).isEqualTo(new Intent.Speak(Language.SPANISH));
        assertThat(read("Spanish please")).isEqualTo(new Intent.Speak(Language.SPANISH));
        assertThat(read("later please")).isEqualTo(new Intent.Later());
        assertThat(read("yes")).isEqualTo(new Intent.Start(true));
        assertThat(read("x".repeat(1600))).isEqualTo(new Intent.Unknown(Intent.Kind.PLAIN));
    }

    /** The question itself says "Reply 1 supports". */
    @Test
    void a_figure_may_be_followed_by_what_it_stands_for() {
        assertThat(read("1 supports")).isEqualTo(new Intent.Digit(1));
        assertThat(read("2 - opposes")).isEqualTo(new Intent.Digit(2));
        assertThat(read("5 I left a voicemail")).isEqualTo(new Intent.Digit(5));
        assertThat(read("3 sin decidir")).isEqualTo(new Intent.Digit(3));
        assertThat(read("1 opposes")).as("one of them is wrong").isEqualTo(new Intent.Unknown(Intent.Kind.PLAIN));
        assertThat(read("2 people answered")).isEqualTo(new Intent.Unknown(Intent.Kind.PLAIN));
        assertThat(read("7")).isEqualTo(new Intent.Digit(7));
    }

    @ParameterizedTest
    @CsvSource({
        "She supports it 1, 1",
        "I think 3, 3",
        "1 she supports it, 1",
        "1. She is with us!, 1",
        "answer: 2, 2",
        "She does not support it 2, 2",
        "they wouldn't say 4, 4",
        "I left a voice mail 5, 5",
        "nobody answered 6, 6",
        "Ella lo apoya 1, 1",
        "no supieron 4, 4"
    })
    void a_figure_may_stand_in_a_sentence(String body, int figure) {
        assertThat(read(body)).isEqualTo(new Intent.FigureInWords(figure, Intent.Kind.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She does not support it 1",
                "She opposes it 1",
                "I called at 2",
                "2 people answered",
                "1 or 2",
                "I have waited 5 minutes",
                "room 9",
                "call me at 3"
            })
    void a_figure_that_counts_something_else_or_is_at_odds_with_its_words_is_no_answer(String body) {
        assertThat(read(body)).isEqualTo(new Intent.Unknown(Intent.Kind.PLAIN));
    }

    @Test
    void what_may_be_a_refusal_and_what_is_a_threat_are_told_apart() {
        assertThat(read("is there a way to unsubscribe")).isEqualTo(new Intent.Unknown(Intent.Kind.UNSURE));
        assertThat(read("I will kill you")).isEqualTo(new Intent.Unknown(Intent.Kind.FOUL));
    }
}
