package eu.elmgateway.elm;

import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonBytes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the values of properties, each as its term wants it. For one document. */
final class RegularValues {
    private static final int FEW = 8;
    private static final int MOST_LANGUAGES = 64;
    private static final String BOOLEAN = Literals.XSD + "boolean";
    private static final String INTEGER = Literals.XSD + "integer";

    /** Reads an object into a node. */
    interface ObjectReading {
        Value.Reference read(RegularScope scope) throws DeclinedException;
    }

    private final JsonBytes in;
    private final RegularWords words;
    private final RegularPath path;
    private final ObjectReading objects;

    RegularValues(JsonBytes in, RegularWords words, RegularPath path, ObjectReading objects) {
        this.in = in;
        this.words = words;
        this.path = path;
        this.objects = objects;
    }

    /** All values of a property of this object: a set in the order of the document. */
    List<Value> of(RegularTerm term, RegularObject object) throws DeclinedException {
        byte next = in.next();
        if (term.kind() == RegularTerm.Kind.TEXTS) {
            demand(next == '{', "no texts by language");
            return texts();
        }
        return next == '[' ? array(term, object) : List.of(value(next, term, object));
    }

    private List<Value> array(RegularTerm term, RegularObject object) throws DeclinedException {
        List<Value> found = new ArrayList<>();
        Set<Value> many = Set.of();
        in.enter();
        for (int i = 0; in.item(i == 0); i++) {
            path.item(i);
            var value = value(in.next(), term, object);
            many = add(found, many, value);
        }
        return List.copyOf(found);
    }

    /** Adds what is not there, and gives the set to compare with when there are many. */
    private static Set<Value> add(List<Value> found, Set<Value> many, Value value) {
        if (found.size() < FEW) {
            if (!found.contains(value)) {
                found.add(value);
            }
            return many;
        }
        var seen = many.isEmpty() ? new HashSet<>(found) : many;
        if (seen.add(value)) {
            found.add(value);
        }
        return seen;
    }

    private Value value(byte next, RegularTerm term, RegularObject object) throws DeclinedException {
        if (next == '{') {
            return objects.read(object.outer.inside(term));
        }
        var scope = object.scope().inside(term);
        demand(term.term().context() == null || scope.has(term), "term that redefines itself");
        if (term.kind() == RegularTerm.Kind.REFERENCES) {
            demand(next == '"', "no reference");
            var reference = reference();
            demand(RegularObject.plain(reference, scope), "prefix");
            return reference;
        }
        return switch (next) {
            case '"' -> literal(in.string(), term, Literals.STRING);
            case 't', 'f' -> literal(Boolean.toString(in.truth()), term, BOOLEAN);
            default -> literal(Long.toString(in.number()), term, INTEGER);
        };
    }

    private static Value literal(String lexical, RegularTerm term, String usual) {
        return new Value.Literal(lexical, Objects.requireNonNullElse(term.datatype(), usual));
    }

    /** An absolute IRI. */
    Value.Reference reference() throws DeclinedException {
        demand(in.next() == '"', "no text");
        in.plain();
        return words.reference(in);
    }

    private List<Value> texts() throws DeclinedException {
        in.enter();
        if (!in.name(true)) {
            return List.of();
        }
        var only = words.tag(in);
        if (in.next() != '"') {
            return texts(only, new ArrayList<>());
        }
        var text = text(only);
        return in.next() == '}' && !in.name(false) ? List.of(text) : texts(only, new ArrayList<>(List.of(text)));
    }

    /** The texts of the first language, if they are not yet found, and those of the others. */
    private List<Value> texts(String first, List<Value> found) throws DeclinedException {
        List<String> tags = new ArrayList<>();
        tags.add(first);
        if (found.isEmpty()) {
            addTexts(first, found);
        }
        while (in.name(false)) {
            var tag = words.tag(in);
            demand(!tags.contains(tag) && tags.size() < MOST_LANGUAGES, "languages");
            tags.add(tag);
            addTexts(tag, found);
        }
        return List.copyOf(found);
    }

    private void addTexts(String tag, List<Value> found) throws DeclinedException {
        if (in.next() == '"') {
            found.add(text(tag));
            return;
        }
        demand(in.next() == '[', "no text");
        Set<Value> many = Set.of();
        in.enter();
        for (boolean first = true; in.item(first); first = false) {
            many = add(found, many, text(tag));
        }
    }

    private Value text(String tag) throws DeclinedException {
        demand(in.next() == '"', "no text");
        return new Value.Text(in.string(), tag);
    }

    /** Classes by their names. */
    List<RegularTerm> types(RegularScope scope) throws DeclinedException {
        if (in.next() == '"') {
            return type(scope).alone();
        }
        demand(in.next() == '[', "no class");
        List<RegularTerm> types = new ArrayList<>();
        in.enter();
        for (boolean first = true; in.item(first); first = false) {
            types.add(type(scope));
        }
        return types;
    }

    private RegularTerm type(RegularScope scope) throws DeclinedException {
        demand(in.next() == '"', "no class");
        in.plain();
        var term = scope.find(in.bytes(), in.from(), in.to(), in.lastHash());
        if (term == null || term.kind() != RegularTerm.Kind.LITERALS) {
            throw new DeclinedException("class");
        }
        return term;
    }

    private static void demand(boolean regular, String reason) throws DeclinedException {
        if (!regular) {
            throw new DeclinedException(reason);
        }
    }
}
