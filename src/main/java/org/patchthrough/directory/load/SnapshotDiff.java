package org.patchthrough.directory.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.yaml.PlainText;

/** What differs between two snapshots, by name, for an operator to read: members, their phones, their offices. */
final class SnapshotDiff {
    private final List<String> sentences = new ArrayList<>();

    private SnapshotDiff() {}

    /** A sentence each, in the order of seats: who came, went or moved, then phones and offices of those who stay. */
    static List<String> between(Snapshot before, Snapshot after) {
        var changes = new SnapshotDiff();
        var seats = new TreeSet<Seat>();
        before.holdings().forEach(held -> seats.add(held.seat()));
        after.holdings().forEach(held -> seats.add(held.seat()));
        seats.forEach(seat -> changes.seat(seat, before, after));
        var was = before.byMember();
        after.byMember().forEach((id, held) -> {
            var earlier = was.get(id);
            if (earlier != null) {
                changes.member(earlier, held);
            }
        });
        return List.copyOf(changes.sentences);
    }

    private void seat(Seat seat, Snapshot earlier, Snapshot later) {
        var before = earlier.findMember(seat);
        var after = later.findMember(seat);
        if (before.map(Member::id).equals(after.map(Member::id))) {
            return;
        }
        if (before.map(Member::full).equals(after.map(Member::full))) {
            say("%s %s: listed as %s, was %s"
                    .formatted(
                            seat,
                            after.orElseThrow().full(),
                            after.orElseThrow().id(),
                            before.orElseThrow().id()));
            member(earlier.find(seat).orElseThrow(), later.find(seat).orElseThrow());
            return;
        }
        var gone = before.map(SnapshotDiff::named);
        var come = after.map(SnapshotDiff::named);
        if (come.isEmpty()) {
            say("%s: %s has left, the seat is vacant".formatted(seat, gone.orElseThrow()));
        } else if (gone.isEmpty()) {
            say("%s: %s is new, the seat was vacant".formatted(seat, come.orElseThrow()));
        } else {
            say("%s: %s follows %s".formatted(seat, come.orElseThrow(), gone.orElseThrow()));
        }
    }

    private void member(SeatHolding before, SeatHolding after) {
        var was = before.findMember().orElseThrow();
        var is = after.findMember().orElseThrow();
        var who = after.seat() + " " + is.full();
        if (!before.seat().equals(after.seat())) {
            say("%s: had %s".formatted(who, before.seat()));
        }
        if (!was.full().equals(is.full())) {
            say("%s: was called %s".formatted(who, was.full()));
        }
        if (!was.party().equals(is.party())) {
            say("%s: %s, was %s".formatted(who, is.party(), was.party()));
        }
        offices(who, before, after);
    }

    private void offices(String who, SeatHolding before, SeatHolding after) {
        var was = new HashMap<String, Office>();
        before.offices().forEach(office -> was.put(office.id(), office));
        for (var office : after.offices()) {
            var earlier = was.remove(office.id());
            if (earlier == null) {
                say("%s: new office in %s, %s".formatted(who, office.city(), PhoneText.written(office.phone())));
            } else {
                office(who, earlier, office);
            }
        }
        before.offices().stream()
                .filter(office -> was.containsKey(office.id()))
                .forEach(office -> say("%s: no office in %s any more, %s"
                        .formatted(who, office.city(), PhoneText.written(office.phone()))));
    }

    private void office(String who, Office before, Office after) {
        var assumed = after.assumed() ? " (assumed)" : "";
        if (!before.phone().equals(after.phone())) {
            say("%s: phone in %s %s%s, was %s"
                    .formatted(
                            who,
                            after.city(),
                            PhoneText.written(after.phone()),
                            assumed,
                            PhoneText.written(before.phone())));
        } else if (before.assumed() != after.assumed()) {
            say("%s: phone in %s %s is %s"
                    .formatted(
                            who,
                            after.city(),
                            PhoneText.written(after.phone()),
                            after.assumed() ? "assumed, the source has none" : "confirmed"));
        }
        if (!Objects.equals(before.hours(), after.hours())) {
            say("%s: hours in %s %s, were %s".formatted(who, after.city(), said(after.hours()), said(before.hours())));
        }
    }

    private static String said(@Nullable String hours) {
        return hours == null ? "not given" : "\"" + hours + "\"";
    }

    private static String named(Member member) {
        return member.full() + " (" + member.party() + ")";
    }

    private void say(String sentence) {
        sentences.add(PlainText.readable(sentence));
    }
}
