package org.patchthrough.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.access.Invitations.Invited;
import org.patchthrough.access.Invitations.Joined;

/** Who gets in, and who does not any more. */
class AccessTest {
    private static final String JO = "jo@libraries.example";
    private static final String PASSWORD = AccessFixture.PASSWORD;

    private final AccessFixture room = new AccessFixture();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void an_invitation_makes_one_account_with_the_role_that_it_names() {
        var secret = room.invited("Jo@Libraries.example ", Role.VIEWER);

        var joined = (Joined.In) room.invitations.accept(secret, "Jo", PASSWORD, "a browser");

        assertThat(joined.session().account()).returns(JO, Account::email).returns(Role.VIEWER, Account::role);
        assertThat(room.invitations.accept(secret, "Mallory", PASSWORD, "a browser"))
                .isInstanceOf(Joined.Gone.class);
    }

    @Test
    void an_invitation_is_good_for_a_week_and_until_a_newer_one_or_its_withdrawal() {
        var old = room.invited(JO, Role.VIEWER);
        var newer = room.invited(JO, Role.EDITOR);
        assertThat(room.invitations.find(old)).isEmpty();
        assertThat(room.invitations.find(newer)).isPresent();

        room.clock.pass(Invitations.LIFE);
        assertThat(room.invitations.find(newer)).isEmpty();

        var last = room.invited(JO, Role.EDITOR);
        room.invitations.withdraw(
                new Actor.Server(), room.invitations.open().getFirst().id());
        assertThat(room.invitations.find(last)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jo",
                "jo@",
                "@example.org",
                "jo@example",
                "jo@example.org, mallory@example.org",
                "<jo@x.org>"
            })
    void what_is_no_address_is_not_invited(String email) {
        assertThat(room.invitations.invite(new Actor.Server(), email, Role.VIEWER, ""))
                .isInstanceOfSatisfying(
                        Invited.Refused.class,
                        refused -> assertThat(refused.why()).contains("is no email address", "jo@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", JO})
    void a_password_that_is_easily_guessed_is_refused_and_the_link_stays_good(String password) {
        var secret = room.invited(JO, Role.VIEWER);

        assertThat(room.invitations.accept(secret, "Jo", password, "a browser")).isInstanceOf(Joined.Refused.class);
        assertThat(room.invitations.find(secret)).isPresent();
    }

    @Test
    void a_password_opens_its_own_account_alone_and_who_has_none_is_not_told() {
        room.joined(JO, Role.VIEWER);

        assertThat(room.signsIn(" JO@libraries.example", PASSWORD, "")).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(room.signsIn(JO, "another word in a row", "")).isEqualTo(new SignInResult.Refused());
        assertThat(room.signsIn("nobody@libraries.example", PASSWORD, "")).isEqualTo(new SignInResult.Refused());
    }

    @Test
    void guessing_is_slow() {
        room.joined(JO, Role.VIEWER);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(room.signsIn(JO, "guess number " + guess, "")).isEqualTo(new SignInResult.Refused());
        }

        assertThat(room.signsIn(JO, PASSWORD, ""))
                .as("the right one comes too late")
                .isEqualTo(new SignInResult.TooMany());
        room.clock.pass(Duration.ofMinutes(15));
        assertThat(room.signsIn(JO, PASSWORD, "")).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void with_a_second_factor_the_password_alone_opens_nothing_and_each_code_opens_once() {
        var session = room.joined(JO, Role.OWNER);
        var key = room.own.newKey();
        var code = new OneTimeCode(key).at(room.clock.instant());
        assertThat(room.own.turnOn(session, PASSWORD, key, "000000".equals(code) ? "111111" : "000000"))
                .isPresent();
        assertThat(room.own.turnOn(session, "not my password", key, code)).isPresent();
        assertThat(room.own.turnOn(session, PASSWORD, key, code)).isEmpty();

        assertThat(room.signsIn(JO, PASSWORD, "")).isEqualTo(new SignInResult.CodeWanted());
        assertThat(room.signsIn(JO, PASSWORD, code)).as("used to turn it on").isEqualTo(new SignInResult.WrongCode());
        room.clock.pass(Duration.ofMinutes(1));
        var next = new OneTimeCode(key).at(room.clock.instant());
        assertThat(room.signsIn(JO, "not my password", next)).isEqualTo(new SignInResult.Refused());
        assertThat(room.signsIn(JO, PASSWORD, next)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(room.signsIn(JO, PASSWORD, next))
                .as("looked at over a shoulder")
                .isEqualTo(new SignInResult.WrongCode());
    }

    @Test
    void codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of its eight digits; its key in base 32.
        var code = new OneTimeCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

        assertThat(List.of(59L, 1_111_111_109L, 20_000_000_000L))
                .extracting(second -> code.at(java.time.Instant.ofEpochSecond(second)))
                .containsExactly("287082", "081804", "353130");
    }

    @Test
    void a_session_ends_when_it_is_ended_is_still_for_long_or_grows_old() {
        var session = room.joined(JO, Role.VIEWER);
        room.sessions.end(session.account().id(), session.id());
        assertThat(room.isIn(session)).isFalse();

        var still = signedIn(JO);
        room.clock.pass(Sessions.IDLE);
        assertThat(room.isIn(still)).isFalse();

        var busy = signedIn(JO);
        for (int hours = 0; hours < Sessions.LONGEST.toHours() - 6; hours += 6) {
            room.clock.pass(Duration.ofHours(6));
            assertThat(room.isIn(busy)).isTrue();
        }
        room.clock.pass(Duration.ofHours(6));
        assertThat(room.isIn(busy)).isFalse();
    }

    private Session signedIn(String email) {
        return ((SignInResult.SignedIn) room.signsIn(email, PASSWORD, "")).session();
    }

    @Test
    void nobody_ends_anothers_session() {
        var jo = room.joined(JO, Role.VIEWER);
        var mallory = room.joined("mallory@libraries.example", Role.VIEWER);

        room.sessions.end(mallory.account().id(), jo.id());

        assertThat(room.isIn(jo)).isTrue();
    }

    @Test
    void another_password_ends_the_sessions_elsewhere() {
        var here = room.joined(JO, Role.VIEWER);
        var elsewhere = signedIn(JO);

        assertThat(room.own.setPassword(here, "not my password", "five other words in a row", room.sessions))
                .isPresent();
        assertThat(room.own.setPassword(here, PASSWORD, "five other words in a row", room.sessions))
                .isEmpty();

        assertThat(room.isIn(here)).isTrue();
        assertThat(room.isIn(elsewhere)).isFalse();
        assertThat(room.signsIn(JO, PASSWORD, "")).isEqualTo(new SignInResult.Refused());
    }

    @Test
    void who_is_removed_is_out_at_once_and_can_be_invited_again() {
        var owner = room.joined("owner@libraries.example", Role.OWNER);
        var jo = room.joined(JO, Role.VIEWER);

        assertThat(room.accounts.remove(owner.actor(), jo.account().id())).isEmpty();

        assertThat(room.isIn(jo)).isFalse();
        assertThat(room.signsIn(JO, PASSWORD, "")).isEqualTo(new SignInResult.Refused());
        assertThat(room.joined(JO, Role.EDITOR).account().role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void somebody_stays_the_owner() {
        var owner = room.joined("owner@libraries.example", Role.OWNER);
        var id = owner.account().id();
        assertThat(room.accounts.remove(owner.actor(), id)).isPresent();
        assertThat(room.accounts.setRole(owner.actor(), id, Role.VIEWER)).isPresent();

        var jo = room.joined(JO, Role.VIEWER);
        assertThat(room.accounts.setRole(owner.actor(), jo.account().id(), Role.OWNER))
                .isEmpty();
        assertThat(room.accounts.setRole(owner.actor(), id, Role.VIEWER)).isEmpty();
    }

    @Test
    void what_was_changed_is_read_with_who_did_it_and_nobody_can_change_that() {
        var owner = room.joined("owner@libraries.example", Role.OWNER);
        var jo = room.joined(JO, Role.VIEWER);
        room.accounts.setRole(owner.actor(), jo.account().id(), Role.EDITOR);

        assertThat(room.log
                        .read(jo.account().id().toString(), Long.MAX_VALUE, 10)
                        .getFirst())
                .returns("Jo", AuditLog.Change::actor)
                .returns("role changed", AuditLog.Change::action)
                .returns("viewer", AuditLog.Change::before)
                .returns("editor", AuditLog.Change::after);
        for (var tried :
                List.of("update audit_log set after = 'owner'", "delete from audit_log", "truncate audit_log")) {
            assertThatThrownBy(() -> room.tables.jdbi().useHandle(handle -> handle.execute(tried)))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void no_secret_stands_in_the_database() {
        var secret = room.invited(JO, Role.VIEWER);
        var session = ((Joined.In) room.invitations.accept(secret, "Jo", PASSWORD, "a browser")).session();
        var rows = room.tables
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        select to_jsonb(account)::text from account
                         union all select to_jsonb(invitation)::text from invitation
                         union all select to_jsonb(session)::text from session
                        """).mapTo(String.class).list());

        assertThat(rows)
                .hasSize(3)
                .noneMatch(row -> row.contains(secret.text())
                        || row.contains(session.secret().text())
                        || row.contains(PASSWORD));
    }

    @Test
    void a_key_opens_until_it_is_revoked_and_its_hash_alone_is_kept() {
        var owner = room.joined("owner@libraries.example", Role.OWNER);
        var key = room.keys.make(owner.actor(), "Our spreadsheet").orElseThrow();
        assertThat(room.keys.find(key)).isPresent();
        assertThat(room.keys.find(new Secret(key.text() + "x"))).isEmpty();
        assertThat(room.keys.make(owner.actor(), "  ")).isEmpty();

        room.keys.revoke(owner.actor(), room.keys.all().getFirst().id());

        assertThat(room.keys.find(key)).isEmpty();
        assertThat(room.keys.all()).isEmpty();
        assertThat(room.log.read("", Long.MAX_VALUE, 2))
                .extracting(AuditLog.Change::action)
                .containsExactly("key revoked", "key made");
    }

    @Test
    void in_earnest_a_password_is_kept_as_argon2id_with_19_mebibytes() {
        var hash = Passwords.real().hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.real().check(PASSWORD, hash)).isTrue();
        assertThat(Passwords.real().check("another word in a row", hash)).isFalse();
    }
}
