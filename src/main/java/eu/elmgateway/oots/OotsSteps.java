package eu.elmgateway.oots;

import eu.elmgateway.component.StepFactory;
import eu.elmgateway.registry.Registry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Processor;

/** The steps that answer requests for evidence, by the names that routes use. Thread-safe. */
public final class OotsSteps {
    private final OotsParts parts;

    private OotsSteps(OotsParts parts) {
        this.parts = parts;
    }

    /** All of them. */
    public static Map<String, StepFactory> of(OotsParts parts) {
        var steps = new OotsSteps(parts);
        return Map.of(
                "oots-answer", (context, given) -> steps.answer(new TreeMap<>(given)),
                "oots-taken", (context, given) -> new TakenStep(),
                "oots-waiting", (context, given) -> steps.waiting(new TreeMap<>(given)),
                "oots-receipt", (context, given) -> steps.receipt(new TreeMap<>(given)));
    }

    private Processor answer(Map<String, String> given) {
        Registry registry = registry("oots-answer", given);
        var writer = new AnswerWriter(
                parts, registry, named("oots-answer", "response", given), named("oots-answer", "message", given));
        noMore("oots-answer", given);
        return new AnswerStep(
                registry, new RequestReader(parts.readers()), new EvidenceShelf(registry, parts), writer, parts);
    }

    private Processor waiting(Map<String, String> given) {
        Registry registry = registry("oots-waiting", given);
        int atMost = Integer.parseInt(text("oots-waiting", "atMost", given));
        noMore("oots-waiting", given);
        return new WaitingAnswersStep(registry.name(), parts.store().shelf(), parts.clock(), atMost);
    }

    private Processor receipt(Map<String, String> given) {
        Registry registry = registry("oots-receipt", given);
        NamedMapping mapping = named("oots-receipt", "mapping", given);
        Duration patience = Duration.parse(text("oots-receipt", "patience", given));
        noMore("oots-receipt", given);
        return new AnswerReceiptStep(registry.name(), mapping, patience, parts);
    }

    private NamedMapping named(String step, String parameter, Map<String, String> given) {
        return new NamedMapping(parts.mappings(), text(step, parameter, given));
    }

    private Registry registry(String step, Map<String, String> given) {
        String name = text(step, "registry", given);
        return parts.registries()
                .registry(name)
                .orElseThrow(() -> new IllegalArgumentException("elm:" + step + ": there is no registry " + name
                        + "; add routes/registries/" + name + ".yaml"));
    }

    private static String text(String step, String parameter, Map<String, String> given) {
        return Optional.ofNullable(given.remove(parameter))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(
                        "elm:" + step + " needs the parameter " + parameter + "; add it under parameters"));
    }

    private static void noMore(String step, Map<String, String> left) {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("elm:" + step + " knows no parameter " + left.keySet());
        }
    }
}
