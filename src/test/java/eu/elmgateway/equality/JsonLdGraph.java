package eu.elmgateway.equality;

import jakarta.json.JsonArray;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** From expanded JSON-LD to RDF, as Jena reads it: independent of the gateway's own way. */
final class JsonLdGraph {
    private JsonLdGraph() {}

    /** The graphs of an expanded document; empty if Jena refuses it, as it does for malformed language tags. */
    static Optional<DatasetGraph> of(JsonArray expanded) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        try {
            RDFParser.fromString(expanded.toString(), Lang.JSONLD11)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
                    .parse(graphs);
            return Optional.of(graphs);
        } catch (JenaException e) {
            return Optional.empty();
        }
    }
}
