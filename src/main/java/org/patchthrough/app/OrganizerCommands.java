package org.patchthrough.app;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.access.Actor;
import org.patchthrough.access.AuditLog;
import org.patchthrough.access.Invitations;
import org.patchthrough.access.Invitations.Invited;
import org.patchthrough.access.Passwords;
import org.patchthrough.access.Role;
import org.patchthrough.access.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "organizer", description = "Who may open the organizers' pages.")
final class OrganizerCommands {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    OrganizerCommands() {
        this(System.getenv());
    }

    OrganizerCommands(Map<String, String> environment) {
        this.environment = environment;
    }

    @Command(
            name = "invite",
            description = "Makes a link by which one person gets an account, once, within a week. Send it to them.")
    int invite(
            @Parameters(index = "0", paramLabel = "EMAIL") String email,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "owner, organizer, editor, viewer or auditor")
                    String roleCode) {
        var role = Role.find(roleCode.toLowerCase(Locale.ROOT))
                .filter(found -> found != Role.PARTNER)
                .orElseThrow(() -> new UsageException("\"%s\" is no role. There are %s."
                        .formatted(
                                roleCode,
                                Stream.of(Role.values())
                                        .filter(known -> known != Role.PARTNER)
                                        .map(Role::code)
                                        .collect(Collectors.joining(", ")))));
        try (var storage = CommandDatabase.open(environment)) {
            var jdbi = storage.database().jdbi();
            var clock = InstantSource.system();
            var random = new SecureRandom();
            var invitations = new Invitations(
                    jdbi,
                    new AuditLog(jdbi, clock),
                    new Sessions(jdbi, random, clock),
                    Passwords.real(),
                    random,
                    clock);
            switch (invitations.invite(new Actor.Server(), email, role, "")) {
                case Invited.Made made ->
                    spec.commandLine()
                            .getOut()
                            .printf("""
                                    Send this link to %s. It is shown this once, is good for one person, and for a week:
                                    %s/o/join/%s
                                    """, email, publicUrl(), made.secret().text());
                case Invited.Refused(String why) -> throw new UsageException(why);
            }
            return 0;
        }
    }

    private String publicUrl() {
        return Optional.ofNullable(environment.get("PUBLIC_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> url.replaceFirst("/$", ""))
                .orElse("http://127.0.0.1:" + DemoCommand.PORT);
    }
}
