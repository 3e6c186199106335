package eu.elmgateway.elm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a name means in a scope, ready for a reader that decides at once. Immutable. */
final class RegularTerm {
    /** How the values of a name are read. */
    enum Kind {
        /** An alias of {@code @id}. */
        ID,
        /** An alias of {@code @type}. */
        TYPE,
        /** Texts by language. */
        TEXTS,
        /** Nodes, or their ids. */
        REFERENCES,
        /** Literals of {@link #datatype()} or, if that is null, of the type they have in JSON; nodes too. */
        LITERALS,
        /** Legal JSON-LD, but left to the full road. */
        DECLINED
    }

    private final Term term;
    private final Kind kind;
    private final byte[] name;
    /** Interned, as those of shapes are: comparing them costs nothing. */
    private final String iri;

    private final List<String> asTypes;
    private final List<RegularTerm> alone = List.of(this);

    RegularTerm(Term term) {
        this.term = term;
        this.kind = kind(term);
        this.name = term.name().getBytes(StandardCharsets.UTF_8);
        this.iri = term.iri().intern();
        this.asTypes = List.of(iri);
    }

    private static Kind kind(Term term) {
        if (term.iri().startsWith("@")) {
            return term.iri().equals("@id") ? Kind.ID : Kind.TYPE;
        }
        String container = term.container();
        if ((container != null && !Set.of("@set", "@language").contains(container)) || !Iris.absolute(term.iri())) {
            return Kind.DECLINED;
        }
        if (term.languages()) {
            return term.type() == null ? Kind.TEXTS : Kind.DECLINED;
        }
        if (term.type() == null) {
            return Kind.LITERALS;
        }
        if (term.type().startsWith("@")) {
            return term.type().equals("@id") ? Kind.REFERENCES : Kind.DECLINED;
        }
        return term.type().equals(Literals.XSD + "double") ? Kind.DECLINED : Kind.LITERALS;
    }

    Kind kind() {
        return kind;
    }

    Term term() {
        return term;
    }

    String iri() {
        return iri;
    }

    @Nullable
    String datatype() {
        return term.type();
    }

    /** Its IRI as the classes of a node that has only this one. */
    List<String> asTypes() {
        return asTypes;
    }

    /** Itself as the classes of a node that has only this one. */
    List<RegularTerm> alone() {
        return alone;
    }

    /** As documents write it, in UTF-8. Not to be changed. */
    byte[] name() {
        return name;
    }
}
