package eu.elmgateway.cli;

import eu.elmgateway.SettingsException;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.safe.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns an exception into one line for a person and an exit code for the shell. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        ExitCode code = code(failure);
        if (code == ExitCode.USAGE) {
            return new WrongUsage()
                    .handleParseException(new ParameterException(command, words(failure)), new String[0]);
        }
        command.getErr().println("elm-gateway: " + words(failure));
        command.getErr().flush();
        return code.number();
    }

    private static String words(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (failure instanceof ProblemException refused) {
            return refused.problem().detail().toString();
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static ExitCode code(Exception failure) {
        if (failure instanceof SettingsException || failure instanceof ConfigException) {
            return ExitCode.CONFIGURATION;
        }
        if (failure instanceof ProblemException refused) {
            return refused.problem().kind().status() < ProblemKind.INTERNAL_ERROR.status()
                    ? ExitCode.USAGE
                    : ExitCode.UNAVAILABLE;
        }
        if (failure instanceof ParameterException
                || failure instanceof NoSuchFileException
                || failure instanceof IllegalArgumentException) {
            return ExitCode.USAGE;
        }
        boolean outside = failure instanceof IOException || failure instanceof UncheckedIOException;
        return outside ? ExitCode.UNAVAILABLE : ExitCode.CONFIGURATION;
    }
}
