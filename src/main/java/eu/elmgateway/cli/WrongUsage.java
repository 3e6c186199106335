package eu.elmgateway.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with what is wrong and where to read more, not with the whole help. */
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + words(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + name + " --help'.");
        err.flush();
        return ExitCode.USAGE.number();
    }

    private static String words(ParameterException wrong) {
        boolean command = wrong.getCommandLine().getParent() == null;
        return command && wrong instanceof UnmatchedArgumentException unmatched
                ? "there is no command '" + unmatched.getUnmatched().get(0) + "'"
                : String.valueOf(wrong.getMessage());
    }
}
