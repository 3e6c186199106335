package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.validation.ModelTerm;
import eu.elmgateway.validation.ModelTerms;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Terms of the model as a person or a program wants to see them.
 *
 * @param name a class or a term that there is, null for a list of the classes
 */
record TermsShown(ModelTerms terms, @Nullable String name) {

    Table table() {
        var table = new Table();
        if (name == null) {
            table.row(List.of("class", "terms", "demanded"));
            terms.classes().forEach(type -> table.row(counts(type)));
            return table;
        }
        boolean ofClass = terms.classes().contains(name);
        table.row(List.of(ofClass ? "term" : "class", "how many", "demanded", "value", "example"));
        rows().forEach(term -> table.row(List.of(
                ofClass ? term.name() : term.on(),
                number(term),
                term.demanded() ? "yes" : "",
                term.value().toString(),
                Objects.requireNonNullElse(term.example(), ""))));
        return table;
    }

    private List<String> counts(String type) {
        List<ModelTerm> own = terms.of(type);
        return List.of(
                type,
                Integer.toString(own.size()),
                Long.toString(own.stream().filter(ModelTerm::demanded).count()));
    }

    private List<ModelTerm> rows() {
        if (name == null) {
            return terms.all();
        }
        List<ModelTerm> own = terms.of(name);
        return own.isEmpty() ? terms.called(name) : own;
    }

    private static String number(ModelTerm term) {
        int least = term.least();
        OptionalInt most = term.most();
        if (most.isEmpty()) {
            return least == 0 ? "any" : "at least " + word(least);
        }
        if (least == most.getAsInt()) {
            return "exactly " + word(least);
        }
        return least == 0 ? "at most " + word(most.getAsInt()) : least + " to " + most.getAsInt();
    }

    private static String word(int count) {
        return count == 1 ? "one" : Integer.toString(count);
    }

    /** The same terms; of all classes if no name is given. */
    ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        rows().forEach(term -> json(term, all.addObject()));
        return all;
    }

    private static void json(ModelTerm term, ObjectNode json) {
        json.put("class", term.on())
                .put("term", term.name())
                .put("iri", term.iri())
                .put("demanded", term.demanded())
                .put("least", term.least());
        term.most().ifPresent(most -> json.put("most", most));
        json.put("value", term.value().toString());
        if (term.example() != null) {
            json.put("example", term.example());
        }
    }
}
