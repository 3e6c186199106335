package eu.elmgateway.validation;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.validation.plan.Suspects;
import eu.elmgateway.wording.Message;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.validation.ReportEntry;
import org.jspecify.annotations.Nullable;

/**
 * SHACL (W3C Recommendation of 2017): a plan compiled from the shapes finds what may be broken, and Jena says what is, over the
 * graph of the document.
 */
final class ShapesLayer implements ElmLayer {
    private final Terms terms;

    ShapesLayer(Terms terms) {
        this.terms = terms;
    }

    @Override
    public LayerResult check(ElmDocument document) {
        return check(document.source(), document.profile(), document.why());
    }

    LayerResult check(ElmSource source, Profile profile, @Nullable Message note) {
        NodeTable table = ShapeInput.of(source);
        Suspects suspects = profile.plan().suspects(table);
        if (suspects.none()) {
            return LayerResult.of(LayerName.SHAPES, List.of(), note);
        }
        Graph graph = suspects.graph(table);
        var subject = new ShapeSubject(terms, source, graph, profile.shapes());
        var words = new ShapeWords(subject);
        var findings = new FindingList(LayerName.SHAPES);
        for (ReportEntry entry : suspects.entries(graph)) {
            var violation = Violation.of(entry, profile.shapes());
            findings.add(findings.full() ? FindingList.UNLISTED : finding(violation, subject, words));
        }
        return LayerResult.of(LayerName.SHAPES, findings.all(), note);
    }

    private static Finding finding(Violation violation, ShapeSubject subject, ShapeWords words) {
        var said = words.of(violation);
        return new Finding(
                subject.rule(violation),
                LayerName.SHAPES,
                violation.severity(),
                said.message(),
                said.advice(),
                new Place(subject.pointer(violation), 0, 0));
    }
}
