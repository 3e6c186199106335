package eu.elmgateway.oots;

import eu.elmgateway.component.StepFactory;
import eu.elmgateway.component.StepParameters;
import eu.elmgateway.mapping.NamedMapping;
import eu.elmgateway.registry.Registry;
import java.util.Map;
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
                "oots-answer", StepFactory.taking("oots-answer", steps::answer),
                "oots-taken", StepFactory.plain("oots-taken", new TakenStep()),
                "oots-waiting", StepFactory.taking("oots-waiting", steps::waiting),
                "oots-receipt", StepFactory.taking("oots-receipt", steps::receipt));
    }

    private Processor answer(StepParameters given) {
        Registry registry = registry(given);
        var writer = new AnswerWriter(parts, registry, mapping("response", given), mapping("message", given));
        return new AnswerStep(
                registry, new RequestReader(parts.readers()), new EvidenceShelf(registry, parts), writer, parts);
    }

    private Processor waiting(StepParameters given) {
        return new WaitingAnswersStep(
                registry(given).name(), parts.store().shelf(), parts.clock(), given.number("atMost"));
    }

    private Processor receipt(StepParameters given) {
        return new AnswerReceiptStep(
                registry(given).name(), mapping("mapping", given), given.duration("patience"), parts);
    }

    private NamedMapping mapping(String parameter, StepParameters given) {
        return new NamedMapping(parts.mappings(), given.text(parameter));
    }

    private Registry registry(StepParameters given) {
        return parts.registries().demanded(given.text("registry"));
    }
}
