package eu.elmgateway.validation.report;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.validation.Completeness;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.util.List;
import java.util.Map;

/** One report with every kind of thing a report can hold, on a document that is out to do harm. */
final class Everything {
    /** What must never reach a browser, a terminal, a spreadsheet or a parser as it is. */
    static final String HOSTILE =
            "=1+1 <script>alert(1)</script> \" onload='x' ]]> & \u001b[31m \u202Eevil \uD800 \u0000 \r\n\t end";

    static final String NAME = "=a <b>&\"'\u001b\u202E.json";

    static final String TEXT = """
            {
              "id": "urn:credential",
              "title": "<script>alert(2)</script>\u001b[2J",
              "claims": [
                {"name": "a"},
                {"name": "b"},
                {"name": "c"}
              ]
            }
            """;

    static final Report REPORT = new Report(
            FormatId.parse("elm-json:3.1"),
            "http://profile.example/<x>",
            List.of(
                    LayerResult.of(LayerName.SYNTAX, List.of(), Message.verbatim("note " + HOSTILE)),
                    LayerResult.of(LayerName.STRUCTURE, List.of(atXml()), null),
                    LayerResult.of(LayerName.SHAPES, List.of(missing(5, 0), missing(6, 1), missing(7, 2)), null),
                    LayerResult.of(LayerName.RULES, List.of(warning(), info()), null),
                    new LayerResult(LayerName.VOCABULARY, Verdict.UNCLEAR, List.of(), Message.verbatim("no list")),
                    LayerResult.skipped(LayerName.SEAL, Message.of("structure.note.structure-first"))),
            List.of(completeness()));

    static final ReportedDocument DOCUMENT = ReportedDocument.of(NAME, TEXT, REPORT);

    private Everything() {}

    private static Finding missing(int line, int index) {
        return Finding.error(
                "elm:LearningAchievement/title/minCount",
                LayerName.SHAPES,
                Message.of(
                        "shapes.missing",
                        "title",
                        Message.of("shapes.a", "Claim"),
                        Message.of("shapes.one.least"),
                        "x"),
                Message.of("shapes.missing.advice", "title", "{\"en\": \"…\"}"),
                new Place("/claims/" + index, line, 5));
    }

    private static Finding atXml() {
        return Finding.error(
                "xsd:cvc-datatype-valid.1.2.1",
                LayerName.STRUCTURE,
                Message.of("xsd.datatype", HOSTILE, Message.of("xsd.kind.date")),
                null,
                Place.inXml("/c:root/c:date[1]", 3, 12));
    }

    private static Finding warning() {
        return Finding.warning(
                "rules:" + HOSTILE,
                LayerName.RULES,
                new Message(new Template.Given(Map.of("en", "Odd: {0}", "fr", "Étrange : {0}")), List.of(HOSTILE)),
                Message.verbatim(HOSTILE),
                new Place("/title/" + HOSTILE, 3, 12));
    }

    private static Finding info() {
        return new Finding(
                "mapping:inferred",
                LayerName.RULES,
                Severity.INFO,
                Message.verbatim("something was inferred"),
                null,
                Place.NOWHERE);
    }

    private static Completeness completeness() {
        return new Completeness(
                "micro-credential",
                Message.verbatim("Annex I"),
                Message.verbatim(HOSTILE),
                new Place("/claims/0", 5, 5),
                List.of(
                        element("title", Completeness.State.PRESENT, new Place("/claims/0/name", 5, 14)),
                        element("workload", Completeness.State.MISSING),
                        element("assessment", Completeness.State.NOT_CHECKABLE)));
    }

    private static Completeness.Element element(String id, Completeness.State state, Place... places) {
        return new Completeness.Element(
                id, Message.verbatim(id), true, state, List.of(places), Message.verbatim("note on " + id));
    }
}
