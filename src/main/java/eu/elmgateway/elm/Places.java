package eu.elmgateway.elm;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where a document says what it says, as JSON Pointers (RFC 6901).
 *
 * @param nodes node id to the places of its objects
 * @param keys place of an object to (property IRI to place of its value)
 * @param arrays whether an array stands at the place of a property's value
 */
record Places(Map<String, List<String>> nodes, Map<String, Map<String, String>> keys, Predicate<String> arrays) {}
