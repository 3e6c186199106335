import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.validation.SchemaFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/**
 * What a program does that was put together from Jena without a thought for its start: it parses the shapes of all six
 * profiles, reads the document with Jena's JSON-LD reader, contexts from memory, and checks it with Jena SHACL. With
 * {@code every-format} it compiles the XML Schemas and JSON Schemas of the other formats first, as "every format loaded" means.
 *
 * <pre>NaiveStart HOME FILE [every-format]</pre>
 */
public final class NaiveStart {
    private final Path elm;
    private final JsonNode profiles;

    private NaiveStart(Path home) throws Exception {
        elm = home.resolve("schemas/elm-json/3.1");
        profiles = new YAMLMapper().readTree(elm.resolve("profiles.yaml").toFile()).path("profiles");
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 2) {
            everyFormat(Path.of(args[0]).resolve("schemas"));
        }
        System.out.println(new NaiveStart(Path.of(args[0])).conforms(Path.of(args[1])) ? "conforms" : "does not conform");
    }

    private boolean conforms(Path file) throws Exception {
        Map<String, Shapes> byIri = new HashMap<>();
        for (JsonNode profile : profiles) {
            byIri.put(profile.path("iri").asText(), shapes(profile));
        }
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in)
                    .lang(Lang.JSONLD11)
                    .context(contexts())
                    .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                    .parse(graph);
        }
        String named = new ObjectMapper()
                .readTree(file.toFile())
                .path("credentialSchema")
                .path("id")
                .asText();
        return ShaclValidator.get().conforms(byIri.get(named), graph);
    }

    private Shapes shapes(JsonNode profile) throws Exception {
        Graph all = GraphFactory.createDefaultGraph();
        for (Path file : files(profile, new LinkedHashSet<>())) {
            RDFParser.source(file).parse(all);
        }
        return Shapes.parse(all);
    }

    private Set<Path> files(JsonNode profile, Set<Path> files) {
        profile.path("files").forEach(file -> files.add(elm.resolve(file.asText())));
        profile.path("includes").forEach(name -> profiles.forEach(other -> {
            if (other.path("name").equals(name)) {
                files(other, files);
            }
        }));
        return files;
    }

    private Context contexts() throws Exception {
        Map<String, JsonDocument> known = new HashMap<>();
        for (JsonNode context :
                new YAMLMapper().readTree(elm.resolve("contexts.yaml").toFile()).path("contexts")) {
            try (InputStream in = Files.newInputStream(elm.resolve(context.path("file").asText()))) {
                known.put(context.path("iri").asText(), JsonDocument.of(in));
            }
        }
        var options = new JsonLdOptions((iri, loading) -> {
            if (!known.containsKey(iri.toString())) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, iri.toString());
            }
            return known.get(iri.toString());
        });
        var context = new Context();
        context.set(LangJSONLD11.JSONLD_OPTIONS, options);
        return context;
    }

    private static void everyFormat(Path schemas) throws Exception {
        var json = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        try (Stream<Path> files = Files.walk(schemas)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".schema.json")) {
                    json.getSchema(file.toUri()).initializeValidators();
                } else if (name.endsWith(".xsd")) {
                    compiled(file);
                }
            }
        }
    }

    /** Those that import what is not beside them do not compile by themselves; a naive program would give up on them too. */
    private static void compiled(Path xsd) {
        try {
            SchemaFactory.newDefaultInstance().newSchema(xsd.toFile());
        } catch (org.xml.sax.SAXException e) {
            System.err.println("left out: " + xsd);
        }
    }
}
