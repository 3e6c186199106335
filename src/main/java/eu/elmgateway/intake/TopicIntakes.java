package eu.elmgateway.intake;

import eu.elmgateway.kafka.KafkaClients;
import eu.elmgateway.registry.Access;
import eu.elmgateway.registry.AccessReader;
import eu.elmgateway.registry.FilledTexts;
import eu.elmgateway.registry.MissingValue;
import eu.elmgateway.registry.Placeholders;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.ConfigFolder;
import eu.elmgateway.safe.ConfigReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics that credentials are taken from, one for each {@code routes/intakes/*.yaml}; without such a file there is none, and
 * nothing of Kafka is loaded. Immutable.
 */
public final class TopicIntakes {
    private static final Logger LOG = LoggerFactory.getLogger(TopicIntakes.class);

    private final List<Described> intakes;

    /** One file, read; missing says what the operator has still to give. */
    private record Described(
            ConfigFile file,
            String name,
            String sender,
            Map<String, String> settings,
            Access access,
            List<MissingValue> missing) {
        static Described of(ConfigFile file, Placeholders placeholders) {
            var texts = new FilledTexts(file, placeholders);
            Map<String, String> settings = texts.under("/settings");
            Access access = new AccessReader(file, texts::under).read();
            String name = file.tree().path("intake").asText();
            if (!String.valueOf(file.file().getFileName()).equals(name + ".yaml")) {
                throw file.wrong(
                        "/intake",
                        "This intake is called " + name + " but its file "
                                + file.file().getFileName() + ".",
                        "Call the file " + name + ".yaml, or the intake as the file.");
            }
            return new Described(file, name, file.tree().path("sender").asText(), settings, access, texts.missing());
        }
    }

    private TopicIntakes(List<Described> intakes) {
        this.intakes = intakes;
    }

    /** Where the schema of the files is, within the folder of the gateway. */
    public static Path schema(Path home) {
        return home.resolve("schemas").resolve("gateway").resolve("intake.schema.json");
    }

    /**
     * Reads every file.
     *
     * @param folder {@code routes/intakes}; need not be there
     * @param reader reads what fits {@code intake.schema.json}; see {@link #schema}
     * @throws ConfigException with every problem of every file, each with line and cure
     */
    public static TopicIntakes load(Path folder, ConfigReader reader, Placeholders placeholders) {
        List<Described> intakes = new ArrayList<>();
        List<ConfigException.Problem> problems = new ArrayList<>();
        for (Path file : ConfigFolder.files(folder, ".yaml")) {
            try {
                intakes.add(Described.of(reader.read(file), placeholders));
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new TopicIntakes(List.copyOf(intakes));
    }

    /**
     * Makes a route for each, from the template {@code intake-kafka} that the context has.
     *
     * @throws ConfigException if one does not fit it
     */
    public void addRoutes(CamelContext context) {
        intakes.forEach(intake -> {
            if (intake.missing().isEmpty()) {
                add(context, intake);
            } else {
                LOG.warn("{} lacks {}; nothing is taken from it", intake.name(), intake.missing());
            }
        });
    }

    private static void add(CamelContext context, Described intake) {
        try {
            String mechanism = intake.settings().getOrDefault("saslMechanism", "PLAIN");
            context.getRegistry().bind("intake." + intake.name(), new KafkaClients(intake.access(), mechanism));
            var route = TemplatedRouteBuilder.builder(context, "intake-kafka")
                    .routeId(intake.name())
                    .parameter("intake", intake.name())
                    .parameter("sender", intake.sender())
                    .parameter("kafka", "#intake." + intake.name());
            intake.settings().forEach(route::parameter);
            route.add();
        } catch (Exception e) {
            throw intake.file()
                    .wrong(
                            "/settings",
                            "It does not fit the route template intake-kafka: " + e.getMessage() + ".",
                            "Correct settings or access, or the template in routes/.");
        }
    }
}
