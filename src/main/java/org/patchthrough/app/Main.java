package org.patchthrough.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: one jar, a command for each thing one may want of it. */
@Command(
        name = "patchthrough",
        description = "Rings people who ask for it and puts them through to their members of Congress.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HelpCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            DirectoryCommands.class,
            LookupCommand.class,
            ScriptCommands.class,
            CampaignCommands.class,
            PartnerCommands.class,
            OrganizerCommands.class,
            KeyCommands.class,
            TextsCommands.class,
            InboxCommands.class,
            LedgerCommands.class,
            HealthCommand.class
        })
public final class Main implements Runnable {
    /** Exits with 0 when all went well, 1 for a refusal or a fault, 2 for a word that is not understood. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return line(new Main()).execute(arguments);
    }

    /** A command that says in a sentence what it was used wrongly for. */
    static CommandLine line(Object command) {
        return new CommandLine(command).setExecutionExceptionHandler((fault, line, _) -> {
            if (fault instanceof UsageException) {
                line.getErr().println(fault.getMessage());
            } else {
                fault.printStackTrace(line.getErr());
            }
            return 1;
        });
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }
}
