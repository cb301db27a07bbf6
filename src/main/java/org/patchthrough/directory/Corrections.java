package org.patchthrough.directory;

import java.time.LocalDate;
import java.util.List;

/** All corrections made by hand, in the order of their file; where two say something of one thing, the later holds. */
public record Corrections(List<Correction> all) {
    public static final Corrections NONE = new Corrections(List.of());

    public Corrections {
        all = List.copyOf(all);
    }

    Corrections on(LocalDate day) {
        return new Corrections(
                all.stream().filter(correction -> correction.holdsOn(day)).toList());
    }

    Holding correct(Holding imported) {
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
        return all.stream()
                .map(correction -> correction.words(snapshot)
                        + switch (correction.standing(snapshot)) {
                            case NEEDED -> "";
                            case CAUGHT_UP -> " - the import has caught up, take it out";
                            case NOWHERE -> " - the import knows none such any more, take it out";
                        })
                .toList();
    }
}
