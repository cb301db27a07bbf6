package org.patchthrough.outbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.patchthrough.StandingClock;
import org.patchthrough.TestDatabase;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.caller.Seal;
import org.patchthrough.caller.StopList;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.carrier.OutboundText;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.carrier.TextCarrier;
import org.patchthrough.prompts.TextTemplate;

/** An outbox on a real database, with a carrier and a clock that do as they are told. */
public final class OutboxFixture implements AutoCloseable {
    public static final String NUMBER = "+12025550190";
    static final String OTHER_NUMBER = "+12025550191";
    static final Phone PHONE = new Phone("+13135550123");
    static final String WORDS = "We are already calling you.";

    public final TestDatabase database = TestDatabase.fresh();
    public final StandingClock clock = new StandingClock();
    final Callers callers =
            new Callers(new PhoneKey(new byte[32]), new Seal(List.of(new byte[32]), new SecureRandom()), clock);
    final StopList stopList = new StopList();
    final ToldTexts carrier = new ToldTexts();
    public final Outbox outbox = new Outbox(database.jdbi(), callers, stopList, carrier, clock);
    public final UUID caller = database.jdbi().withHandle(handle -> callers.findOrAdd(handle, PHONE));

    OutgoingText text() {
        return text(TextTemplate.ALREADY_CALLING);
    }

    OutgoingText text(TextTemplate template) {
        return new OutgoingText(caller, "demo", NUMBER, template, WORDS);
    }

    UUID add(OutgoingText text) {
        return database.jdbi().inTransaction(handle -> outbox.add(handle, text));
    }

    /** Added, and asked of the carrier. */
    UUID sent(OutgoingText text) {
        var id = add(text);
        outbox.send();
        return id;
    }

    /** Lets time pass as a running service would. */
    void pass(Duration time) {
        for (long seconds = 0; seconds < time.toSeconds(); seconds++) {
            clock.pass(Duration.ofSeconds(1));
            outbox.look();
            outbox.send();
        }
    }

    /** State, what was said of it, and the carrier's id: {@code failed 30003 SM1}. */
    String of(UUID text) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select concat_ws(' ', state, why, nullif(code, 0), sid)
                          from text_out
                         where id = :id
                        """)
                        .bind("id", text)
                        .mapTo(String.class)
                        .one());
    }

    boolean mayText(UUID whom, String number, String campaign) {
        return database.jdbi().withHandle(handle -> outbox.mayText(handle, whom, number, campaign));
    }

    /** What is left behind by a node that died between its claim and the carrier's answer. */
    void dieOver(UUID text) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update text_out set state = 'sending', asked_at = :now where id = :id")
                        .bind("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .bind("id", text)
                        .execute());
    }

    @Override
    public void close() {
        outbox.close();
        database.close();
    }

    /** Takes every order, unless told what to say. */
    static final class ToldTexts implements TextCarrier {
        final List<OutboundText> orders = new ArrayList<>();
        final Deque<SendOutcome> toSay = new ArrayDeque<>();
        final List<Sent> list = new ArrayList<>();
        boolean listIsOutOfReach;
        int looks;

        @Override
        public synchronized SendOutcome post(OutboundText order) {
            orders.add(order);
            return toSay.isEmpty() ? new SendOutcome.Accepted("SM" + orders.size()) : toSay.remove();
        }

        @Override
        public synchronized List<Sent> findTextsTo(String to, Instant since) {
            looks++;
            if (listIsOutOfReach) {
                throw new CarrierFault("no list", new IllegalStateException());
            }
            return List.copyOf(list);
        }

        synchronized int asked() {
            return orders.size();
        }
    }
}
