package eu.elmgateway.mapping;

import eu.elmgateway.Engine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.NodeGraph;
import eu.elmgateway.elm.Shared;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** The published profile edc-converted and what it includes. */
final class ConvertedProfile {
    private final Shapes shapes;

    ConvertedProfile() {
        var folder = Shared.ELM.resolve("official/shacl/elm-3.1/edc");
        var graph = RDFDataMgr.loadGraph(folder.resolve("EDC-generic-no-cv.ttl").toString());
        for (var more : List.of("EDC-generic-full.ttl", "EDC-converted.ttl")) {
            RDFDataMgr.read(graph, folder.resolve(more).toString());
        }
        shapes = Shapes.parse(graph);
    }

    /** The paths of what is wrong. */
    Set<String> violations(Credential credential) {
        return ShaclValidator.get().validate(shapes, NodeGraph.of(credential.nodes())).getEntries().stream()
                .map(entry -> String.valueOf(entry.resultPath()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The errors that the gateway finds itself. */
    static List<Finding> errors(Engine engine, Credential credential) {
        return engine.check(engine.json(credential), null).report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
