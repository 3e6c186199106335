package eu.elmgateway.bench;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.elm.NodeGraph;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Roads;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.validation.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.topbraid.jenax.util.JenaUtil;
import org.topbraid.shacl.validation.ValidationUtil;

/** The ways from the bytes of a document to a verdict, each with all that it can do beforehand done. */
final class Ways {
    static final String PARSE = "JSON parse (Jackson tree)";
    static final String FAST = "fast road";
    static final String FULL = "full road";
    static final String FULL_JENA = "full road, Jena SHACL alone";
    static final String WHOLE = "whole validation";
    static final String JENA = "Jena reader + Jena SHACL";
    static final String TEST_BED = "TopBraid, shapes merged";
    static final String TEST_BED_READING = "TopBraid, shapes read and merged";

    private static final Path ELM = Path.of("schemas/elm-json/3.1");

    private final ObjectMapper json = new ObjectMapper();
    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(Path.of(""), readers);
    private final Validator validator = new Validator(readers, new FormatCatalogue(readers, Path.of("schemas")), model);
    private final Roads roads = new Roads(model.contexts(), Limits.standard());
    private final ElmReader full = new ElmReader(model.contexts());
    private final Map<Path, String> turtle = turtle("edc-generic-full");
    private final Graph shapesGraph = graph();
    private final Shapes shapes = Shapes.parse(shapesGraph);
    private final Plan plan = Plan.of(shapes);
    private final Context contexts = contexts();

    /** Every way, by the name it has in the table, over one document. */
    Map<String, Callable<Object>> over(byte[] document) {
        Map<String, Callable<Object>> ways = new LinkedHashMap<>();
        ways.put(PARSE, () -> json.readTree(document));
        ways.put(FAST, () -> judged(roads.fast(readers.glance(document)).nodes()));
        ways.put(FULL, () -> judged(full.read(readers.json(document).tree()).nodes()));
        ways.put(
                FULL_JENA,
                () -> ShaclValidator.get()
                        .validate(
                                shapes,
                                NodeGraph.of(
                                        full.read(readers.json(document).tree()).nodes())));
        ways.put(WHOLE, () -> validator.validate(document, null));
        ways.put(JENA, () -> ShaclValidator.get().validate(shapes, read(document)));
        ways.put(TEST_BED, () -> testBed(document, ModelFactory.createModelForGraph(shapesGraph)));
        ways.put(TEST_BED_READING, () -> testBed(document, ModelFactory.createModelForGraph(graph())));
        return ways;
    }

    /** Fails unless all ways say of a document what is expected. */
    void prove(byte[] document, boolean valid) throws Exception {
        Map<String, Callable<Object>> ways = over(document);
        demand(valid == (validator.validate(document, null).report().verdict() == Verdict.VALID), WHOLE);
        demand(
                valid
                        == plan.suspects(roads.fast(readers.glance(document)).nodes())
                                .none(),
                FAST);
        demand(
                valid
                        == plan.suspects(
                                        full.read(readers.json(document).tree()).nodes())
                                .none(),
                FULL);
        demand(valid == ShaclValidator.get().conforms(shapes, read(document)), JENA);
        Model report = ((org.apache.jena.rdf.model.Resource) ways.get(TEST_BED).call()).getModel();
        demand(valid == report.containsLiteral(null, org.topbraid.shacl.vocabulary.SH.conforms, true), TEST_BED);
    }

    private static void demand(boolean right, String way) {
        if (!right) {
            throw new IllegalStateException("the document has another verdict than expected by: " + way);
        }
    }

    /** As the layer of shapes does it: the plan, and where something may be broken, Jena's report on that. */
    private Object judged(NodeTable nodes) {
        var suspects = plan.suspects(nodes);
        return suspects.none() ? suspects : suspects.entries(suspects.graph(nodes));
    }

    private Graph read(byte[] document) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(document))
                .lang(Lang.JSONLD11)
                .context(contexts)
                .parse(graph);
        return graph;
    }

    /**
     * As the shacl-validator of the EU Interoperability Test Bed validates one document: prefixes and all triples of the
     * shapes into the data's model, then TopBraid over both. (It also reads the shapes' files anew for each document.)
     */
    private Object testBed(byte[] document, Model shapesModel) {
        Model data = JenaUtil.createMemoryModel();
        data.setNsPrefixes(shapesModel.getNsPrefixMap());
        RDFParser.source(new ByteArrayInputStream(document))
                .lang(Lang.JSONLD11)
                .context(contexts)
                .parse(data);
        data.add(shapesModel);
        return ValidationUtil.validateModel(data, shapesModel, false);
    }

    private Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        turtle.values().forEach(text -> RDFParser.fromString(text, Lang.TURTLE).parse(graph));
        return graph;
    }

    private Context contexts() {
        Map<String, JsonDocument> documents = new HashMap<>();
        model.contexts().documents().forEach((iri, context) -> {
            try {
                documents.put(iri, JsonDocument.of(new StringReader(context.toString())));
            } catch (JsonLdError e) {
                throw new IllegalStateException(e);
            }
        });
        var options = new JsonLdOptions((iri, loading) -> documents.get(iri.toString()));
        return new Context().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }

    /** The files of a profile and of all that it includes. */
    private static Map<Path, String> turtle(String profile) {
        try {
            JsonNode all = new ObjectMapper(new YAMLFactory())
                    .readTree(ELM.resolve("profiles.yaml").toFile())
                    .path("profiles");
            Map<Path, String> files = new LinkedHashMap<>();
            collect(all, profile, files);
            return files;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode all, String name, Map<Path, String> files) throws IOException {
        for (JsonNode profile : all) {
            if (profile.path("name").asText().equals(name)) {
                for (JsonNode file : profile.path("files")) {
                    Path path = ELM.resolve(file.asText());
                    files.put(path, Files.readString(path));
                }
                for (JsonNode included : profile.path("includes")) {
                    collect(all, included.asText(), files);
                }
            }
        }
    }
}
