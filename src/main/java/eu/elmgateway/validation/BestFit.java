package eu.elmgateway.validation;

import eu.elmgateway.format.Recognised;
import eu.elmgateway.format.Recognised.Alternative;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which version an XML document is of that does not say so: the one whose schema finds the fewest errors; of equals the one that
 * such documents are of by habit. Trying ends at the first version without an error.
 */
final class BestFit {
    /** Counts the errors of a document by the schema of a version. */
    @FunctionalInterface
    interface Trial {
        int errors(Alternative version);
    }

    private record Tried(Alternative version, int errors) {
        Message said() {
            return Message.of("profiles.fit.tried", version.format().id(), errors);
        }
    }

    private final Trial trial;

    BestFit(Trial trial) {
        this.trial = trial;
    }

    /** The document, taken for one of its versions; as it is if it says which. */
    Recognised of(Recognised document) {
        if (document.others().isEmpty()) {
            return document;
        }
        List<Alternative> versions = new ArrayList<>();
        versions.add(new Alternative(document.format(), document.kind()));
        versions.addAll(document.others());
        List<Tried> tried = new ArrayList<>();
        for (Alternative version : versions) {
            tried.add(new Tried(version, trial.errors(version)));
            if (tried.get(tried.size() - 1).errors() == 0) {
                break;
            }
        }
        // The first of equals is kept, which is the habitual one.
        Tried best = tried.stream().min(Comparator.comparingInt(Tried::errors)).orElseThrow();
        return document.as(best.version(), reason(best, tried));
    }

    private static Message reason(Tried best, List<Tried> tried) {
        var format = best.version().format().id();
        if (best.errors() == 0) {
            return Message.of("profiles.fit.clean", format);
        }
        boolean tie =
                tried.stream().filter(one -> one.errors() == best.errors()).count() > 1;
        return Message.of(
                tie ? "profiles.fit.tie" : "profiles.fit",
                format,
                tried.stream().map(Tried::said).toList());
    }
}
