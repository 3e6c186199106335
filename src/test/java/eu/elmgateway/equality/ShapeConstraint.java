package eu.elmgateway.equality;

import org.apache.jena.graph.Node;

/**
 * One thing that shapes ask for.
 *
 * @param target the class that it is about, empty within a shape that is only referred to
 * @param path the property, empty if it is about the node itself
 * @param component which kind, such as {@code minCount}
 * @param value what is asked for
 * @param shape where it is written
 */
record ShapeConstraint(String target, String path, String component, String value, Node shape)
        implements Comparable<ShapeConstraint> {

    /** All but the place where it is written. */
    String text() {
        return String.join(" ", target, path, component, value).strip();
    }

    @Override
    public int compareTo(ShapeConstraint other) {
        return text().compareTo(other.text());
    }
}
