package eu.elmgateway.validation;

import java.util.List;

/**
 * Which terms which classes of the model have under a profile. Immutable.
 *
 * @param profile whose shapes say so
 * @param all by class, then the demanded ones first, then by name
 */
public record ModelTerms(NamedProfile profile, List<ModelTerm> all) {
    public ModelTerms {
        all = List.copyOf(all);
    }

    /** The names of the classes, in alphabetical order. */
    public List<String> classes() {
        return all.stream().map(ModelTerm::on).distinct().toList();
    }

    /** The names of the terms, in alphabetical order. */
    public List<String> names() {
        return all.stream().map(ModelTerm::name).distinct().sorted().toList();
    }

    /** The terms of a class; none if there is no such class. */
    public List<ModelTerm> of(String name) {
        return all.stream().filter(term -> term.on().equals(name)).toList();
    }

    /** A term on every class that has it; none if there is no such term. */
    public List<ModelTerm> called(String name) {
        return all.stream().filter(term -> term.name().equals(name)).toList();
    }
}
