package eu.elmgateway.validation.report;

import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;

/** Colours of a terminal (ECMA-48, 8.3.117), or none. */
enum Ink {
    COLOURED,
    PLAIN;

    private static final String RED = "1;31";
    private static final String YELLOW = "1;33";
    private static final String GREEN = "1;32";
    private static final String BLUE = "1;34";
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    String bold(String text) {
        return in(BOLD, text);
    }

    String faint(String text) {
        return in(FAINT, text);
    }

    String caret(String text) {
        return in(GREEN, text);
    }

    String of(Severity severity, String text) {
        return in(
                switch (severity) {
                    case ERROR -> RED;
                    case WARNING -> YELLOW;
                    case INFO -> BLUE;
                },
                text);
    }

    String of(Verdict verdict, String text) {
        return in(
                switch (verdict) {
                    case VALID -> GREEN;
                    case INVALID -> RED;
                    case SKIPPED, UNCLEAR -> YELLOW;
                },
                text);
    }

    private String in(String code, String text) {
        return this == COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
