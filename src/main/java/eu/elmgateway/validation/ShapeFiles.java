package eu.elmgateway.validation;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.TextPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads files of shapes, in Turtle. What a file imports is not fetched. */
final class ShapeFiles {
    private ShapeFiles() {}

    /** @throws ConfigException if the file cannot be read, with line and cure */
    static Graph graph(Path file) {
        try {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(Files.readString(file), Lang.TURTLE)
                    .errorHandler(new Strict(file))
                    .parse(graph);
            return graph;
        } catch (IOException e) {
            throw new ConfigException(file, null, "The file cannot be read.", "Put it there, or correct its name.");
        } catch (RiotException e) {
            throw new ConfigException(file, null, String.valueOf(e.getMessage()), "Correct the Turtle.");
        }
    }

    /** Every remark of the parser stops it, and says where. */
    private record Strict(Path file) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            throw at(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            throw at(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw at(message, line, column);
        }

        private ConfigException at(String message, long line, long column) {
            var place = new TextPlace(Math.max(1, (int) line), Math.max(1, (int) column));
            return new ConfigException(file, place, "This is not Turtle: " + message, "Correct it.");
        }
    }
}
