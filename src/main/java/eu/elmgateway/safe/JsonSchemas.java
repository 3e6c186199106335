package eu.elmgateway.safe;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.resource.InputStreamSource;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Locale;

/** Compiles JSON Schemas of ours; a {@code $ref} reaches files beneath one folder and nothing else. */
final class JsonSchemas {
    /**
     * How many references deep a schema is read before a document needs it. The engine reads what is referred to anew for every
     * way that leads there, and in schemas of many classes that refer to each other these are more than a machine can hold.
     */
    private static final int READ_AHEAD = 2;

    private final LocalFiles files;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .formatAssertionsEnabled(true)
            .preloadJsonSchemaRefMaxNestingDepth(READ_AHEAD)
            .build();

    JsonSchemas(LocalFiles files) {
        this.files = files;
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.values(list -> {
                    list.clear();
                    list.add(this::load);
                })));
    }

    JsonSchemaCheck compile(Path file) {
        try {
            JsonSchema schema = factory.getSchema(SchemaLocation.of(files.id(file)), config);
            schema.initializeValidators();
            return new JsonSchemaCheck(schema);
        } catch (JsonSchemaException e) {
            throw new ConfigException(file, null, "This JSON Schema cannot be used: " + e.getMessage(), "Correct it.");
        }
    }

    private InputStreamSource load(AbsoluteIri iri) {
        return () -> new ByteArrayInputStream(files.read(iri.toString()));
    }
}
