package eu.elmgateway.cli;

import eu.elmgateway.safe.Nearest;
import java.util.List;

/** Says that there is no such thing, what was probably meant, and what there is. */
final class Unknown {
    private Unknown() {}

    /**
     * Puts it into a sentence.
     *
     * @param listed what there is
     * @param allowed all that may be written, shorter names too
     */
    static String words(String kind, String name, List<String> listed, List<String> allowed) {
        String meant = Nearest.to(name, allowed)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(";");
        return "there is no " + kind + " '" + name + "'" + meant + " there are " + String.join(", ", listed);
    }
}
