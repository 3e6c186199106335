package eu.elmgateway.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command line names: files, folders, patterns, {@code -} for standard input. Documents come one at a time, so that
 * any number of them fits in memory.
 */
public final class Inputs implements Source {
    private final List<Source> sources;

    private final Reading reading;

    private Inputs(List<Source> sources, Reading reading) {
        this.reading = reading;
        this.sources = List.copyOf(sources);
    }

    /**
     * Finds what the arguments mean; reads nothing yet.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws IllegalArgumentException if an argument is no name of a file
     */
    public static Inputs of(List<String> arguments, Reading reading) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String argument : arguments) {
            sources.add(argument.equals("-") ? new StandardInput(reading) : source(argument, reading));
        }
        return new Inputs(sources, reading);
    }

    private static Source source(String argument, Reading reading) throws NoSuchFileException {
        Path path = path(argument);
        if (Files.isDirectory(path)) {
            return new Folder(path, file -> true, reading);
        }
        if (Files.exists(path)) {
            return new FileSource(path, reading);
        }
        if (!Glob.is(argument)) {
            throw new NoSuchFileException(argument);
        }
        Glob glob = Glob.parse(argument);
        if (!Files.isDirectory(glob.base())) {
            throw new NoSuchFileException(glob.base().toString());
        }
        return new Folder(glob.base(), glob::fits, reading);
    }

    private static Path path(String argument) {
        try {
            return FileSystems.getDefault().getPath(argument);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + argument + "' is no name of a file: " + e.getReason(), e);
        }
    }

    @Override
    public void read(Sink sink) throws InterruptedException {
        for (Source source : sources) {
            source.read(sink);
        }
    }

    /** How many of the bytes were read. */
    public long done() {
        return reading.done().sum();
    }

    @Override
    public long size() {
        return sources.stream().mapToLong(Source::size).sum();
    }
}
