package org.patchthrough.app;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.patchthrough.access.Accounts;
import org.patchthrough.access.ApiKeys;
import org.patchthrough.access.AuditLog;
import org.patchthrough.access.Invitations;
import org.patchthrough.access.OwnAccount;
import org.patchthrough.access.PartnerPages;
import org.patchthrough.access.Passwords;
import org.patchthrough.access.Role;
import org.patchthrough.access.Secret;
import org.patchthrough.access.Sessions;
import org.patchthrough.access.SignIn;
import org.patchthrough.caller.Seal;
import org.patchthrough.web.console.ConsoleSettings.Access;
import org.patchthrough.web.console.ConsoleSettings.DemoLink;

/**
 * Who may open the organizers' pages.
 *
 * @param demoLink signs in the demo's owner; empty where the carrier is real
 */
record AccessFloor(Access access, Optional<DemoLink> demoLink) {
    static final String OWNER_NAME = "Jo Ferris";
    private static final String OWNER = "owner@demo.example";

    static AccessFloor open(Ground ground, CallerFloor people) {
        var jdbi = ground.jdbi();
        var clock = ground.clock();
        var random = new SecureRandom();
        var seal = new Seal(Ground.bytes(ground.settings().keys().seal()), random);
        var log = new AuditLog(jdbi, clock);
        var sessions = new Sessions(jdbi, random, clock);
        var passwords = Passwords.real();
        var invitations = new Invitations(jdbi, log, sessions, passwords, random, clock);
        var signIn = new SignIn(
                jdbi,
                sessions,
                passwords,
                seal,
                who -> HexFormat.of().formatHex(people.phoneKey().digest("sign-in", who)),
                clock);
        var demoLink = ground.emulated()
                ? Optional.of(new DemoLink(Secret.make("", random), OWNER))
                : Optional.<DemoLink>empty();
        demoLink.ifPresent(link -> invitations.admit(link.email(), OWNER_NAME, Role.OWNER, ""));
        return new AccessFloor(
                new Access(
                        signIn,
                        sessions,
                        invitations,
                        new Accounts(jdbi, log, clock),
                        new OwnAccount(jdbi, log, passwords, seal, random, clock),
                        new ApiKeys(jdbi, log, random, clock),
                        new PartnerPages(jdbi, log, random, clock),
                        log),
                demoLink);
    }
}
