package org.patchthrough.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.patchthrough.StandingClock;
import org.patchthrough.TestDatabase;
import org.patchthrough.access.Invitations.Invited;
import org.patchthrough.access.Invitations.Joined;
import org.patchthrough.caller.Seal;

/** The room on a database of its own and a clock that stands. */
final class AccessFixture implements AutoCloseable {
    static final String PASSWORD = "four words in a row";

    final TestDatabase tables = TestDatabase.fresh();
    final StandingClock clock = new StandingClock();
    private final SecureRandom random = new SecureRandom();
    private final Seal seal =
            new Seal(List.of("a seal of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8)), random);
    /** As cheap as there is: what it costs to guess is no matter here. */
    private final Passwords passwords = new Passwords(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID));

    final AuditLog log = new AuditLog(tables.jdbi(), clock);
    final Sessions sessions = new Sessions(tables.jdbi(), random, clock);
    final Invitations invitations = new Invitations(tables.jdbi(), log, sessions, passwords, random, clock);
    final Accounts accounts = new Accounts(tables.jdbi(), log, clock);
    final ApiKeys keys = new ApiKeys(tables.jdbi(), log, random, clock);
    final OwnAccount own = new OwnAccount(tables.jdbi(), log, passwords, seal, random, clock);
    private final SignIn signIn = new SignIn(tables.jdbi(), sessions, passwords, seal, who -> who, clock);

    Secret invited(String email, Role role) {
        return ((Invited.Made) invitations.invite(new Actor.Server(), email, role, "")).secret();
    }

    Session joined(String email, Role role) {
        return ((Joined.In) invitations.accept(invited(email, role), "Jo", PASSWORD, "a browser")).session();
    }

    SignInResult signsIn(String email, String password, String code) {
        return signIn.attempt(new SignIn.Attempt(email, password, code, "192.0.2.1", "a browser"));
    }

    boolean isIn(Session session) {
        return sessions.find(session.secret()).isPresent();
    }

    @Override
    public void close() {
        tables.close();
    }
}
