package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import java.util.Set;

/** The form of the ids of nodes of some {@code classes}. Gap: the id. */
final class IdForm implements Check.OfNodes {
    private final Set<String> classes;
    private final Form form;

    IdForm(Parameters parameters) {
        this.classes = parameters.classes("classes");
        this.form = new Form(parameters);
    }

    @Override
    public Set<String> classes() {
        return classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        if (!node.blank()) {
            form.check(node.id(), subject.at(node), remarks, node.id());
        }
    }
}
