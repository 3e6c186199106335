package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.InputStreamSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A JSON Schema, and where it finds documents wrong. Formats are asserted. */
final class JsonSchemaVerdicts {
    private final JsonSchema schema;

    private JsonSchemaVerdicts(JsonSchema schema) {
        this.schema = schema;
    }

    /** A schema that refers to files beside it. */
    static JsonSchemaVerdicts of(Path file) {
        return of(file.toUri().toString(), Map.of());
    }

    /**
     * A schema.
     *
     * @param iri its own, or a {@code file:} one
     * @param files where schemas are whose IRI is no file
     */
    static JsonSchemaVerdicts of(String iri, Map<String, Path> files) {
        var factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.values(list -> {
                    list.clear();
                    list.add(asked -> source(asked, files));
                })));
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .preloadJsonSchema(false)
                .build();
        return new JsonSchemaVerdicts(factory.getSchema(SchemaLocation.of(iri), config));
    }

    private static InputStreamSource source(AbsoluteIri iri, Map<String, Path> files) {
        Path known = files.get(iri.toString());
        return () -> Files.newInputStream(known != null ? known : Path.of(URI.create(iri.toString())));
    }

    /** JSON Pointers to the values that are wrong; empty if the document is valid. */
    Set<String> wrongPlaces(JsonNode document) {
        return schema.validate(document).stream()
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
