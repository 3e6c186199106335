package eu.elmgateway.validation;

import eu.elmgateway.rules.TermPath;
import eu.elmgateway.wording.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of elements as {@code completeness/<list>.yaml} has it. Immutable.
 *
 * @param name what whoever asks for it calls it
 * @param sayingPaths where a credential may say of itself that it is of this kind
 * @param sayingWords what it says there, in small letters without hyphens and blanks
 * @param claims from the credential to the claims
 */
record CompletenessList(
        String name,
        Template title,
        List<TermPath> sayingPaths,
        List<String> sayingWords,
        TermPath claims,
        List<Item> items) {

    /** @param weight of a missing one; null for no finding */
    record Item(
            String id,
            Template name,
            boolean mandatory,
            @Nullable Severity weight,
            List<Group> present,
            List<Group> look,
            Template missing) {}

    /** Paths of which any will do, and what a reader needs to know if one does. */
    record Group(List<TermPath> paths, @Nullable Template note) {}
}
