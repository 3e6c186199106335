package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonBytes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms that hold at one place of a document, compiled from the context files for look-up by bytes. Declines contexts
 * that use more of JSON-LD 1.1 than {@link ContextRules} knows, and definitions that the standard forbids or that protect
 * others. Thread-safe.
 */
final class RegularScope {
    static final RegularScope EMPTY = new RegularScope(Scope.EMPTY, Map.of(), Set.of());

    private final Scope scope;
    private final Map<String, RegularTerm> terms;
    private final Set<String> fixed;
    private final @Nullable RegularTerm[] slots;
    private final Map<Object, RegularScope> derived = new ConcurrentHashMap<>();

    private RegularScope(Scope scope, Map<String, RegularTerm> terms, Set<String> fixed) {
        this.scope = scope;
        this.terms = terms;
        this.fixed = fixed;
        this.slots = slots(terms);
    }

    private static @Nullable RegularTerm[] slots(Map<String, RegularTerm> terms) {
        var slots = new RegularTerm[Integer.highestOneBit(Math.max(1, terms.size())) * 8];
        for (var term : terms.values()) {
            int slot = JsonBytes.hash(term.name(), 0, term.name().length) & (slots.length - 1);
            while (slots[slot] != null) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = term;
        }
        return slots;
    }

    /** The term whose name stands here; null if nothing defines it. */
    @Nullable
    RegularTerm find(byte[] text, int from, int to, int hash) {
        for (int slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
            var term = slots[slot];
            if (term == null || Arrays.equals(term.name(), 0, term.name().length, text, from, to)) {
                return term;
            }
        }
    }

    @Nullable
    RegularTerm find(String name) {
        return terms.get(name);
    }

    /** This scope with the definitions of a context added. */
    RegularScope with(JsonNode context, boolean override) throws DeclinedException {
        ContextRules.check(context, scope);
        var added = new HashMap<>(terms);
        var closed = new HashSet<>(fixed);
        var wider = scope.with(context);
        for (var entry : context.properties()) {
            if (!entry.getKey().startsWith("@")) {
                var term = new RegularTerm(wider.term(entry.getKey()).orElseThrow());
                var before = added.put(entry.getKey(), term);
                if (before != null
                        && !override
                        && fixed.contains(entry.getKey())
                        && !before.term().equals(term.term())) {
                    throw new DeclinedException("protected term");
                }
                protect(closed, entry.getKey(), ContextRules.isProtected(context, entry.getValue()), override);
            }
        }
        var result = new RegularScope(wider, added, Set.copyOf(closed));
        for (var term : added.values()) {
            if (term.term().context() != null && terms.get(term.term().name()) != term) {
                result.with(term.term().context(), true);
            }
        }
        return result;
    }

    private static void protect(Set<String> closed, String name, boolean here, boolean override) {
        if (here) {
            closed.add(name);
        } else if (override) {
            closed.remove(name);
        }
    }

    /** What holds inside the values of a term. */
    RegularScope inside(RegularTerm term) throws DeclinedException {
        var context = term.term().context();
        return context == null ? this : derived(term, () -> with(context, true));
    }

    /** What holds for a node of these classes, by their names: they may bring terms of their own. */
    RegularScope forTypes(List<RegularTerm> types) throws DeclinedException {
        if (!bringTerms(types)) {
            return this;
        }
        var bringing = types.stream()
                .filter(type -> type.term().context() != null)
                .sorted(Comparator.comparing(type -> type.term().name()))
                .distinct()
                .toList();
        return derived(bringing, () -> {
            var result = this;
            for (var type : bringing) {
                result = result.with(Objects.requireNonNull(type.term().context()), false);
            }
            return result;
        });
    }

    private static boolean bringTerms(List<RegularTerm> types) {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).term().context() != null) {
                return true;
            }
        }
        return false;
    }

    /** A way to a scope. */
    private interface Derivation {
        RegularScope derive() throws DeclinedException;
    }

    private RegularScope derived(Object key, Derivation derivation) throws DeclinedException {
        var known = derived.get(key);
        if (known == null) {
            var made = derivation.derive();
            known = Objects.requireNonNullElse(derived.putIfAbsent(key, made), made);
        }
        return known;
    }

    /** Whether a term of another scope means the same here, so that it may be read before it is known which one holds. */
    boolean has(RegularTerm term) {
        var here = terms.get(term.term().name());
        return here != null && here.term().equals(term.term());
    }

    /** The terms that stand for a keyword. */
    List<RegularTerm> aliases(RegularTerm.Kind kind) {
        return terms.values().stream().filter(term -> term.kind() == kind).toList();
    }
}
