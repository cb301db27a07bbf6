package org.patchthrough.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an operator knows beyond the source, in the order of their file; where two corrections say something of one thing, the
 * later holds.
 */
public record Corrections(List<Correction> all, List<Recess> recesses) {
    public static final Corrections NONE = new Corrections(List.of(), List.of());

    public Corrections {
        all = List.copyOf(all);
        // Rows of before there were any say nothing of them.
        recesses = List.copyOf(Objects.requireNonNullElse(recesses, List.of()));
    }

    /** With one more, in the place of what was said before of the same office or member. */
    public Corrections with(Correction correction) {
        return new Corrections(
                Stream.concat(all.stream().filter(one -> !one.whom().equals(correction.whom())), Stream.of(correction))
                        .toList(),
                recesses);
    }

    Corrections on(LocalDate day) {
        return new Corrections(
                all.stream().filter(correction -> correction.holdsOn(day)).toList(),
                recesses.stream().filter(recess -> !recess.isOverOn(day)).toList());
    }

    boolean isRecess(Chamber chamber, LocalDate day) {
        return recesses.stream().anyMatch(recess -> recess.includes(chamber, day));
    }

    public boolean isEmpty() {
        return all.isEmpty() && recesses.isEmpty();
    }

    SeatHolding correct(SeatHolding imported) {
        var corrected = imported;
        for (var correction : all) {
            corrected = correction.correct(corrected);
        }
        return corrected;
    }

    /** Those that change nothing any more. */
    List<Correction> done(Snapshot snapshot) {
        return all.stream()
                .filter(correction -> correction.standing(snapshot) != Correction.Standing.NEEDED)
                .toList();
    }

    /** One line each: what was set right, what the import says, and what has become of it. */
    public List<String> report(Snapshot snapshot) {
        var corrected = all.stream()
                .map(correction -> correction.words(snapshot)
                        + switch (correction.standing(snapshot)) {
                            case NEEDED -> "";
                            case CAUGHT_UP -> " - the import has caught up, take it out";
                            case NOWHERE -> " - the import knows none such any more, take it out";
                        });
        return Stream.concat(corrected, recesses.stream().map(Recess::toString)).toList();
    }
}
