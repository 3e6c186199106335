package eu.elmgateway.safe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Reads files of one kind: YAML or JSON that must fit one JSON Schema. Thread-safe. */
public final class ConfigReader {
    private final Decoding decoding;
    private final JsonReading yaml;
    private final Supplier<SureFit> sure;
    private final Supplier<JsonSchemaCheck> schema;

    /**
     * Makes a reader.
     *
     * @param sure knows good files, at little cost
     * @param schema says what is wrong with others
     */
    ConfigReader(Decoding decoding, JsonReading yaml, Supplier<SureFit> sure, Supplier<JsonSchemaCheck> schema) {
        this.decoding = decoding;
        this.yaml = yaml;
        this.sure = sure;
        this.schema = schema;
    }

    /**
     * Reads a file.
     *
     * @throws ConfigException with every departure from the schema, each with line and cure
     */
    public ConfigFile read(Path file) {
        JsonText text = text(file);
        List<JsonProblem> problems =
                sure.get().fits(text.tree()) ? List.of() : schema.get().problems(text.tree());
        if (!problems.isEmpty()) {
            throw new ConfigException(inOrder(file, text, problems));
        }
        return new ConfigFile(file, text);
    }

    private static List<ConfigException.Problem> inOrder(Path file, JsonText text, List<JsonProblem> problems) {
        var places = text.places(problems.stream().map(JsonProblem::pointer).toList());
        var order =
                Comparator.comparing((JsonProblem problem) -> places.getOrDefault(problem.pointer(), TextPlace.START));
        return problems.stream()
                .sorted(order.thenComparing(JsonProblem::message))
                .map(problem -> new ConfigException.Problem(
                        file, places.get(problem.pointer()), named(problem), problem.advice()))
                .toList();
    }

    private static String named(JsonProblem problem) {
        return problem.pointer().isEmpty()
                ? problem.message()
                : problem.pointer().substring(1) + ": " + problem.message();
    }

    private JsonText text(Path file) {
        try {
            return yaml.read(decoding.json(Files.readAllBytes(file)));
        } catch (UnreadableException e) {
            throw new ConfigException(file, e.place(), e.getMessage(), e.advice());
        } catch (IOException e) {
            throw new ConfigException(file, null, "The file cannot be read.", "Check that it exists and may be read.");
        }
    }
}
