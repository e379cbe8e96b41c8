package org.creditdesk.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, and where the right use is described. */
final class WrongUse implements IParameterExceptionHandler {
    private final Session session;

    WrongUse(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String sentence = sentence(failure, command) + " "
                + Texts.of("cli.see_help", command.getCommandSpec().qualifiedName());
        // Parsing may have ended before it came to the option.
        boolean json = session.isJson() || Arrays.asList(arguments).contains("--json");
        return session.fail(Problem.Kind.WRONG_USE.exitCode(), "WRONG_USE", sentence, json);
    }

    private static String sentence(ParameterException failure, CommandLine command) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched, command);
        }
        if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Texts.of(
                    "cli.missing",
                    missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", ")));
        }
        if (failure.getCause() instanceof TypeConversionException && failure.getArgSpec() != null) {
            return Texts.of(
                    "cli.invalid",
                    name(failure.getArgSpec()),
                    failure.getCause().getMessage());
        }
        String message = failure.getMessage().strip().lines().findFirst().orElse("");
        return message.endsWith(".") ? message : message + ".";
    }

    private static String unmatched(UnmatchedArgumentException failure, CommandLine command) {
        String argument = failure.getUnmatched().get(0);
        if (argument.matches("-[0-9].*")) {
            return Texts.of("cli.negative", argument);
        }
        if (argument.startsWith("-")) {
            return Texts.of("cli.unknown_option", argument) + didYouMean(failure.getSuggestions());
        }
        return command.getSubcommands().isEmpty()
                ? Texts.of("cli.too_many", argument)
                : Texts.of("cli.unknown_command", argument) + didYouMean(failure.getSuggestions());
    }

    private static String didYouMean(List<String> suggestions) {
        return suggestions.isEmpty() ? "" : " " + Texts.of("cli.did_you_mean", suggestions.get(0));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
