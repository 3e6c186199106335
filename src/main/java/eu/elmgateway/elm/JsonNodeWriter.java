package eu.elmgateway.elm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the nodes of one credential as JSON objects. */
final class JsonNodeWriter {
    private final JsonForms forms;
    private final Homes homes;
    private final JsonOut out;

    JsonNodeWriter(JsonForms forms, Credential credential, JsonOut out) {
        this.forms = forms;
        this.homes = new Homes(credential);
        this.out = out;
    }

    void document(List<String> contexts) throws IOException {
        out.startObject(false);
        out.contexts(contexts);
        content(homes.root(), true);
        out.endObject();
    }

    private void content(Homes.Home home, boolean full) throws IOException {
        if (!home.id().startsWith("_:") || home.shared()) {
            out.member("id", home.id());
        }
        var node = home.node();
        if (node == null || !full) {
            return;
        }
        var form = forms.of(node);
        if (!form.classes().isEmpty()) {
            out.member("type");
            out.startArray(form.classes().size());
            for (var name : form.classes()) {
                out.text(name);
            }
            out.endArray();
        }
        for (var member : form.members()) {
            out.member(member.name());
            values(home, member, node.values(member.property()));
        }
    }

    private void values(Homes.Home holder, JsonForm.Member member, List<Value> values) throws IOException {
        var term = member.term();
        if (term != null && term.languages() && texts(values)) {
            byLanguage(values);
        } else if (term != null && !term.languages() && member.single() && values.size() == 1) {
            value(holder, member, values.get(0));
        } else {
            out.startArray(values.size());
            for (var value : values) {
                value(holder, member, value);
            }
            out.endArray();
        }
    }

    private static boolean texts(List<Value> values) {
        for (var value : values) {
            if (!(value instanceof Value.Text)) {
                return false;
            }
        }
        return true;
    }

    private void byLanguage(List<Value> values) throws IOException {
        out.startObject(true);
        if (values.size() == 1 && values.get(0) instanceof Value.Text text) {
            out.member(text.language(), text.text());
        } else {
            Map<String, List<String>> byLanguage = new LinkedHashMap<>();
            values.forEach(value -> text(byLanguage, (Value.Text) value));
            for (var texts : byLanguage.entrySet()) {
                texts(texts.getValue(), texts.getKey());
            }
        }
        out.endObject();
    }

    private static void text(Map<String, List<String>> byLanguage, Value.Text text) {
        byLanguage.computeIfAbsent(text.language(), any -> new ArrayList<>(1)).add(text.text());
    }

    private void texts(List<String> texts, String language) throws IOException {
        out.member(language);
        if (texts.size() == 1) {
            out.text(texts.get(0));
            return;
        }
        out.startArray(texts.size());
        for (var text : texts) {
            out.text(text);
        }
        out.endArray();
    }

    private void value(Homes.Home holder, JsonForm.Member member, Value value) throws IOException {
        var term = member.term();
        if (value instanceof Value.Reference reference) {
            var home = homes.of(reference.id());
            out.startObject(false);
            content(home, home.here(holder, member.property()));
            out.endObject();
        } else if (term != null
                && !term.languages()
                && value instanceof Value.Literal literal
                && implied(term, literal)) {
            out.literal(literal);
        } else {
            explicit(value);
        }
    }

    /** Whether the context says its datatype. */
    private static boolean implied(Term term, Value.Literal literal) {
        return literal.datatype().equals(term.type() == null ? Literals.STRING : term.type());
    }

    private void explicit(Value value) throws IOException {
        out.startObject(false);
        if (value instanceof Value.Text text) {
            out.member("@value", text.text());
            out.member("@language", text.language());
        } else if (value instanceof Value.Literal literal) {
            out.member("@value", literal.lexical());
            out.member("@type", literal.datatype());
        }
        out.endObject();
    }
}
