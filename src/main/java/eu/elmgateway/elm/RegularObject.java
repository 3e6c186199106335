package eu.elmgateway.elm;

import eu.elmgateway.safe.DeclinedException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of an object while it is read: its id, its classes, and the scopes that hold in it. For one object. */
final class RegularObject {
    /** What holds whatever the object is; also inside its values. */
    final RegularScope outer;

    /** What its names mean: with the terms that its classes bring, as soon as they are known. */
    private RegularScope scope;

    private List<String> types = List.of();
    private Value.@Nullable Reference id;
    private @Nullable RegularTerm idTerm;
    private @Nullable RegularTerm typeTerm;
    private Set<String> undefined = Set.of();

    /** @param expected the scope for the classes that it will turn out to have, if they are known before */
    RegularObject(RegularScope outer, RegularScope expected) {
        this.outer = outer;
        this.scope = expected;
    }

    RegularScope scope() {
        return scope;
    }

    List<String> types() {
        return types;
    }

    Value.@Nullable Reference id() {
        return id;
    }

    void id(RegularTerm term, Value.Reference id) throws DeclinedException {
        demand(this.id == null && plain(id, scope), "id");
        this.id = id;
        this.idTerm = term;
    }

    /** A reference that no prefix changes. */
    static boolean plain(Value.Reference reference, RegularScope scope) {
        int colon = reference.id().indexOf(':');
        return reference.id().startsWith("//", colon + 1)
                || scope.find(reference.id().substring(0, colon)) == null;
    }

    /** A name that nobody defines. */
    void undefined(String name) throws DeclinedException {
        demand(!name.startsWith("@") && name.indexOf(':') < 0, "name");
        undefined = undefined.isEmpty() ? new HashSet<>() : undefined;
        demand(undefined.add(name), "duplicate name");
    }

    /**
     * Its classes.
     *
     * @param open terms that were read before, each followed by its values, from the mark on
     */
    void types(RegularTerm term, List<RegularTerm> classes, Object[] open, int mark, int top) throws DeclinedException {
        demand(typeTerm == null && !classes.isEmpty(), "type");
        typeTerm = term;
        types = iris(classes);
        var own = outer.forTypes(classes);
        if (own != scope) {
            demand(scope == outer && undefined.isEmpty(), "late type");
            for (int i = mark; i < top; i += 2) {
                demand(own.has((RegularTerm) open[i]), "late type");
            }
            scope = own;
        }
        demand(own == outer || (outer.has(term) && own.has(term)), "alias");
        demand(own == outer || id == null || (own.has(Objects.requireNonNull(idTerm)) && plain(id, own)), "id");
    }

    private static List<String> iris(List<RegularTerm> classes) {
        if (classes.size() == 1) {
            return classes.get(0).asTypes();
        }
        var iris = new LinkedHashSet<String>();
        classes.forEach(type -> iris.add(type.iri()));
        return List.copyOf(iris);
    }

    /** Sees that the classes were those expected. */
    void end() throws DeclinedException {
        demand(scope == outer || typeTerm != null, "type");
    }

    private static void demand(boolean regular, String reason) throws DeclinedException {
        if (!regular) {
            throw new DeclinedException(reason);
        }
    }
}
