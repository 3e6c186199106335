package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way from a node to values, in the words of the model: {@code awardedBy/awardingBody/location}. A step may be bound to what
 * it leads to: {@code specifiedBy[type=Qualification]/eqfLevel}, {@code creditPoint[framework=<IRI>]/point}. With a slash in
 * front it begins at the credential. Immutable.
 */
public final class TermPath {
    /** One value, and where the way to it came out. */
    public record Reached(Node node, String property, Value value) {}

    /** @param needed IRI of the property that the node must have with the value {@code wanted}; null for any node */
    private record Step(
            String property,
            @Nullable String needed,
            @Nullable String wanted) {}

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\w+)=([^\\]\\s]+)])?");
    private static final String TYPE = "type";

    private final String written;
    private final boolean absolute;
    private final List<Step> steps;

    private TermPath(String written, boolean absolute, List<Step> steps) {
        this.written = written;
        this.absolute = absolute;
        this.steps = steps;
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is none, or names a term that the model does not have
     */
    public static TermPath of(String written, Terms terms) {
        boolean absolute = written.startsWith("/");
        String rest = absolute ? written.substring(1) : written;
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(rest);
        int at = 0;
        while (matcher.find(at) && matcher.start() == at) {
            steps.add(step(matcher, terms));
            at = matcher.end();
            if (at < rest.length() && rest.charAt(at) == '/') {
                at++;
            } else {
                break;
            }
        }
        if (steps.isEmpty() || at < rest.length() || rest.endsWith("/")) {
            throw new IllegalArgumentException("\"" + written + "\" is no path of terms, such as specifiedBy/title");
        }
        return new TermPath(written, absolute, List.copyOf(steps));
    }

    private static Step step(Matcher matcher, Terms terms) {
        String property = iri(matcher.group(1), terms);
        String needed = matcher.group(2);
        if (needed == null) {
            return new Step(property, null, null);
        }
        return needed.equals(TYPE)
                ? new Step(property, TYPE, iri(matcher.group(3), terms))
                : new Step(property, iri(needed, terms), matcher.group(3));
    }

    private static String iri(String term, Terms terms) {
        return terms.iri(term)
                .orElseThrow(() -> new IllegalArgumentException("the model has no term \"" + term + "\""));
    }

    /** As it was written. */
    public String written() {
        return written;
    }

    /** Whether it begins at the credential, wherever it is asked from. */
    public boolean absolute() {
        return absolute;
    }

    /** Every value it leads to, in order, each way to it once. */
    public List<Reached> from(Node start, Node credential, NodeTable nodes) {
        Collection<Node> here = List.of(absolute ? credential : start);
        for (int i = 0; i < steps.size() - 1 && !here.isEmpty(); i++) {
            here = next(here, steps.get(i), nodes);
        }
        return last(here, steps.get(steps.size() - 1), nodes);
    }

    /** By id: to compare nodes as a whole would cost more than all the rest. */
    private static Collection<Node> next(Collection<Node> here, Step step, NodeTable nodes) {
        Map<String, Node> next = new LinkedHashMap<>();
        for (Node node : here) {
            for (Value value : node.values(step.property())) {
                target(value, step, nodes).ifPresent(one -> next.putIfAbsent(one.id(), one));
            }
        }
        return next.values();
    }

    private static List<Reached> last(Collection<Node> here, Step step, NodeTable nodes) {
        List<Reached> reached = new ArrayList<>(2);
        for (Node node : here) {
            for (Value value : node.values(step.property())) {
                if (step.needed() == null || target(value, step, nodes).isPresent()) {
                    reached.add(new Reached(node, step.property(), value));
                }
            }
        }
        return reached;
    }

    private static Optional<Node> target(Value value, Step step, NodeTable nodes) {
        return value instanceof Value.Reference reference
                ? nodes.node(reference.id()).filter(node -> fits(node, step))
                : Optional.empty();
    }

    private static boolean fits(Node node, Step step) {
        if (step.needed() == null) {
            return true;
        }
        String wanted = String.valueOf(step.wanted());
        return step.needed().equals(TYPE)
                ? node.types().contains(wanted)
                : node.values(step.needed()).contains(new Value.Reference(wanted));
    }
}
