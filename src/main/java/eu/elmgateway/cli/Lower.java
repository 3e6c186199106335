package eu.elmgateway.cli;

import eu.elmgateway.validation.report.Face;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** The words of a closed set as people type them, for help and completion. */
abstract class Lower implements Iterable<String> {
    private final Enum<?>[] values;

    Lower(Enum<?>[] values) {
        this.values = values.clone();
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .iterator();
    }

    /** For {@code --report}. */
    static final class Faces extends Lower {
        Faces() {
            super(Face.values());
        }
    }

    /** For {@code --lang}. */
    static final class Languages extends Lower {
        Languages() {
            super(ReportOptions.Language.values());
        }
    }

    /** For {@code --fail-on}. */
    static final class Severities extends Lower {
        Severities() {
            super(ValidateCommand.FailOn.values());
        }
    }

    /** For {@code completion}. */
    static final class Shells extends Lower {
        Shells() {
            super(CompletionCommand.Shell.values());
        }
    }

    /** For {@code mapping coverage --output}. */
    static final class Coverages extends Lower {
        Coverages() {
            super(CoverageOutput.Form.values());
        }
    }
}
