package eu.elmgateway.registry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.seal.SealPolicy;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import org.jspecify.annotations.Nullable;

/** Makes a registry of its file, which fits {@code registry.schema.json} already. */
final class RegistryFile {
    private static final String BY_WSDL = "registry-wsdl";

    private final ConfigFile file;
    private final Placeholders placeholders;
    private final WsdlReader wsdl;
    private final Channel channel;
    private final FilledTexts filled;

    /** @param wsdl reads the WSDL that a file names */
    RegistryFile(ConfigFile file, Placeholders placeholders, WsdlReader wsdl) {
        this.file = file;
        this.placeholders = placeholders;
        this.filled = new FilledTexts(file, placeholders);
        this.wsdl = wsdl;
        this.channel = Channel.of(file, placeholders);
    }

    Registry registry(Processor saxon) {
        JsonNode tree = file.tree();
        Map<String, String> settings = settings();
        Map<String, String> headers = texts("/headers");
        Access access = new AccessReader(file, this::texts).read();
        XRoad xroad = new XRoadReader(file, texts("/xroad")).read();
        ReceiptsLater receipts = receipts();
        new AnswerPlaces(file, saxon).check();
        new RecordPlaces(file, batching()).check();
        return new Registry(
                name(),
                tree.path("title").asText(),
                protocol(),
                tree.path("format").asText(),
                new AcceptanceRuleReader(file, saxon).read(),
                settings,
                headers,
                access,
                xroad,
                filled.missing(),
                answering(tree.path("answer")),
                retry(),
                tree.path("concurrency").asInt(2),
                pacing(),
                batching(),
                receipts,
                changes(),
                word(SealPolicy.class, "seal", SealPolicy.NONE));
    }

    private String name() {
        String name = file.tree().path("registry").asText();
        String fileName = String.valueOf(file.file().getFileName());
        if (!fileName.equals(name + ".yaml")) {
            throw file.wrong(
                    "/registry",
                    "This registry is called " + name + " but its file " + fileName + ".",
                    "Call the file " + name + ".yaml, or the registry as the file.");
        }
        return name;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(texts("/settings"));
        settings.putAll(texts(channel.at("/settings")));
        return protocol().equals(BY_WSDL) ? wsdl.completed(settings) : settings;
    }

    private String protocol() {
        return file.tree().at(channel.at("/protocol")).asText();
    }

    private Map<String, String> texts(String pointer) {
        return filled.under(pointer);
    }

    private @Nullable ReceiptsLater receipts() {
        String own = channel.at("/receipts");
        String pointer = file.tree().at(own).isMissingNode() ? "/receipts" : own;
        JsonNode receipts = file.tree().at(pointer);
        return receipts.isMissingNode()
                ? null
                : new ReceiptsLater(receipts.path("protocol").asText(), texts(pointer + "/settings"));
    }

    private static Answering answering(JsonNode answer) {
        return new Answering(
                answer.path("complete").asBoolean(true),
                text(answer, "reference"),
                text(answer, "code"),
                text(answer, "text"),
                meanings(answer.path("codes")),
                meanings(answer.path("texts")));
    }

    private static Map<String, Meaning> meanings(JsonNode words) {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        words.properties()
                .forEach(word ->
                        meanings.put(word.getKey(), meaning(word.getValue().asText())));
        return meanings;
    }

    private static Meaning meaning(String word) {
        return Meaning.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).textValue();
    }

    private RetryPolicy retry() {
        RetryPolicy usual = RetryPolicy.DEFAULT;
        return new RetryPolicy(
                duration("/retry/initial", usual.initial()),
                file.tree().at("/retry/factor").asDouble(usual.factor()),
                duration("/retry/max", usual.max()),
                duration("/retry/giveUpAfter", usual.giveUpAfter()));
    }

    private Pacing pacing() {
        int requests = file.tree().at("/rate/requests").asInt(1);
        boolean inOrder = file.tree().path("order").asText().equals("person");
        if (inOrder && batching().atMost() > 1) {
            throw file.wrong(
                    "/order",
                    "Records that travel together in one document have no order.",
                    "Leave out order, or batch.");
        }
        return new Pacing(duration("/rate/per", Duration.ZERO).dividedBy(requests), inOrder);
    }

    private Batching batching() {
        return new Batching(
                file.tree().at("/batch/atMost").asInt(Batching.SINGLY.atMost()),
                duration("/batch/every", Batching.SINGLY.every()),
                text(file.tree().path("batch").path("whole"), "together"),
                merging(file.tree().path("batch").path("merged")));
    }

    private static @Nullable Merging merging(JsonNode merged) {
        return merged.isMissingNode()
                ? null
                : new Merging(
                        merged.path("group").asText(), merged.path("record").asText());
    }

    private Changes changes() {
        var changes = new Changes(
                word(Changes.Corrections.class, "corrections", Changes.Corrections.REPLACE),
                word(Changes.Revocations.class, "revocations", Changes.Revocations.NOT_POSSIBLE));
        if (changes.revocations() == Changes.Revocations.LEAVE_OUT
                && !batching().whole()) {
            throw file.wrong(
                    "/revocations",
                    "Only a file that replaces all that the registry had can leave a record out.",
                    "Write send or not-possible, or describe such a file under batch.whole.");
        }
        return changes;
    }

    private <E extends Enum<E>> E word(Class<E> of, String key, E usual) {
        String word = file.tree().path(key).asText();
        return word.isEmpty() ? usual : Enum.valueOf(of, word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private Duration duration(String pointer, Duration usual) {
        String text = file.tree().at(pointer).asText();
        if (text.isEmpty()) {
            return usual;
        }
        try {
            return Duration.parse(placeholders.fill(text).orElse(text));
        } catch (DateTimeParseException e) {
            throw file.wrong(
                    pointer,
                    "This is no length of time: " + text + ".",
                    "Write it as PT30S, PT1H or P7D, or give the placeholder such a value or default.");
        }
    }
}
