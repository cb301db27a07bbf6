package org.patchthrough.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A lookup in the shape of {@code GET /api/v1/lookup}, for Jackson; the command prints the same.
 *
 * @param answer {@code one}, {@code several} or {@code none}
 * @param stateHint two letters, absent where there is none
 */
public record LookupView(
        String zip,
        String answer,

        @JsonProperty("state_hint") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String stateHint,

        List<SeatView> seats) {
    /**
     * One seat.
     *
     * @param chamber {@code house} or {@code senate}
     * @param district 0 at large; absent for senators
     * @param name the member's in full; null while the seat is vacant
     */
    public record SeatView(
            String seat,
            String chamber,
            String state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer district,

            @Nullable String name,
            boolean vacant) {
        static SeatView of(SeatHolding holding) {
            var seat = holding.seat();
            return new SeatView(
                    seat.toString(),
                    seat.chamber().wire(),
                    seat.state().code(),
                    seat.chamber() == Chamber.HOUSE ? seat.number() : null,
                    holding.findMember().map(Member::full).orElse(null),
                    holding.isVacant());
        }
    }

    public static LookupView of(ZipLookup lookup) {
        var hint = lookup.stateHint();
        return new LookupView(
                lookup.zip(),
                lookup.answer().name().toLowerCase(Locale.ROOT),
                hint == null ? null : hint.code(),
                lookup.seats().stream().map(SeatView::of).toList());
    }
}
