package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.Set;

/** The form of the literals of some {@code terms}, wherever they stand. Gaps: the term, the literal. */
final class ValueForm implements Check.OfValues {
    private final Terms terms;
    private final Set<String> properties;
    private final Form form;

    ValueForm(Parameters parameters) {
        this.terms = parameters.terms;
        this.properties = parameters.properties("terms");
        this.form = new Form(parameters);
    }

    @Override
    public void check(Node node, String property, Value value, Subject subject, Remarks remarks) {
        if (value instanceof Value.Literal literal && properties.contains(property)) {
            form.check(
                    literal.lexical(),
                    subject.at(node, property, value),
                    remarks,
                    terms.name(property),
                    literal.lexical());
        }
    }
}
