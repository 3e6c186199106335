package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * That a class of the model has a term, as the shapes of a profile say it.
 *
 * @param on name of the class
 * @param name as JSON-LD writes it, the IRI if no context has a name for it
 * @param iri the property behind the name
 * @param least how many values there must be
 * @param most how many there may be; empty for any number
 * @param value what a value is, for people
 * @param example of a value in JSON, null where a value is a node
 */
public record ModelTerm(
        String on,
        String name,
        String iri,
        int least,
        OptionalInt most,
        Message value,
        @Nullable String example) {

    /** Whether a node of the class must have it. */
    public boolean demanded() {
        return least > 0;
    }
}
