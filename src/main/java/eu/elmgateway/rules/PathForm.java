package eu.elmgateway.rules;

import eu.elmgateway.elm.Value;

/** The form of the literals that a {@code path} from the credential leads to. Gaps: the path, the literal. */
final class PathForm implements Check.OfDocument {
    private final TermPath path;
    private final Form form;

    PathForm(Parameters parameters) {
        this.path = parameters.path("path");
        this.form = new Form(parameters);
    }

    @Override
    public void check(Subject subject, Remarks remarks) {
        for (var reached : path.from(subject.root(), subject.root(), subject.nodes())) {
            if (reached.value() instanceof Value.Literal literal) {
                form.check(
                        literal.lexical(),
                        subject.at(reached.node(), reached.property(), literal),
                        remarks,
                        path.written(),
                        literal.lexical());
            }
        }
    }
}
