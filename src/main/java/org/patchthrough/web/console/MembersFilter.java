package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.call.Stance;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Seat;
import org.patchthrough.web.results.Board;
import org.patchthrough.whip.Position;
import org.patchthrough.whip.SeatStanding;

/**
 * Which members are wanted, as it stands in the address. A word that names nothing shows nobody.
 *
 * @param chamber  {@code house} or {@code senate}; empty for both
 * @param state    two letters; empty for all
 * @param position a stance's code, {@code open}, {@code confirmed} or {@code unknown}; empty for any
 */
record MembersFilter(String chamber, String state, String position) {
    static MembersFilter of(Context ctx) {
        return new MembersFilter(
                Desk.filter(ctx, "chamber"),
                Desk.filter(ctx, "state").toUpperCase(Locale.ROOT),
                Desk.filter(ctx, "position"));
    }

    boolean isEmpty() {
        return chamber.isEmpty() && state.isEmpty() && position.isEmpty();
    }

    boolean shows(Board board, SeatStanding member) {
        return (chamber.isEmpty() || chamberOf(member).equals(Optional.of(chamber)))
                && (state.isEmpty() || member.holder().state().equals(state))
                && (position.isEmpty() || stands(board, member));
    }

    private static Optional<String> chamberOf(SeatStanding member) {
        return Seat.find(member.seat()).map(Seat::chamber).map(MembersFilter::code);
    }

    private static String code(Chamber chamber) {
        return chamber.name().toLowerCase(Locale.ROOT);
    }

    private boolean stands(Board board, SeatStanding member) {
        var stands = Position.of(member, board.count().asOf());
        return switch (position) {
            case "open" -> board.isOpen(member);
            case "confirmed" -> stands.ground() == Position.Ground.CONFIRMED;
            case "unknown" -> stands.stance().isEmpty();
            default -> stands.stance().map(Stance::code).equals(Optional.of(position));
        };
    }

    /** {@code ?chamber=house&state=NY}; empty where nothing is left out. */
    String query() {
        var parts = Stream.of(part("chamber", chamber), part("state", state), part("position", position))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static Optional<String> part(String name, String value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** What there is to choose from, with what is chosen. */
    List<MembersPage.Choice> chambers() {
        return Stream.of(
                        choice("", "both chambers", chamber),
                        choice("house", "House", chamber),
                        choice("senate", "Senate", chamber))
                .toList();
    }

    List<MembersPage.Choice> positions() {
        return Stream.of(
                        choice("", "any", position),
                        choice("open", "open: calls can still tell", position),
                        choice("confirmed", "confirmed", position),
                        choice("supports", "supports", position),
                        choice("opposes", "opposes", position),
                        choice("undecided", "undecided", position),
                        choice("not_given", "wouldn’t say", position),
                        choice("unknown", "no clear answer", position))
                .toList();
    }

    List<MembersPage.Choice> states(Stream<String> all) {
        return Stream.concat(
                        Stream.of(choice("", "all states", state)),
                        all.filter(code -> !code.isEmpty()).distinct().sorted().map(code -> choice(code, code, state)))
                .toList();
    }

    private static MembersPage.Choice choice(String code, String text, String chosen) {
        return new MembersPage.Choice(code, text, code.equals(chosen));
    }
}
