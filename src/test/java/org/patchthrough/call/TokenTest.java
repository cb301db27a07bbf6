package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.Stored;

class TokenTest {
    private static final byte[] OLD = "an old key".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "a new key".getBytes(StandardCharsets.UTF_8);
    private final Tokens tokens = new Tokens(List.of(NEW));

    static List<CallSession> sittings() {
        var all = new ArrayList<>(Histories.sittings(Integer.getInteger("histories", 400)));
        ReplyComposerTest.questions().map(row -> (State) row.get()[0]).forEach(state -> all.add(at(state)));
        for (var outcome : Outcome.values()) {
            all.add(at(new State.Over(outcome, 2)));
        }
        all.add(CallSession.greeting(
                Language.ENGLISH, Pace.NORMAL, List.of(new Target("NY-S1", 0), new Target("L-3", 6))));
        return all;
    }

    private static CallSession at(State state) {
        return new CallSession(
                state, TestBrief.plan("WY-0", "NY-S2", "L-12"), Language.SPANISH, Pace.SLOW, 300, true, false);
    }

    @ParameterizedTest
    @MethodSource("sittings")
    void what_is_written_is_read_back(CallSession session) {
        var token = token(session);

        assertThat(tokens.read(tokens.write(token))).contains(token);
    }

    @Test
    void twelve_targets_fit_into_two_hundred_characters_with_nothing_to_escape() {
        var seats = IntStream.range(0, 12)
                .mapToObj(i -> new Target(i % 2 == 0 ? "CA-" + (40 + i) : "NY-S" + (1 + i % 3), i % 8))
                .toList();
        var waiting =
                new State.Waiting(11, List.of(7, 8), State.Why.NO_ANSWER, 11, new Tries(1, 2, 2, Tries.Last.SLOWER));
        var choosing = new State.Choosing("90210", "CA", new Tries(1, 2, 2, Tries.Last.SLOWER));
        var planned =
                new CallSession(waiting, new Plan(seats, "902"), Language.SPANISH, Pace.RELAY, 65_535, true, true);
        var lately = CallSession.greeting(Language.SPANISH, Pace.RELAY, seats).at(choosing);

        for (var session : List.of(planned, lately)) {
            assertThat(tokens.write(token(session)))
                    .hasSizeLessThanOrEqualTo(200)
                    .matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void an_area_of_zeros_and_an_unknown_one_are_told_apart() {
        for (var area : List.of("000", "100", "")) {
            var plan = new Plan(List.of(Target.of("NY-12")), area);
            var read = tokens.read(tokens.write(token(CallSession.greeting(plan, Language.ENGLISH, Pace.NORMAL))));

            assertThat(read.orElseThrow().session().settled().area()).isEqualTo(area);
        }
    }

    /** The world answers within one webhook, so these never travel. */
    @Test
    void a_state_that_waits_for_the_world_is_not_written() {
        for (var state :
                List.of(new State.Seeking(0, List.of(), State.Why.NEXT, 0), new State.Hearing(0, List.of(0)))) {
            assertThatThrownBy(() -> tokens.write(token(at(state)))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_token_with_one_character_changed_is_not_read() {
        var written = tokens.write(token(CallSession.greeting(TestBrief.plan("NY-12"), Language.ENGLISH, Pace.NORMAL)));

        for (int i = 0; i < written.length(); i++) {
            char other = written.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.read(written.substring(0, i) + other + written.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void a_token_of_the_key_before_is_still_read_and_one_of_a_stranger_never() {
        var written = new Tokens(List.of(OLD)).write(token(CallSession.dialedIn(Language.ENGLISH, List.of())));

        assertThat(new Tokens(List.of(NEW, OLD)).read(written)).isPresent();
        assertThat(tokens.read(written)).isEmpty();
        assertThat(tokens.read("anything")).isEmpty();
        assertThat(tokens.read("")).isEmpty();
    }

    @Test
    void an_address_part_signed_for_one_purpose_is_not_taken_for_another() {
        var signed = tokens.signed("page", new byte[] {1, 2, 3});

        assertThat(tokens.opened("page", signed)).contains(new byte[] {1, 2, 3});
        assertThat(tokens.opened("leg", signed)).isEmpty();
    }

    /** Or a letter could move over from the purpose into the body. */
    @Test
    void purpose_and_body_are_kept_apart() {
        var signed = Base64.getUrlDecoder().decode(tokens.signed("page", new byte[] {1, 2, 3}));
        var moved = new byte[signed.length + 1];
        moved[0] = 'e';
        System.arraycopy(signed, 0, moved, 1, signed.length);

        assertThat(tokens.opened("pag", Base64.getUrlEncoder().withoutPadding().encodeToString(moved)))
                .isEmpty();
    }

    private static Token token(CallSession session) {
        return new Token(
                UUID.fromString("0193f1a0-0000-7000-8000-00000000abcd"),
                3,
                12,
                session,
                new CallerTerms(true, false, true, false));
    }

    @Test
    void tokens_that_an_earlier_release_wrote_are_read() {
        assertThat(Stored.lines("tokens.tsv")).allSatisfy(line -> {
            var row = line.split("\t", -1);
            var read = tokens.read(row[0]).orElseThrow();

            assertThat(read.session()).hasToString(row[1]);
            assertThat(read).isEqualTo(token(read.session()));
        });
    }
}
