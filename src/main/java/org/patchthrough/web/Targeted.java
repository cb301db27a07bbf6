package org.patchthrough.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Holding;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.Styled;

/**
 * A target with the names and numbers that people read.
 *
 * @param holding null where the snapshot does not know the seat
 */
public record Targeted(String seat, @Nullable Holding holding) {
    public static Targeted of(Snapshot snapshot, String seat) {
        return new Targeted(seat, Seat.find(seat).flatMap(snapshot::find).orElse(null));
    }

    public Optional<Member> member() {
        return Optional.ofNullable(holding).flatMap(Holding::findMember);
    }

    private Optional<Styled> styled() {
        return member().map(Member::english);
    }

    /** {@code Representative}. */
    public String title() {
        return styled().map(Styled::title).orElse("");
    }

    /** {@code Ada Whitlock}. */
    public String name() {
        return member().map(Member::full).orElse(seat);
    }

    /** {@code Representative Ada Whitlock}. */
    public String full() {
        return styled().map(Styled::titleName).orElse(seat);
    }

    /** {@code Representative Whitlock}. */
    public String brief() {
        return styled().map(Styled::shortTitleName).orElse(seat);
    }

    /** {@code she}. */
    public String subject() {
        return styled().map(Styled::subject).orElse("they");
    }

    /** {@code her}. */
    public String object() {
        return styled().map(Styled::object).orElse("them");
    }

    /** {@code her}. */
    public String possessive() {
        return styled().map(Styled::possessive).orElse("their");
    }

    public boolean plural() {
        return subject().equals("they");
    }

    private List<Office> offices() {
        return holding == null ? List.of() : holding.offices();
    }

    /** Washington's, or the first there is. */
    public Optional<Office> office() {
        return offices().stream().findFirst();
    }

    /** An office by the directory's id. */
    public Optional<Office> office(String id) {
        return offices().stream().filter(office -> office.id().equals(id)).findFirst();
    }
}
