package eu.elmgateway.input;

import java.nio.file.Path;
import java.util.Locale;

/** What the names of files tell. */
final class Names {
    private Names() {}

    /** A name to show: without control characters, which a terminal might take as commands. */
    static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** Whether every line is a document. */
    static boolean lines(String name) {
        return ends(name, ".ndjson") || ends(name, ".jsonl");
    }

    static boolean zip(String name) {
        return ends(name, ".zip");
    }

    /** Hidden files, and what a Mac adds to a ZIP file, are nobody's documents; a way up to another folder may lead to one. */
    static boolean hidden(String name) {
        boolean way = name.equals(".") || name.equals("..");
        return (name.startsWith(".") && !way) || name.equals("__MACOSX");
    }

    static boolean hidden(Path file) {
        return hidden(String.valueOf(file.getFileName()));
    }

    private static boolean ends(String name, String end) {
        return name.toLowerCase(Locale.ROOT).endsWith(end);
    }
}
