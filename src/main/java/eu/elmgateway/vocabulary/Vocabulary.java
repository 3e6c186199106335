package eu.elmgateway.vocabulary;

import eu.elmgateway.wording.Template;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A controlled list (a SKOS concept scheme). Its codes are read when they are first asked for; whoever asks first meets the
 * {@link eu.elmgateway.safe.ConfigException} of a broken file. Thread-safe.
 */
public final class Vocabulary {
    /**
     * What the index says of a list.
     *
     * @param name what bindings call it
     * @param title for people, as it follows "the list of"
     * @param scheme IRI of the list
     * @param prefix IRI of a code without the code
     * @param complete whether every code of the list is known here
     * @param asOf year and month of the list, null if not known
     * @param added codes known here that are not in the list as published
     */
    public record Facts(
            String name,
            Template title,
            String scheme,
            String prefix,
            boolean complete,
            @Nullable String asOf,
            Set<String> added) {
        public Facts {
            added = Set.copyOf(added);
        }
    }

    private final Facts facts;
    private final Supplier<Codes> source;
    private volatile @Nullable Codes read;

    Vocabulary(Facts facts, Supplier<Codes> source) {
        this.facts = facts;
        this.source = source;
    }

    private Codes codes() {
        Codes known = read;
        if (known == null) {
            known = first();
        }
        return known;
    }

    private synchronized Codes first() {
        Codes known = read;
        if (known == null) {
            known = source.get();
            read = known;
        }
        return known;
    }

    /** What the index says of it. */
    public Facts facts() {
        return facts;
    }

    /** The IRI of one of its codes. */
    public String iri(Code code) {
        return facts.prefix() + code.id();
    }

    /** Every code, in no order. */
    public Collection<Code> all() {
        return codes().byId().values();
    }

    /** The code that is written so. */
    public Optional<Code> code(String id) {
        return Optional.ofNullable(codes().byId().get(id));
    }

    /** Whether this IRI is that of a code; costs a look-up. */
    public Optional<Code> find(String iri) {
        Map<String, Code> byId = codes().byId();
        return iri.startsWith(facts.prefix())
                ? Optional.ofNullable(byId.get(iri.substring(facts.prefix().length())))
                : Optional.empty();
    }

    /** The codes of this name, whatever the case and punctuation; several where the list repeats a name. */
    public List<Code> named(String name) {
        return codes().named(name);
    }

    /** The code that differs from this in nothing but the case of its letters. */
    public List<Code> inAnyCase(String id) {
        return codes().inAnyCase(id);
    }

    /** What a code of another system means here. */
    public List<OtherCode> otherwise(String id) {
        return codes().otherwise(id);
    }

    /** The codes that are written nearly so, three at most. Looks at every code. */
    public List<Code> nearId(String id) {
        return codes().nearId(id);
    }

    /** The codes whose name is nearly this, three at most. Looks at every code. */
    public List<Code> nearName(String name) {
        return codes().nearName(name);
    }
}
