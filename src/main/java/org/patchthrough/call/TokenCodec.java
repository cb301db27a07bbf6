package org.patchthrough.call;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.State.Again;
import org.patchthrough.call.State.AskingContact;
import org.patchthrough.call.State.AskingPromise;
import org.patchthrough.call.State.AskingStance;
import org.patchthrough.call.State.Bridging;
import org.patchthrough.call.State.Briefing;
import org.patchthrough.call.State.Choosing;
import org.patchthrough.call.State.ChoosingState;
import org.patchthrough.call.State.Closed;
import org.patchthrough.call.State.Confirming;
import org.patchthrough.call.State.Greeting;
import org.patchthrough.call.State.Hearing;
import org.patchthrough.call.State.Locating;
import org.patchthrough.call.State.Moving;
import org.patchthrough.call.State.Over;
import org.patchthrough.call.State.ReadingBack;
import org.patchthrough.call.State.Seeking;
import org.patchthrough.call.State.Waiting;
import org.patchthrough.call.State.Welcoming;
import org.patchthrough.call.State.Why;

/**
 * The bytes of a token. A new form is read one release before it is written, so that nodes of two releases can share calls;
 * numbers of states and enumerations' orders are part of the form and never change within it.
 */
@SuppressWarnings("EnumOrdinal") // the orders are the form
final class TokenCodec {
    private static final int FORM = 1;
    /** Set in the number of targets where they are no plan. */
    private static final int LATELY = 7;

    private TokenCodec() {}

    static void write(DataOutputStream out, Token token) throws IOException {
        out.writeByte(FORM);
        out.writeLong(token.call().getMostSignificantBits());
        out.writeLong(token.call().getLeastSignificantBits());
        out.writeInt(token.version());
        out.writeInt(token.snapshot());
        var session = token.session();
        out.writeShort(session.step());
        out.writeByte(session.language().ordinal()
                | session.pace().ordinal() << 1
                | bit(session.tried(), 3)
                | bit(session.reached(), 4));
        var terms = token.terms();
        out.writeByte(bit(terms.scriptAtHand(), 0)
                | bit(terms.mayBeTexted(), 1)
                | bit(terms.numberShown(), 2)
                | bit(terms.voicemailOnly(), 3));
        if (session.plan() == null) {
            writeLately(out, session.lately());
        } else {
            writePlan(out, session.plan());
        }
        writeState(out, session.state());
    }

    static Token read(DataInputStream in) throws IOException {
        int form = in.readUnsignedByte();
        if (form != FORM) {
            throw new IOException("form " + form + " is unknown");
        }
        var call = new UUID(in.readLong(), in.readLong());
        int version = in.readInt();
        int snapshot = in.readInt();
        int step = in.readUnsignedShort();
        int manner = in.readUnsignedByte();
        int terms = in.readUnsignedByte();
        int targets = in.readUnsignedByte();
        var plan = is(targets, LATELY) ? null : readPlan(in, targets);
        var lately = is(targets, LATELY) ? readTargets(in, targets ^ 1 << LATELY) : List.<Target>of();
        var state = readState(in);
        var session = new CallSession(
                state,
                plan,
                Language.values()[manner & 1],
                Pace.values()[manner >> 1 & 3],
                step,
                is(manner, 3),
                is(manner, 4),
                lately);
        return new Token(
                call,
                version,
                snapshot,
                session,
                new CallerTerms(is(terms, 0), is(terms, 1), is(terms, 2), is(terms, 3)));
    }

    private static void writePlan(DataOutputStream out, Plan plan) throws IOException {
        out.writeByte(plan.targets().size());
        out.writeShort(plan.area().isEmpty() ? -1 : Integer.parseInt(plan.area()));
        writeTargets(out, plan.targets());
    }

    private static @Nullable Plan readPlan(DataInputStream in, int size) throws IOException {
        if (size == 0) {
            return null;
        }
        int area = in.readShort();
        return new Plan(readTargets(in, size), area < 0 ? "" : "%03d".formatted(area));
    }

    /** In the plan's place: none of both is a size of 0. */
    private static void writeLately(DataOutputStream out, List<Target> lately) throws IOException {
        out.writeByte(lately.size() | bit(!lately.isEmpty(), LATELY));
        writeTargets(out, lately);
    }

    private static void writeTargets(DataOutputStream out, List<Target> targets) throws IOException {
        for (var target : targets) {
            writeSeat(out, target.seat());
            out.writeByte(target.daysSince());
        }
    }

    private static List<Target> readTargets(DataInputStream in, int size) throws IOException {
        var targets = new ArrayList<Target>();
        for (int i = 0; i < size; i++) {
            targets.add(new Target(readSeat(in), in.readUnsignedByte()));
        }
        return targets;
    }

    /** Two letters in ten bits, then district 0 to 99 or class as 101 to 103; an entry as state 1023 and its number. */
    private static void writeSeat(DataOutputStream out, String seat) throws IOException {
        if (seat.startsWith("L-")) {
            out.writeShort(1023);
            out.writeShort(Integer.parseInt(seat.substring(2)));
            return;
        }
        out.writeShort((seat.charAt(0) - 'A') * 26 + seat.charAt(1) - 'A');
        out.writeShort(seat.charAt(3) == 'S' ? 100 + seat.charAt(4) - '0' : Integer.parseInt(seat.substring(3)));
    }

    private static String readSeat(DataInputStream in) throws IOException {
        int state = in.readUnsignedShort();
        int number = in.readUnsignedShort();
        if (state == 1023) {
            return "L-" + number;
        }
        var letters = "" + (char) ('A' + state / 26) + (char) ('A' + state % 26);
        return number > 100 ? letters + "-S" + (number - 100) : letters + "-" + number;
    }

    private static void writeState(DataOutputStream out, State state) throws IOException {
        switch (state) {
            case Greeting s -> head(out, 1, s.tries());
            case Locating s -> head(out, 2, s.tries(), s.wrong() | bit(s.dialedIn(), 7));
            case Confirming s -> headOfZip(out, 3, s.tries(), s.zip());
            case ChoosingState s -> headOfZip(out, 4, s.tries(), s.zip());
            case Choosing s -> {
                headOfZip(out, 5, s.tries(), s.zip());
                out.writeUTF(s.state());
            }
            case Briefing s -> head(out, 6, s.tries());
            case Waiting s -> {
                head(out, 7, s.tries(), s.target());
                writeOffices(out, s.tried());
                out.writeByte(s.why().ordinal());
                out.writeByte(s.waited());
            }
            case Closed s -> {
                head(out, 8, s.tries(), s.target());
                writeOffices(out, s.tried());
                out.writeByte(s.office());
                out.writeByte(s.why().ordinal());
            }
            case Bridging s -> {
                head(out, 9, Tries.NONE, s.target());
                writeOffices(out, s.tried());
                out.writeByte(s.why().ordinal());
            }
            case AskingContact s -> {
                head(out, 10, s.tries(), s.target());
                writeOffices(out, s.tried());
            }
            case AskingStance s -> head(out, 11, s.tries(), s.target());
            case AskingPromise s ->
                head(out, 12, s.tries(), s.target(), s.stance().ordinal());
            case ReadingBack s ->
                head(out, 13, s.tries(), s.target(), s.stance().ordinal());
            case Moving s -> head(out, 14, s.tries(), s.target());
            case State.Missed s -> head(out, 15, s.tries(), s.target());
            case Again s -> head(out, 16, s.tries(), s.target());
            case Welcoming s -> head(out, 18, s.tries());
            case Over s -> head(out, 17, Tries.NONE, s.outcome().ordinal(), s.target());
            case Seeking _, Hearing _, State.Checking _ ->
                throw new IllegalStateException("the world has not answered yet: this state never leaves the node");
        }
    }

    private static State readState(DataInputStream in) throws IOException {
        int number = in.readUnsignedByte();
        var tries = readTries(in);
        return switch (number) {
            case 1 -> new Greeting(tries);
            case 2 -> {
                int locating = in.readUnsignedByte();
                yield new Locating(locating & 127, is(locating, 7), tries);
            }
            case 3 -> new Confirming(readZip(in), tries);
            case 4 -> new ChoosingState(readZip(in), tries);
            case 5 -> new Choosing(readZip(in), in.readUTF(), tries);
            case 6 -> new Briefing(tries);
            case 7 -> new Waiting(in.readUnsignedByte(), readOffices(in), readWhy(in), in.readUnsignedByte(), tries);
            case 8 -> {
                int target = in.readUnsignedByte();
                var tried = readOffices(in);
                int office = in.readUnsignedByte();
                yield new Closed(target, tried, office, readWhy(in), tries);
            }
            case 9 -> new Bridging(in.readUnsignedByte(), readOffices(in), readWhy(in));
            case 10 -> new AskingContact(in.readUnsignedByte(), readOffices(in), tries);
            case 11 -> new AskingStance(in.readUnsignedByte(), tries);
            case 12 -> new AskingPromise(in.readUnsignedByte(), Stance.values()[in.readUnsignedByte()], tries);
            case 13 -> new ReadingBack(in.readUnsignedByte(), Stance.values()[in.readUnsignedByte()], tries);
            case 14 -> new Moving(in.readUnsignedByte(), tries);
            case 15 -> new State.Missed(in.readUnsignedByte(), tries);
            case 16 -> new Again(in.readUnsignedByte(), tries);
            case 17 -> new Over(Outcome.values()[in.readUnsignedByte()], in.readUnsignedByte());
            case 18 -> new Welcoming(tries);
            default -> throw new IOException("state " + number + " is unknown");
        };
    }

    /** @param more bytes of the state's own */
    private static void head(DataOutputStream out, int number, Tries tries, int... more) throws IOException {
        out.writeByte(number);
        out.writeByte(tries.silences() | tries.wrong() << 2 | tries.repeats() << 4);
        out.writeByte(tries.last().ordinal());
        for (int each : more) {
            out.writeByte(each);
        }
    }

    private static void headOfZip(DataOutputStream out, int number, Tries tries, String zip) throws IOException {
        head(out, number, tries);
        out.writeInt(Integer.parseInt(zip));
    }

    private static Tries readTries(DataInputStream in) throws IOException {
        int counts = in.readUnsignedByte();
        return new Tries(counts & 3, counts >> 2 & 3, counts >> 4 & 3, Tries.Last.values()[in.readUnsignedByte()]);
    }

    private static String readZip(DataInputStream in) throws IOException {
        return "%05d".formatted(in.readInt());
    }

    private static Why readWhy(DataInputStream in) throws IOException {
        return Why.values()[in.readUnsignedByte()];
    }

    private static void writeOffices(DataOutputStream out, List<Integer> offices) throws IOException {
        out.writeByte(offices.size());
        for (int office : offices) {
            out.writeByte(office);
        }
    }

    private static List<Integer> readOffices(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        var offices = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            offices.add(in.readUnsignedByte());
        }
        return offices;
    }

    private static int bit(boolean set, int place) {
        return set ? 1 << place : 0;
    }

    private static boolean is(int bits, int place) {
        return (bits >> place & 1) == 1;
    }
}
