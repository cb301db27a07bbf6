package org.patchthrough.texting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Language;
import org.patchthrough.caller.CallerPreferences;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.PhoneHash;
import org.patchthrough.caller.StopList;
import org.patchthrough.carrier.IncomingText;
import org.patchthrough.carrier.TextStatus;
import org.patchthrough.carrier.TextWebhookHandler;
import org.patchthrough.conversation.Action;
import org.patchthrough.conversation.Conversation;
import org.patchthrough.conversation.ConversationContext;
import org.patchthrough.conversation.ConversationInput;
import org.patchthrough.conversation.ConversationState;
import org.patchthrough.conversation.ConversationStep;
import org.patchthrough.conversation.Intent;
import org.patchthrough.conversation.IntentParser;
import org.patchthrough.outbox.Outbox;
import org.patchthrough.outbox.OutgoingText;
import org.patchthrough.prompts.TextCatalog;
import org.patchthrough.prompts.TextTemplate;

/**
 * Answers texts. Everything that one does, and the reply, is in one transaction, so after a crash either nothing has happened
 * and the carrier brings the text again, or all of it, and the text that is brought again gets the same reply. Texts of one
 * caller are answered one after the other.
 */
public final class MessageHandler implements TextWebhookHandler {
    private final Jdbi jdbi;
    private final Callers callers;
    private final TextCampaigns campaigns;
    private final ActionExecutor actions;
    private final CallNews news;
    private final Outbox outbox;
    private final Function<UUID, String> callPage;
    private final InstantSource clock;
    private final TextCatalog words = new TextCatalog();
    private final StopList stopList = new StopList();
    private final CallerPreferences preferences = new CallerPreferences();
    private final ConversationStore talks = new ConversationStore();
    private final MessageStore messages = new MessageStore();

    public MessageHandler(
            Jdbi jdbi,
            Callers callers,
            TextCampaigns campaigns,
            ActionExecutor actions,
            CallNews news,
            Outbox outbox,
            Function<UUID, String> callPage,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.callers = callers;
        this.campaigns = campaigns;
        this.actions = actions;
        this.news = news;
        this.outbox = outbox;
        this.callPage = callPage;
        this.clock = clock;
    }

    @Override
    public Optional<String> received(IncomingText text) {
        // A short code or a word in place of a number is no person, nor is a number of ours: nobody could be rung
        // there.
        if (!(Phone.read(text.from()) instanceof Phone.Reading.Whole(var phone))
                || !campaigns.at(text.from()).owner().isEmpty()) {
            return Optional.empty();
        }
        var here = campaigns.at(text.to());
        var afterwards = new ArrayList<Runnable>();
        var reply = jdbi.inTransaction(handle -> answer(handle, phone, text, here, afterwards));
        afterwards.forEach(Runnable::run);
        return reply;
    }

    private Optional<String> answer(
            Handle handle, Phone phone, IncomingText text, NumberCampaigns here, List<Runnable> afterwards) {
        var now = clock.instant();
        // Holds the caller's row, so the next text of theirs waits here.
        var caller = callers.findOrAdd(handle, phone);
        var known = messages.find(handle, text.sid());
        if (known.isPresent()) {
            return known.filter(before -> !before.isEmpty());
        }
        outbox.heardFrom(handle, caller);
        var word = text.handled()
                .<Intent>map(MessageHandler::word)
                .orElseGet(() -> IntentParser.read(text.body(), text.media(), here.entrances()));
        var pair = new Pair(caller, phone, text.to());
        var facts = known(
                handle,
                caller,
                callers.hash(phone),
                text.to(),
                here,
                text.handled().isPresent(),
                now);
        var before = known(facts, talks.get(handle, caller, text.to()), word, news(handle, pair, here, word, now));
        var step = Conversation.next(facts, before.state(), new ConversationInput.Said(word));
        if (step instanceof ConversationStep.Ring ring) {
            var answer = actions.ring(handle, pair, ring, here, text.sid(), afterwards);
            step = Conversation.next(facts, ring.state(), answer);
        }
        var said = (ConversationStep.Say) step;
        actions.carryOut(handle, pair, said, text, afterwards);
        talks.put(handle, caller, text.to(), said.state(), now);
        // What was to be said of the call's end, where the message is no answer to that.
        var reply = said.text()
                .filter(answer -> before.text().isEmpty() || answer.template() != TextTemplate.NOT_UNDERSTOOD)
                .or(before::text)
                .map(words::write);
        messages.add(handle, text.sid(), caller, reply, now);
        return reply;
    }

    /** An answer, or what people go on by, may be quicker than what they answer; stopped, they are told nothing. */
    private Optional<ConversationInput> news(Handle handle, Pair pair, NumberCampaigns here, Intent word, Instant now) {
        return word.answersCall()
                ? news.before(
                        handle,
                        pair.caller(),
                        pair.number(),
                        slug -> here.pitch(slug).isPresent(),
                        now)
                : Optional.empty();
    }

    private static ConversationStep.Say known(
            ConversationContext facts, ConversationState state, Intent word, Optional<ConversationInput> news) {
        return news.filter(each -> each instanceof ConversationInput.Ended || word.isFigure())
                .map(each -> (ConversationStep.Say) Conversation.next(facts, state, each))
                .orElseGet(() -> new ConversationStep.Say(Optional.empty(), List.of(), state));
    }

    private static Intent word(IncomingText.Handled handled) {
        return switch (handled) {
            case STOP -> new Intent.Stop(true, false);
            case START -> new Intent.Start(true);
            case HELP -> new Intent.Help(true);
        };
    }

    /** Holds the caller's row until the transaction ends; false where they are forgotten. */
    boolean hold(Handle handle, UUID caller) {
        return callers.hold(handle, caller).isPresent();
    }

    /**
     * Something else than a message has come to be known of a conversation; what is to be said of it goes to the outbox.
     * Within the handle's transaction; {@link Outbox#wake} once that is committed.
     */
    void tell(Handle handle, UUID caller, String number, ConversationInput input) {
        tell(handle, caller, number, input, clock.instant());
    }

    /**
     * As the other.
     *
     * @param notBefore when it may be said of it
     */
    void tell(Handle handle, UUID caller, String number, ConversationInput input, Instant notBefore) {
        // Holds the caller's row first, as a text of theirs does.
        var hash = callers.hold(handle, caller);
        if (hash.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var facts = known(handle, caller, hash.get(), number, campaigns.at(number), false, now);
        var step = Conversation.next(facts, talks.get(handle, caller, number), input);
        if (step instanceof ConversationStep.Say said) {
            said.actions().forEach(action -> {
                if (!(action instanceof Action.Remind(var at))) {
                    throw new IllegalStateException("nobody has texted, so nothing follows but a reminder: " + action);
                }
                actions.remind(handle, caller, number, at);
            });
            said.text().ifPresent(text -> {
                var campaign = said.state().campaign();
                if (outbox.mayText(handle, caller, number, campaign)) {
                    var sent = new OutgoingText(caller, campaign, number, text.template(), words.write(text));
                    outbox.add(handle, sent.notBefore(notBefore));
                }
            });
            talks.put(handle, caller, number, said.state(), now);
        }
    }

    private ConversationContext known(
            Handle handle,
            UUID caller,
            PhoneHash hash,
            String number,
            NumberCampaigns here,
            boolean handled,
            Instant now) {
        var remembered = preferences.recall(handle, caller, now);
        return new ConversationContext(
                now,
                new ConversationContext.Suppression(
                        stopList.has(handle, hash),
                        stopList.isBlocked(handle, hash),
                        outbox.isRefused(handle, caller, number)),
                new ConversationContext.CarrierReplies(here.carrierAnswers(), handled),
                remembered.flatMap(CallerPreferences.Remembered::zip).orElse(""),
                remembered.map(CallerPreferences.Remembered::language).map(Language::of),
                here.owner(),
                callPage,
                here::pitch);
    }

    @Override
    public void onStatus(UUID text, String sid, TextStatus status, int code) {
        outbox.onStatus(text, sid, status, code);
    }

    /** Who texts, and where to. */
    record Pair(UUID caller, Phone phone, String number) {}
}
