package eu.elmgateway.elm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How nodes of the same classes and properties are written.
 *
 * @param classes their names, in alphabetical order
 * @param members in the order in which they are written
 */
record JsonForm(List<String> classes, List<Member> members) {
    /**
     * How a property is written.
     *
     * @param name as it is called in JSON
     * @param property its IRI
     * @param term by which it may be said here; null if only its IRI says it
     * @param single whether one value stands without an array around it
     */
    record Member(String name, String property, @Nullable Term term, boolean single) {}
}
