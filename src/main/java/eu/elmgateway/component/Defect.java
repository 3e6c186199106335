package eu.elmgateway.component;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Describes an exception for a log: classes and places, never messages, since these may quote a document. */
public final class Defect {
    private static final int FRAMES = 6;

    private Defect() {}

    /** Its classes and the first places of each, the outermost first. */
    public static String of(Throwable thrown) {
        String frames = Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        Throwable cause = thrown.getCause();
        String own = thrown.getClass().getName() + " at " + frames;
        return cause == null || cause == thrown ? own : own + " because of " + of(cause);
    }
}
