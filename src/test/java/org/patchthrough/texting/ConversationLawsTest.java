package org.patchthrough.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.texting.TrialPitch.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.patchthrough.call.Language;
import org.patchthrough.call.Outcome;
import org.patchthrough.prompts.GsmAlphabet;
import org.patchthrough.prompts.TextCatalog;

/** What holds in every conversation, whatever is said and happens in it. */
class ConversationLawsTest {
    private static final TextCatalog WORDS = new TextCatalog();
    private static final List<String> SAID = List.of(
            "STOP",
            "please stop texting me",
            "START",
            "HELP",
            "FAIR",
            "FAIR 10017",
            "10017",
            "90210",
            "59999",
            "00601",
            "99999",
            "A",
            "B",
            "F",
            "0",
            "1",
            "2",
            "5",
            "6",
            "CALL",
            "VM",
            "LATER",
            "DONE",
            "NO",
            "SCRIPT",
            "ESPANOL",
            "ENGLISH",
            "ok",
            "hello?",
            "what",
            "is this spam",
            "123");
    private static final int INPUTS = 80;

    private Random chance = new Random();
    private boolean stopped;
    private Instant now = NOON;

    @RepeatedTest(200)
    void whatever_is_said_and_happens(RepetitionInfo which) {
        chance = new Random(which.getCurrentRepetition());
        var talk = Talk.NEW;
        var replies = new ArrayList<Instant>();
        for (int i = 0; i < INPUTS; i++) {
            now = now.plus(Duration.ofSeconds(chance.nextInt(40) == 0 ? 90_000 : chance.nextInt(60)));
            var input = input(talk);
            var step = Conversation.next(known(), talk, input);
            fits(step);
            stops(input, step);
            staysStopped(input, step);
            isKeptWhole(step.talk());
            talk = step.talk();
            if (!moved(step)) {
                replies.add(now);
            }
        }
        assertThat(replies)
                .allSatisfy(at -> assertThat(replies.stream()
                                .filter(other -> !other.isBefore(at) && other.isBefore(at.plus(Duration.ofMinutes(1)))))
                        .as("replies within a minute that moved nothing")
                        .hasSizeLessThanOrEqualTo(3));
    }

    private boolean moved(Step step) {
        return !(step instanceof Step.Say said)
                || said.text().isEmpty()
                || said.talk().guard().still().isEmpty()
                || !said.talk().guard().still().getLast().equals(now);
    }

    private Known known() {
        return new Known(
                now,
                stopped,
                false,
                chance.nextBoolean(),
                chance.nextInt(20) == 0,
                stopped && chance.nextBoolean(),
                "",
                Optional.<Language>empty(),
                "fair",
                call -> "https://call.example.org/call/" + call,
                slug -> slug.equals("fair")
                        ? Optional.of(
                                new TrialPitch(chance.nextInt(10) > 0, chance.nextInt(4) == 0, chance.nextInt(3) == 0))
                        : Optional.empty());
    }

    private Input input(Talk talk) {
        var call = talk.call() == null || chance.nextInt(8) == 0 ? Talks.CALL : talk.call();
        return switch (chance.nextInt(14)) {
            case 0 -> new Input.Accepted(Talks.CALL, chance.nextInt(4));
            case 1 -> new Input.Refused(chance.nextBoolean() ? "too_often" : "called_today");
            case 2 -> new Input.Placed(call);
            case 3 -> new Input.Answered(call);
            case 4 ->
                new Input.Ended(
                        call,
                        "fair",
                        Optional.empty(),
                        List.of(Outcome.values()).get(chance.nextInt(Outcome.values().length)),
                        chance.nextBoolean(),
                        chance.nextBoolean()
                                ? List.of()
                                : List.of(
                                        new Input.Tried("NY-12", chance.nextBoolean(), chance.nextBoolean()),
                                        new Input.Tried("NY-S1", chance.nextBoolean(), chance.nextBoolean())));
            case 5 -> new Input.Due();
            case 6 -> new Input.Wanted("fair", "NY-12");
            default ->
                new Input.Said(Reader.read(
                        SAID.get(chance.nextInt(SAID.size())),
                        0,
                        List.of(new Reader.Entrance("FAIR", "fair", Language.ENGLISH))));
        };
    }

    /** Whatever is sent is two plain segments at most. */
    private static void fits(Step step) {
        if (step instanceof Step.Say said && said.text().isPresent()) {
            var written = WORDS.write(said.text().get());
            assertThat(GsmAlphabet.refused(written)).isEmpty();
            assertThat(GsmAlphabet.length(written)).isLessThanOrEqualTo(TextCatalog.MOST);
        }
    }

    /** Stop, in any state, ends all. */
    private void stops(Input input, Step step) {
        if (!stopped && input instanceof Input.Said message && message.word() instanceof Word.Stop) {
            assertThat(step).isInstanceOfSatisfying(Step.Say.class, said -> {
                assertThat(said.deeds()).anyMatch(Deed.Stop.class::isInstance);
                assertThat(said.talk().state()).isEqualTo(State.IDLE);
                assertThat(said.talk().reminder()).isNull();
                assertThat(said.talk().answers().open()).isEmpty();
            });
            stopped = true;
        }
    }

    /** After that nothing rings, and nothing is texted that they did not just ask about. */
    private void staysStopped(Input input, Step step) {
        if (!stopped) {
            return;
        }
        assertThat(step).isInstanceOf(Step.Say.class);
        var said = (Step.Say) step;
        if (said.deeds().contains(new Deed.Return())) {
            assertThat(input)
                    .isInstanceOfSatisfying(
                            Input.Said.class, word -> assertThat(word.word()).isInstanceOf(Word.Start.class));
            stopped = false;
        } else if (input instanceof Input.Due || input instanceof Input.Ended) {
            assertThat(said.text()).isEmpty();
        }
    }

    private static void isKeptWhole(Talk talk) {
        assertThat(TalkTable.read(TalkTable.write(talk))).isEqualTo(talk);
    }
}
