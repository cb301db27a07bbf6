package org.patchthrough.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows better than the source, about a member or one of their offices.
 *
 * @param until the last day on which it holds
 */
public record Correction(
        @JsonUnwrapped Whom whom,
        @JsonUnwrapped OfficeFacts ofOffice,
        @JsonUnwrapped MemberFacts ofMember,
        @Nullable String note,
        @Nullable String until) {
    public static final String WASHINGTON = "washington";

    /**
     * Whom it speaks of, by one of the first two.
     *
     * @param seat   whoever holds it
     * @param member by their id, whatever seat they hold
     * @param office {@link #WASHINGTON}, or the source's id of a district office; null where the member is meant
     */
    public record Whom(
            @Nullable String seat,
            @Nullable String member,
            @Nullable String office) {
        public boolean isOf(SeatHolding holding) {
            return holding.findMember()
                    .filter(held -> held.id().equals(member)
                            || holding.seat().toString().equals(seat))
                    .isPresent();
        }

        public boolean isOf(Office its) {
            return its.kind() == Office.Kind.WASHINGTON
                    ? isWashington()
                    : its.id().equals(office);
        }

        boolean isWashington() {
            return WASHINGTON.equals(office);
        }
    }

    /**
     * What is right of an office.
     *
     * @param phone    E.164
     * @param notInUse it is not to be called
     */
    public record OfficeFacts(
            @Nullable String phone, @Nullable String hours, boolean notInUse) {
        private Optional<Office> correct(Office its) {
            if (notInUse) {
                return Optional.empty();
            }
            var reached = phone == null ? its : its.withPhone(phone);
            return Optional.of(hours == null ? reached : reached.withHours(hours));
        }
    }

    /**
     * What is right of a member.
     *
     * @param pronunciation the whole name, spelled as it is to be spoken
     * @param hasLeft       they hold no seat any more
     */
    public record MemberFacts(
            @Nullable String pronunciation, @Nullable Gender pronoun, boolean hasLeft) {
        private Member correct(Member held) {
            var called = pronunciation == null ? held : held.called(held.name().said(pronunciation));
            return pronoun == null ? called : called.as(pronoun);
        }
    }

    /** What has become of it, for who made it. */
    public enum Standing {
        /** The import says otherwise. */
        NEEDED,
        /** The import says the same: it can be taken out. */
        CAUGHT_UP,
        /** The import knows no such member or office any more. */
        NOWHERE
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(LocalDate.parse(until));
    }

    SeatHolding correct(SeatHolding holding) {
        if (!whom.isOf(holding)) {
            return holding;
        }
        if (ofMember.hasLeft()) {
            return SeatHolding.vacant(holding.seat());
        }
        var held = holding.findMember().map(ofMember::correct).orElse(null);
        return new SeatHolding(holding.seat(), held, holding.until(), offices(holding));
    }

    private List<Office> offices(SeatHolding holding) {
        var found = holding.offices().stream()
                .flatMap(its -> whom.isOf(its) ? ofOffice.correct(its).stream() : Stream.of(its));
        return Stream.concat(missingWashington(holding).stream(), found).toList();
    }

    /** The newest members come without a number in Washington, which their office can tell before the source does. */
    private Optional<Office> missingWashington(SeatHolding holding) {
        var none = holding.offices().stream().noneMatch(its -> its.kind() == Office.Kind.WASHINGTON);
        return Optional.ofNullable(ofOffice.phone())
                .filter(_ -> none && whom.isWashington())
                .flatMap(given -> holding.findMember()
                        .map(held -> Office.washington(held, holding.seat().chamber(), given, false)));
    }

    /** Against what the source says, no correction applied. */
    public Standing standing(Snapshot snapshot) {
        var holding = snapshot.imported().stream().filter(whom::isOf).findFirst();
        var known = holding.filter(held -> whom.office() == null
                || held.offices().stream().anyMatch(whom::isOf)
                || missingWashington(held).isPresent());
        if (known.isEmpty()) {
            // The source has taken out what was not in use.
            return holding.isPresent() && ofOffice.notInUse() ? Standing.CAUGHT_UP : Standing.NOWHERE;
        }
        return correct(known.get()).equals(known.get()) ? Standing.CAUGHT_UP : Standing.NEEDED;
    }

    /** {@code M000001, washington: phone +12025550188 (the import says +12025550101)}. */
    public String words(Snapshot snapshot) {
        var holding = snapshot.imported().stream().filter(whom::isOf).findFirst();
        var its = holding.flatMap(
                held -> held.offices().stream().filter(whom::isOf).findFirst());
        var held = holding.flatMap(SeatHolding::findMember);
        var said = List.of(
                said("phone", ofOffice.phone(), its, Office::phone),
                said("hours", ofOffice.hours(), its, Office::hours),
                said(
                        "pronunciation",
                        ofMember.pronunciation(),
                        held,
                        member -> member.name().spoken()),
                said(
                        "pronoun",
                        ofMember.pronoun() == null ? null : ofMember.pronoun().subject(),
                        held,
                        member -> member.gender().subject()),
                ofOffice.notInUse() ? "not in use" : "",
                ofMember.hasLeft() ? "has left" : "");
        return (whom.seat() == null ? whom.member() : whom.seat())
                + (whom.office() == null ? "" : ", " + whom.office())
                + ": "
                + String.join(
                        "; ", said.stream().filter(word -> !word.isEmpty()).toList())
                + (note == null ? "" : " (" + note + ")")
                + (until == null ? "" : ", until " + until);
    }

    private static <T> String said(
            String what, @Nullable String corrected, Optional<T> of, Function<T, @Nullable String> its) {
        if (corrected == null) {
            return "";
        }
        var imported = of.map(found -> String.valueOf(its.apply(found)));
        return what + " " + corrected + ", the import says "
                + imported.filter(text -> !text.equals("null")).orElse("nothing");
    }
}
