package org.patchthrough.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.conversation.TrialCampaign.NOON;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.patchthrough.Stored;
import org.patchthrough.call.Language;
import org.patchthrough.call.Outcome;
import org.patchthrough.conversation.Action;
import org.patchthrough.conversation.CallRefusal;
import org.patchthrough.conversation.Conversation;
import org.patchthrough.conversation.ConversationContext;
import org.patchthrough.conversation.ConversationFixture;
import org.patchthrough.conversation.ConversationInput;
import org.patchthrough.conversation.ConversationStage;
import org.patchthrough.conversation.ConversationState;
import org.patchthrough.conversation.ConversationStep;
import org.patchthrough.conversation.Intent;
import org.patchthrough.conversation.IntentParser;
import org.patchthrough.conversation.TrialCampaign;
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
            "sotp",
            "She supports it 1",
            "123");
    private static final int INPUTS = 80;

    private Random random = new Random();
    private boolean stopped;
    private Instant now = NOON;

    @RepeatedTest(200)
    void whatever_is_said_and_happens(RepetitionInfo which) {
        random = new Random(which.getCurrentRepetition());
        var state = ConversationState.NEW;
        var replies = new ArrayList<Instant>();
        for (int i = 0; i < INPUTS; i++) {
            now = now.plus(Duration.ofSeconds(random.nextInt(40) == 0 ? 90_000 : random.nextInt(60)));
            var input = input(state);
            var step = Conversation.next(known(), state, input);
            fits(step);
            stops(input, step);
            staysStopped(input, step);
            isKeptWhole(step.state());
            state = step.state();
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

    private boolean moved(ConversationStep step) {
        return !(step instanceof ConversationStep.Say said)
                || said.text().isEmpty()
                || said.state().guard().still().isEmpty()
                || !said.state().guard().still().getLast().equals(now);
    }

    private ConversationContext known() {
        return new ConversationContext(
                now,
                new ConversationContext.Suppression(stopped, false, stopped && random.nextBoolean()),
                new ConversationContext.CarrierReplies(random.nextBoolean(), random.nextInt(20) == 0),
                "",
                Optional.<Language>empty(),
                "fair",
                call -> "https://call.example.org/call/" + call,
                slug -> slug.equals("fair")
                        ? Optional.of(new TrialCampaign(
                                random.nextInt(10) > 0, random.nextInt(4) == 0, random.nextInt(3) == 0))
                        : Optional.empty());
    }

    private ConversationInput input(ConversationState state) {
        var call = state.call() == null || random.nextInt(8) == 0 ? ConversationFixture.CALL : state.call();
        return switch (random.nextInt(16)) {
            case 0 -> new ConversationInput.Accepted(ConversationFixture.CALL, random.nextInt(4));
            case 1 ->
                new ConversationInput.Refused(random.nextBoolean() ? CallRefusal.OTHER : CallRefusal.CALLED_TODAY);
            case 2 -> new ConversationInput.Placed(call);
            case 3 -> new ConversationInput.Answered(call);
            case 4 ->
                new ConversationInput.Ended(
                        call,
                        "fair",
                        Optional.empty(),
                        List.of(Outcome.values()).get(random.nextInt(Outcome.values().length)),
                        random.nextBoolean(),
                        random.nextBoolean()
                                ? List.of()
                                : List.of(
                                        new ConversationInput.Tried(
                                                "NY-12", random.nextBoolean(), random.nextBoolean()),
                                        new ConversationInput.Tried(
                                                "NY-S1", random.nextBoolean(), random.nextBoolean())));
            case 5 -> new ConversationInput.Due();
            case 6 -> new ConversationInput.Wanted("fair", "NY-12");
            case 7 -> new ConversationInput.Talked(call, "fair", "NY-12");
            case 8 -> new ConversationInput.ToldElsewhere(call, random.nextBoolean() ? "NY-12" : "NY-S1");
            default ->
                new ConversationInput.Said(IntentParser.read(
                        SAID.get(random.nextInt(SAID.size())),
                        0,
                        List.of(new IntentParser.Entrance("FAIR", "fair", Language.ENGLISH))));
        };
    }

    /** Whatever is sent is two plain segments at most. */
    private static void fits(ConversationStep step) {
        if (step instanceof ConversationStep.Say said && said.text().isPresent()) {
            var written = WORDS.write(said.text().get());
            assertThat(GsmAlphabet.refused(written)).isEmpty();
            assertThat(GsmAlphabet.length(written)).isLessThanOrEqualTo(TextCatalog.MAX);
        }
    }

    /** Stop, in any state, ends all. */
    private void stops(ConversationInput input, ConversationStep step) {
        if (!stopped && input instanceof ConversationInput.Said message && message.word() instanceof Intent.Stop) {
            assertThat(step).isInstanceOfSatisfying(ConversationStep.Say.class, said -> {
                assertThat(said.actions()).anyMatch(Action.Stop.class::isInstance);
                assertThat(said.state().state()).isEqualTo(ConversationStage.IDLE);
                assertThat(said.state().reminder()).isNull();
                assertThat(said.state().answers().open()).isEmpty();
            });
            stopped = true;
        }
    }

    /** After that nothing rings, and nothing is texted that they did not just ask about. */
    private void staysStopped(ConversationInput input, ConversationStep step) {
        if (!stopped) {
            return;
        }
        assertThat(step).isInstanceOf(ConversationStep.Say.class);
        var said = (ConversationStep.Say) step;
        if (said.actions().contains(new Action.Return())) {
            assertThat(input)
                    .isInstanceOfSatisfying(
                            ConversationInput.Said.class,
                            word -> assertThat(word.word()).isInstanceOf(Intent.Start.class));
            stopped = false;
        } else if (input instanceof ConversationInput.Due || input instanceof ConversationInput.Ended) {
            assertThat(said.text()).isEmpty();
        }
    }

    private static void isKeptWhole(ConversationState state) {
        assertThat(ConversationStore.read(ConversationStore.write(state))).isEqualTo(state);
    }

    @Test
    void conversations_that_an_earlier_release_stored_are_read_and_stored_alike() throws IOException {
        var json = new JsonMapper();
        for (var line : Stored.lines("conversations.txt")) {
            assertThat(json.readTree(ConversationStore.write(ConversationStore.read(line))))
                    .isEqualTo(json.readTree(line));
        }
    }
}
