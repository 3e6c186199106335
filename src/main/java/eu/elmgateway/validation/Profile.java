package eu.elmgateway.validation;

import eu.elmgateway.rules.ClassTerms;
import eu.elmgateway.safe.Once;
import eu.elmgateway.validation.plan.Plan;
import java.util.function.Supplier;
import org.apache.jena.shacl.Shapes;

/**
 * A profile of the model: the shapes a credential that names it must keep to. They are read when the first document needs
 * them. Thread-safe.
 */
final class Profile {
    private final String iri;
    private final String title;
    private final Once<Shapes> shapes;
    private final Once<Plan> plan;
    private final Once<ClassTerms> terms;

    Profile(String iri, String title, Supplier<Shapes> shapes) {
        this.iri = iri;
        this.title = title;
        this.shapes = new Once<>(shapes);
        this.plan = new Once<>(() -> Plan.of(shapes()));
        this.terms = new Once<>(() -> ClassTerms.of(TermsOfShapes.byClass(shapes())));
    }

    /** What credentials call it. */
    String iri() {
        return iri;
    }

    /** For people. */
    String title() {
        return title;
    }

    /**
     * Its own and those of the profiles it includes.
     *
     * @throws eu.elmgateway.safe.ConfigException if a file of shapes cannot be used
     */
    Shapes shapes() {
        return shapes.get();
    }

    /**
     * The same, compiled.
     *
     * @throws eu.elmgateway.safe.ConfigException if a file of shapes cannot be used
     */
    Plan plan() {
        return plan.get();
    }

    /**
     * Which classes have which terms.
     *
     * @throws eu.elmgateway.safe.ConfigException if a file of shapes cannot be used
     */
    ClassTerms terms() {
        return terms.get();
    }
}
