package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import eu.elmgateway.wording.Message;
import java.util.List;

/**
 * Something that sealing adds to a credential if it is not there. Immutable.
 *
 * @param path IRIs of the properties that lead from the credential to what is added to
 * @param property IRI of what is added
 * @param term its name in documents
 * @param name for people
 * @param values what is added
 * @param nodes what the values refer to
 * @param uploaded whether it may be missing only in the form for uploads
 */
record SealedAddition(
        List<String> path,
        String property,
        String term,
        Message name,
        List<Value> values,
        List<Node> nodes,
        boolean uploaded) {
    SealedAddition {
        path = List.copyOf(path);
        values = List.copyOf(values);
        nodes = List.copyOf(nodes);
    }
}
