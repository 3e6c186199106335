package eu.elmgateway.elm;

import java.util.List;

/**
 * What a JSON-LD document says, and where it says it.
 *
 * @param nodes the default graph of the document
 * @param map from nodes back to places in the document
 * @param dropped what JSON-LD leaves out silently, in the order of the document
 * @param road on which it was read; makes no difference
 */
public record ElmSource(NodeTable nodes, SourceMap map, List<Dropped> dropped, Roads.Road road) {
    public ElmSource {
        dropped = List.copyOf(dropped);
    }
}
