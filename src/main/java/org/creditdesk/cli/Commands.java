package org.creditdesk.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
public final class Commands {
    private final Surroundings surroundings;
    private final CommandLine line;
    private final Failures failures;

    /** @param window what opens when there is no command */
    public Commands(Surroundings surroundings, Window window) {
        this.surroundings = surroundings;
        var options = new GlobalOptions(surroundings, window);
        var session = new Session(options, surroundings);
        this.failures = new Failures(session);
        this.line = configured(tree(options, session, surroundings), session);
    }

    private static CommandLine tree(GlobalOptions options, Session session, Surroundings surroundings) {
        return new CommandLine(options)
                .addSubcommand(new SetupCommand(session))
                .addSubcommand(new FindCommand(session))
                .addSubcommand(new AccountCommand(session))
                .addSubcommand(new CaseCommand(session))
                .addSubcommand(new NoteCommand(session))
                .addSubcommand(new CommandLine(new TemplatesCommands())
                        .addSubcommand(new TemplatesListCommand(session))
                        .addSubcommand(new TemplatesShowCommand(session))
                        .addSubcommand(new TemplatesSetCommand(session))
                        .addSubcommand(new TemplatesResetCommand(session)))
                .addSubcommand(new EntryCommand(session))
                .addSubcommand(new CompensateCommand(session))
                .addSubcommand(signed(new CorrectCommand(session)))
                .addSubcommand(new ReverseCommand(session))
                .addSubcommand(new VoidCommand(session))
                .addSubcommand(new RollbackCommand(session))
                .addSubcommand(new ExpireCommand(session))
                .addSubcommand(new RequestsCommand(session))
                .addSubcommand(new ApproveCommand(session))
                .addSubcommand(new RejectCommand(session))
                .addSubcommand(new WithdrawCommand(session))
                .addSubcommand(new CommandLine(new CampaignCommands())
                        .addSubcommand(new CampaignListCommand(session))
                        .addSubcommand(new CampaignShowCommand(session))
                        .addSubcommand(new CampaignCreateCommand(session))
                        .addSubcommand(new CampaignChangeCommand(session))
                        .addSubcommand(new CampaignEndCommand(session))
                        .addSubcommand(new CampaignReopenCommand(session)))
                .addSubcommand(new CommandLine(new CodesCommands())
                        .addSubcommand(new CodesGenerateCommand(session))
                        .addSubcommand(new CodesImportCommand(session))
                        .addSubcommand(new CodesWaitingCommand(session))
                        .addSubcommand(new CodesApproveCommand(session))
                        .addSubcommand(new CodesRejectCommand(session))
                        .addSubcommand(new CodesUnfinishedCommand(session))
                        .addSubcommand(new CodesResumeGenerationCommand(session))
                        .addSubcommand(new CodesCancelCommand(session))
                        .addSubcommand(new CodesExportCommand(session))
                        .addSubcommand(new CodesStatusCommand(session))
                        .addSubcommand(new CodesLifeCommand.Activate(session))
                        .addSubcommand(new CodesLifeCommand.Pause(session))
                        .addSubcommand(new CodesLifeCommand.Resume(session))
                        .addSubcommand(new CodesLifeCommand.End(session))
                        .addSubcommand(new CodesLifeCommand.Extend(session))
                        .addSubcommand(new CodesRevokeCommand(session))
                        .addSubcommand(new CodesUndoCommand(session))
                        .addSubcommand(new CodesChangesCommand(session)))
                .addSubcommand(new CommandLine(new BulkCommands()).addSubcommand(new BulkCompensateCommand(session)))
                .addSubcommand(new CommandLine(new ReceiptsCommands())
                        .addSubcommand(new ReceiptsImportCommand(session))
                        .addSubcommand(new ReceiptsMoveCommand(session))
                        .addSubcommand(new ReceiptsQueueCommand(session))
                        .addSubcommand(new ReceiptsFixCommand(session))
                        .addSubcommand(new CommandLine(new ReceiptsMappingsCommand(session))
                                .addSubcommand(new ReceiptsMappingsSaveCommand(session))))
                .addSubcommand(new CommandLine(new PacksCommand(session))
                        .addSubcommand(new PacksSetCommand(session))
                        .addSubcommand(new PacksEndCommand(session)))
                .addSubcommand(new RedeemCommand(session))
                .addSubcommand(new AutopsyCommand(session))
                .addSubcommand(new TriageCommand(session))
                .addSubcommand(new ClawbackCommand(session))
                .addSubcommand(
                        new CommandLine(new SignalsCommand(session)).addSubcommand(new SignalsDismissCommand(session)))
                .addSubcommand(new LocksCommand(session))
                .addSubcommand(new UnlockCommand(session))
                .addSubcommand(
                        new CommandLine(new ReasonsCommand(session)).addSubcommand(new ReasonsSaveCommand(session)))
                .addSubcommand(new CommandLine(new IncidentsCommand(session))
                        .addSubcommand(new IncidentsCreateCommand(session))
                        .addSubcommand(new IncidentsChangeCommand(session))
                        .addSubcommand(new IncidentsAffectedCommand(session)))
                .addSubcommand(new CommandLine(new LimitsCommand(session))
                        .addSubcommand(new LimitsSetCommand(session))
                        .addSubcommand(new LimitsClearCommand(session))
                        .addSubcommand(new LimitsRequestDaysCommand(session))
                        .addSubcommand(new LimitsBatchesCommand(session))
                        .addSubcommand(new LimitsLockOutCommand(session))
                        .addSubcommand(new LimitsCheckoutCommand(session))
                        .addSubcommand(new LimitsSignalsCommand(session)))
                .addSubcommand(new VerifyCommand(session))
                .addSubcommand(new AuditCommand(session));
    }

    /** A command with an amount such as {@code -30}, which is no option. */
    private static CommandLine signed(Object command) {
        return new CommandLine(command).setUnmatchedOptionsArePositionalParams(true);
    }

    private CommandLine configured(CommandLine whole, Session session) {
        return whole.setResourceBundle(ResourceBundle.getBundle("i18n.commands", Locale.ENGLISH))
                .registerConverter(UUID.class, new RequestId())
                .registerConverter(Path.class, new FilePath())
                .registerConverter(ZoneId.class, new Zone())
                .registerConverter(Moment.class, new Moment.Converter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setParameterExceptionHandler(new WrongUse(session))
                .setExecutionExceptionHandler(failures);
    }

    /** Runs the command, or opens the window where there is none; returns the process's exit code. */
    public int run(String... arguments) {
        int exitCode;
        try {
            exitCode = line.execute(arguments);
        } catch (Error broken) {
            exitCode = failures.explain(broken);
        }
        return surroundings.out().checkError() && exitCode == 0 ? outputLost() : exitCode;
    }

    /** The work is done but its answer reached nobody: a script must not take that for an answer. */
    private int outputLost() {
        surroundings.err().println(Texts.of("cli.output_lost"));
        surroundings.err().flush();
        return 1;
    }

    @Command(name = "campaign")
    private static final class CampaignCommands extends Family {}

    @Command(name = "codes")
    private static final class CodesCommands extends Family {}

    @Command(name = "receipts")
    private static final class ReceiptsCommands extends Family {}

    @Command(name = "templates")
    private static final class TemplatesCommands extends Family {}

    @Command(name = "bulk")
    private static final class BulkCommands extends Family {}

    /** Commands that are called with a second word. */
    @Command
    private abstract static class Family implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec specification;

        @Override
        public void run() {
            throw Problem.wrongUse(
                    "CLI_COMMAND_MISSING",
                    specification.qualifiedName(),
                    String.join(", ", specification.subcommands().keySet()));
        }
    }
}
